package io.twicetold.vector;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean sentence vector of each language. Subtracting it leaves what a sentence says and takes
 * away what it is said in: multilingual encoders put sentences of one language near each other
 * whatever they say.
 *
 * @param codes language codes (ISO 639-3, with script or region where needed)
 * @param means one mean a code, as wide as the encoder's vectors
 */
public record LanguageMeans(List<String> codes, List<float[]> means) {

  public LanguageMeans {
    codes = List.copyOf(codes);
    means = List.copyOf(means);
    if (codes.isEmpty() || codes.size() != means.size()) {
      throw new IllegalArgumentException(codes.size() + " codes for " + means.size() + " means");
    }
  }

  /** Index of the language whose mean has the highest cosine with the sum of these vectors. */
  public int nearest(List<float[]> vectors) {
    float[] sum = new float[means.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int language = 0; language < means.size(); language++) {
      float[] mean = means.get(language);
      double cosine = dot(sum, mean) / Math.sqrt(dot(mean, mean));
      if (cosine > highest) {
        highest = cosine;
        best = language;
      }
    }
    return best;
  }

  /**
   * The language of a mean, without script and region: ISO 639, two letters where there are two.
   */
  public String language(int index) {
    return LanguageCodes.of(codes.get(index));
  }

  /** The vectors less the mean of a language, at length 1. */
  public List<float[]> centre(List<float[]> vectors, int language) {
    float[] mean = means.get(language);
    List<float[]> centred = new ArrayList<>(vectors.size());
    for (float[] vector : vectors) {
      float[] difference = new float[vector.length];
      for (int i = 0; i < vector.length; i++) {
        difference[i] = vector[i] - mean[i];
      }
      float scale = (float) (1 / Math.sqrt(Math.max(dot(difference, difference), 1e-12)));
      for (int i = 0; i < difference.length; i++) {
        difference[i] *= scale;
      }
      centred.add(difference);
    }
    return centred;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
