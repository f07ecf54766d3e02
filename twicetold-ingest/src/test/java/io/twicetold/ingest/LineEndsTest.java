package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose lines end in one way or another. */
final class LineEndsTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
  void noRowIsLostWhateverLinesEndIn(String end) {
    String rows = "id,title,text|1,One,Harbour closed|2,Two,\"Crane| fell\"|3,Three,Ferry sank|";

    shelf.read(shelf.put("a.csv", rows.replace("|", end)));

    assertThat(shelf.rejections).isEmpty();
    assertThat(shelf.ids()).containsExactly("1", "2", "3");
    assertThat(shelf.articles.get(1).text()).startsWith("Crane").endsWith("fell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void whatCannotBeReadIsFoundInItsLine(String end) {
    String rows = "id|title|text;1|One|Harbour closed;2|Two;3|Three|Ferry sank".replace('|', '\t');

    shelf.read(shelf.put("a.tsv", rows.replace(";", end)));

    assertThat(shelf.ids()).containsExactly("1", "3");
    assertThat(shelf.complaints())
        .containsExactly(
            "a.tsv:3@"
                + rows.replace(";", end).indexOf("2\tTwo")
                + ": broken row: 2 fields, where the header has 3");
  }

  @Test
  void aQuoteTooManyCostsItsOwnLineOfAMac() {
    shelf.read(
        shelf.put("a.csv", "id,title,text\r1,One,\"Harbour closed\r2,Two,Crane fell\r3,x,Ferry\r"));

    assertThat(shelf.ids()).containsExactly("2", "3");
    assertThat(shelf.complaints())
        .containsExactly("a.csv:2@14: a quote opened here is never closed");
  }

  @Test
  void aReturnInTheMiddleOfAFieldIsToldAndCutsNothingOff() {
    shelf.read(
        shelf.put(
            "a.csv",
            "id,title,text\n1,One,Two were hurt.\rThe quay was shut.\n2,Two,\"It rained.\rIt"
                + " snowed.\"\n3,Three,Ferry sank.\r\n"));

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("It rained.\rIt snowed.", "Ferry sank.");
    assertThat(shelf.complaints())
        .containsExactly(
            "a.csv:2@14: broken row: a carriage return stands in a field without quotes");
  }
}
