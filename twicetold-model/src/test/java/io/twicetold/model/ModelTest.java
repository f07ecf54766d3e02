package io.twicetold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final List<String> SENTENCES = Fixtures.lines("sentences.txt");

  @SuppressWarnings("NullAway.Init")
  private static Model model;

  @BeforeAll
  static void load() {
    model = Model.load(2);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void saysWhatItIs() {
    assertThat(model.encoder().version()).isEqualTo("e5-small/q4-rowint8/1");
    assertThat(model.encoder().width()).isEqualTo(384);
  }

  @Test
  void vectorsHaveLengthOne() {
    for (float[] vector : model.encoder().encode(SENTENCES)) {
      assertThat(Math.sqrt(dot(vector, vector))).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void vectorsAgreeWithTheReferenceOnOwnSentences() {
    assertAgree(SENTENCES, Fixtures.vectors("sentences-vectors.bin"));
  }

  @Test
  void vectorsAgreeWithTheReferenceInEveryLanguage() {
    List<String> texts = new ArrayList<>();
    for (String code : model.means().codes()) {
      List<String> samples = Fixtures.samples(code);
      Fixtures.SAMPLE_LINES.forEach(line -> texts.add(samples.get(line)));
    }
    assertAgree(texts, Fixtures.vectors("sample-vectors.bin"));
  }

  private static void assertAgree(List<String> texts, float[][] expected) {
    List<float[]> found = model.encoder().encode(texts);
    assertThat(found).hasSameSizeAs(expected);
    DoubleSummaryStatistics cosines =
        IntStream.range(0, expected.length)
            .mapToDouble(i -> Fixtures.cosine(found.get(i), expected[i]))
            .summaryStatistics();
    assertThat(cosines.getAverage()).isGreaterThan(.999);
    assertThat(cosines.getMin()).isGreaterThan(.99);
  }

  @Test
  void aVectorHasTheSameBitsAloneAndAmongOthers() {
    List<String> texts = manyTexts();
    List<float[]> together = model.encoder().encode(texts);
    for (int i = 0; i < texts.size(); i += 7) {
      assertThat(model.encoder().encode(List.of(texts.get(i))).getFirst())
          .isEqualTo(together.get(i));
    }
  }

  @Test
  void theOrderOfTextsDoesNotMatter() {
    List<String> texts = manyTexts();
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(5));
    List<float[]> vectors = model.encoder().encode(texts);
    List<float[]> moved = model.encoder().encode(shuffled);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(moved.get(i)).isEqualTo(vectors.get(texts.indexOf(shuffled.get(i))));
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    List<String> texts = manyTexts();
    List<float[]> expected = model.encoder().encode(texts);
    for (int threads : new int[] {1, 5}) {
      try (Model other = Model.load(threads)) {
        assertSame(other.encoder().encode(texts), expected);
      }
    }
  }

  @Test
  void severalCallersShareOneModel() {
    List<String> texts = manyTexts();
    List<float[]> expected = model.encoder().encode(texts);
    List<List<float[]>> found =
        IntStream.range(0, 6).parallel().mapToObj(_ -> model.encoder().encode(texts)).toList();
    found.forEach(vectors -> assertSame(vectors, expected));
  }

  private static void assertSame(List<float[]> found, List<float[]> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected.get(i));
    }
  }

  /** Sentences and beginnings of them, so that many have equal token counts. */
  private static List<String> manyTexts() {
    List<String> texts = new ArrayList<>(SENTENCES);
    for (String sentence : SENTENCES) {
      for (int length = 3; length < sentence.length(); length += 5) {
        texts.add(sentence.substring(0, sentence.offsetByCodePoints(0, 2)) + length);
      }
    }
    return texts.stream().distinct().toList();
  }

  @Test
  void equalTextsHaveEqualVectorsOfTheirOwn() {
    List<float[]> vectors = model.encoder().encode(List.of("one", "two", "one", " one\n"));
    assertThat(vectors.get(2)).isEqualTo(vectors.get(0)).isNotSameAs(vectors.get(0));
    assertThat(vectors.get(3)).isEqualTo(vectors.get(0));
    assertThat(vectors.get(1)).isNotEqualTo(vectors.get(0));
  }

  @Test
  void translationsAreNearerThanOtherTextsOnceTheirLanguageIsTakenAway() {
    List<String> languages =
        List.of(
            "eng", "deu", "fra", "rus", "arb", "zho-CN", "jpn", "kor", "hin", "tha", "heb", "ell",
            "vie");
    float[] told = centred(SENTENCES.getFirst(), "eng");
    float[] other = centred("Shares in the bank fell again.", "eng");
    for (int i = 1; i < languages.size(); i++) {
      float[] translation = centred(SENTENCES.get(i), languages.get(i));
      double ofTold = Fixtures.cosine(told, translation);
      double ofOther = Fixtures.cosine(other, translation);
      assertThat(ofTold).isGreaterThan(.23).isGreaterThan(ofOther + .1);
      assertThat(ofOther).isLessThan(.21);
    }
  }

  private static float[] centred(String sentence, String language) {
    List<float[]> vectors = model.encoder().encode(List.of(sentence));
    return model.means().centre(vectors, model.means().codes().indexOf(language)).getFirst();
  }

  @Test
  void theNearestMeanTellsTheLanguageOrOneThatCentresAlike() {
    LanguageMeans means = model.means();
    int right = 0;
    double agreement = 0;
    for (int language = 0; language < means.codes().size(); language++) {
      List<String> samples = Fixtures.samples(means.codes().get(language)).subList(75, 87);
      List<float[]> vectors = model.encoder().encode(samples);
      int nearest = means.nearest(vectors, String.join(" ", samples), "");
      right += nearest == language ? 1 : 0;
      float[] found = means.centre(vectors, nearest).getFirst();
      float[] expected = means.centre(vectors, language).getFirst();
      agreement += Fixtures.cosine(found, expected) / means.codes().size();
    }
    assertThat(right).isGreaterThan(means.codes().size() * 3 / 4);
    assertThat(agreement).isGreaterThan(.98);
  }

  @Test
  void nothingIsTooStrangeToEncode() {
    Encoder encoder = model.encoder();
    List<String> strange =
        List.of("", " ", "\u0000", "\ud800", "\udc00a", "\u0378", "x".repeat(20_000_000));
    assertThat(encoder.encode(strange))
        .hasSameSizeAs(strange)
        .allSatisfy(vector -> assertThat(dot(vector, vector)).isCloseTo(1, within(1e-6)));
    assertThat(encoder.encode(List.of())).isEmpty();
  }

  @Test
  void refusesToWorkWithoutThreads() {
    assertThatIllegalArgumentException().isThrownBy(() -> Model.load(0)).withMessageContaining("0");
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
