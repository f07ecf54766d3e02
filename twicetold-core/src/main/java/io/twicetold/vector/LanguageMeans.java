package io.twicetold.vector;

import io.twicetold.text.Scripts;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The mean sentence vector of each language. Subtracting it leaves what a sentence says and takes
 * away what it is said in: multilingual encoders put sentences of one language near each other
 * whatever they say. What is left is whitened.
 */
public final class LanguageMeans {

  /**
   * How much less than the highest the cosine of the declared language may be. Vectors of headlines
   * say much of their topic, but templates declare English whatever is written in them: of
   * headlines in their declared language 99 % are within this, of others declared English 0.2 %.
   */
  private static final double DOUBT = 0.012;

  private final List<String> codes;
  private final List<float[]> means;
  private final List<Set<UnicodeScript>> scripts;
  private final Whitening whitening;

  /** The dot product of each mean with itself. */
  private final double[] squares;

  /** Means of languages, without a whitening. */
  public LanguageMeans(List<String> codes, List<float[]> means) {
    this(codes, means, Whitening.NONE);
  }

  /**
   * Means of languages.
   *
   * @param codes language codes (ISO 639-3, with script or region where needed)
   * @param means one mean a code, as wide as the encoder's vectors
   * @param whitening of vectors less their mean
   */
  public LanguageMeans(List<String> codes, List<float[]> means, Whitening whitening) {
    if (codes.isEmpty() || codes.size() != means.size()) {
      throw new IllegalArgumentException(codes.size() + " codes for " + means.size() + " means");
    }
    this.codes = List.copyOf(codes);
    this.means = List.copyOf(means);
    squares = means.stream().mapToDouble(mean -> dot(mean, mean)).toArray();
    this.whitening = whitening;
    scripts = this.codes.stream().map(Scripts::ofLanguage).toList();
  }

  /** Language codes, one a mean. */
  public List<String> codes() {
    return codes;
  }

  /** The means, one a code. */
  public List<float[]> means() {
    return means;
  }

  /**
   * Index of the language whose mean has the highest cosine with the sum of these vectors, among
   * the languages that are written in the script of the text.
   *
   * @param text what the vectors were made from, or its beginning
   * @param declared the language as declared, empty if not known; believed if the script allows it
   *     and the mean is nearly as near as the nearest
   */
  public int nearest(List<float[]> vectors, String text, String declared) {
    float[] sum = new float[means.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    int[] written = written(Scripts.ofText(text));
    double square = dot(sum, sum);
    int best = nearest(sum, square, written);
    String language = LanguageCodes.of(declared);
    int[] said = IntStream.of(written).filter(index -> language(index).equals(language)).toArray();
    if (said.length == 0) {
      return best;
    }
    int believed = nearest(sum, square, said);
    double further = cosine(sum, square, best) - cosine(sum, square, believed);
    return further <= DOUBT ? believed : best;
  }

  private int[] written(UnicodeScript script) {
    int[] written =
        IntStream.range(0, codes.size())
            .filter(index -> scripts.get(index).contains(script))
            .toArray();
    return written.length == 0 ? IntStream.range(0, codes.size()).toArray() : written;
  }

  private int nearest(float[] sum, double square, int[] among) {
    int best = among[0];
    double highest = Double.NEGATIVE_INFINITY;
    for (int language : among) {
      double cosine = cosine(sum, square, language);
      if (cosine > highest) {
        highest = cosine;
        best = language;
      }
    }
    return best;
  }

  private double cosine(float[] sum, double square, int language) {
    return dot(sum, means.get(language)) / Math.sqrt(Math.max(squares[language] * square, 1e-12));
  }

  /**
   * The language of a mean, without script and region: ISO 639, two letters where there are two.
   */
  public String language(int index) {
    return LanguageCodes.of(codes.get(index));
  }

  /** The vectors less the mean of a language, whitened, at length 1. */
  public List<float[]> centre(List<float[]> vectors, int language) {
    float[] mean = means.get(language);
    List<float[]> centred = new ArrayList<>(vectors.size());
    for (float[] vector : vectors) {
      float[] difference = new float[vector.length];
      for (int i = 0; i < vector.length; i++) {
        difference[i] = vector[i] - mean[i];
      }
      float[] whitened = whitening.of(difference);
      float scale = (float) (1 / Math.sqrt(Math.max(dot(whitened, whitened), 1e-12)));
      for (int i = 0; i < whitened.length; i++) {
        whitened[i] *= scale;
      }
      centred.add(whitened);
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
