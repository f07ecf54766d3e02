package io.twicetold;

import io.twicetold.text.Fold;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.util.List;
import java.util.Random;

/**
 * Encodes a text as the sum of a fixed vector a word: texts that share words are near each other.
 * Stands in for the real encoder where its knowledge of languages does not matter.
 */
public final class WordsEncoder implements Encoder {

  private static final int WIDTH = 64;

  @Override
  public String version() {
    return "words/1";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  /** One language, whose mean is next to nothing. */
  public static LanguageMeans means() {
    float[] mean = new float[WIDTH];
    mean[0] = 1e-6f;
    return new LanguageMeans(List.of("eng"), List.of(mean));
  }

  @Override
  public List<float[]> encode(List<String> texts) {
    return texts.stream().map(WordsEncoder::encode).toList();
  }

  private static float[] encode(String text) {
    float[] sum = new float[WIDTH];
    for (String word : Fold.words(text).split(" ")) {
      Random random = new Random(word.hashCode());
      for (int i = 0; i < WIDTH; i++) {
        sum[i] += (float) random.nextGaussian();
      }
    }
    double length = 0;
    for (float value : sum) {
      length += value * value;
    }
    for (int i = 0; i < WIDTH; i++) {
      sum[i] /= (float) Math.sqrt(length);
    }
    return sum;
  }
}
