package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format. */
final class RecognitionTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void assertRead(Examples example) {
    assertThat(shelf.complaints()).isEmpty();
    Article first = shelf.articles.getFirst();
    assertThat(first.title()).isEqualTo(Examples.TITLE);
    assertThat(first.text()).isEqualTo(example.words());
    if (shelf.articles.size() > 1) {
      assertThat(shelf.articles).extracting(Article::id).containsExactly("x:1", "x:2");
      assertThat(shelf.articles).extracting(Article::text).last().isEqualTo(Examples.SECOND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsReadUnderItsName(Examples example) {
    shelf.read(shelf.put("a." + example.extension(), example.bytes()));

    assertRead(example);
  }

  @ParameterizedTest
  @EnumSource
  void contentTellsTheFormatWhateverTheName(Examples example) {
    assumeTrue(example.tellsItself());
    for (String name : List.of("a", "a.dat", "a.txt", "a.csv", "a.html", "a.xml", "a.warc.gz")) {
      shelf.read(shelf.put(name, example.bytes()));

      assertRead(example);
    }
  }

  @ParameterizedTest
  @EnumSource
  void packedFilesAreReadLikePlainOnes(Examples example) {
    shelf.read(shelf.put("a." + example.extension(), Examples.gzip(example.bytes())));
    assertRead(example);

    shelf.read(shelf.put("a." + example.extension() + ".zst", Examples.zstd(example.bytes())));
    assertRead(example);
  }

  @ParameterizedTest
  @EnumSource
  void whatComesInThroughAPipeIsReadByItsContent(Examples example) {
    shelf.clear();

    Articles.read(
        List.of(Path.of("-")),
        Headings.COMMON,
        new ByteArrayInputStream(Examples.gzip(example.bytes())),
        shelf.articles::add,
        shelf.rejections::add);

    assertRead(example);
  }

  @ParameterizedTest
  @EnumSource
  void textInWideCharactersIsReadWithAMarkAndWithout(Examples example) {
    assumeTrue(example.isText());
    String content = new String(example.bytes(), StandardCharsets.UTF_8);
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("X-UTF-32LE-BOM"),
            Charset.forName("X-UTF-32BE-BOM"))) {
      shelf.read(shelf.put("a." + example.extension(), content.getBytes(charset)));

      assertRead(example);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileCutOffAnywhereGivesArticlesOfTheWholeOneOrRejections(Examples example) {
    byte[] whole = example.bytes();
    List<String> problems = new ArrayList<>();
    for (int length = 1; length < whole.length; length += 7) {
      Path file = shelf.put("a." + example.extension(), java.util.Arrays.copyOf(whole, length));

      Delivery delivery = shelf.read(file);

      if (delivery.records() == 0 && shelf.rejections.isEmpty() && !mayBeEmpty(example, length)) {
        problems.add("nothing was said of the first " + length + " bytes");
      }
    }
    assertThat(problems).isEmpty();
  }

  /** A table may have no rows, and a WARC file nothing but a description of itself. */
  private static boolean mayBeEmpty(Examples example, int length) {
    return example == Examples.CSV || (example == Examples.WARC && length < 300);
  }
}
