package io.twicetold.ingest;

import static io.twicetold.ingest.Rss.END;
import static io.twicetold.ingest.Rss.START;
import static io.twicetold.ingest.Rss.good;
import static io.twicetold.ingest.Rss.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a broken feed is rejected, and where; what never ends is read in one go. */
final class LooseFeedRejectionsTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void readFeed(String items) {
    shelf.read(shelf.put("feed.xml", START + items + END));
  }

  private List<String> titles() {
    return shelf.articles.stream().map(Article::title).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<a b=c/>"})
  void anEntryThatTheDocumentIsCutOffInIsRejected(String broken) {
    String start = START + good(1) + broken;
    shelf.read(shelf.put("feed.xml", start + "<item><title>Two</title><description>The coun"));

    assertThat(shelf.ids()).containsExactly("x:1");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith(
            "feed.xml:4@" + start.getBytes(StandardCharsets.UTF_8).length + ": broken XML at")
        .endsWith("; cut off: the document ends in it");
    assertThat(shelf.rejections.getFirst().beginning()).startsWith("<item><title>Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<it", "<item ", "<item a=\"<item>", "</channel></rs"})
  void aDocumentThatIsCutOffBetweenEntriesSaysSo(String rest) {
    String feed = START + good(1) + good(2) + rest;
    shelf.read(shelf.put("feed.xml", feed));

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .contains("cut off: the document ends");
  }

  @Test
  void anEntryThatSaysNothingIsRejectedWithWhatIsBroken() {
    readFeed(good(1) + "<item><a b=c/></item>\n" + good(3) + "<item/>\n");

    assertThat(shelf.ids()).containsExactly("x:1", "x:3");
    assertThat(shelf.complaints().getFirst())
        .startsWith("feed.xml:4@")
        .contains(": broken XML at line 4: ")
        .endsWith("; empty article: neither title nor text");
    assertThat(shelf.complaints().getLast())
        .startsWith("feed.xml:7@")
        .endsWith(": empty article: neither title nor text");
  }

  @Test
  void bytesThatAreNoTextCostTheirEntry() {
    byte[] feed =
        (START + item("Two", "a < b") + item("caf\u00e9", "Words.") + item("Four", "Words.") + END)
            .getBytes(StandardCharsets.ISO_8859_1);
    shelf.read(shelf.put("feed.xml", feed));

    assertThat(titles()).containsExactly("Two", "Four");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("feed.xml:3@")
        .endsWith(": not UTF-8: some bytes are no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"words < ", "<b a=1></b>", "<b>", "<![CDATA[a"})
  void anEntryLongerThanTheLimitIsRejectedAndTheNextIsRead(String words) throws IOException {
    Path file = folder.resolve("feed.xml");
    String start = START + item("One", "a < b");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(start + "<item><title>Long</title>");
      String many = words.repeat((1 << 16) / words.length());
      for (long length = 0; length <= Records.LONGEST + (1 << 20); length += many.length()) {
        out.write(many);
      }
      out.write("</item>" + good(2) + END);
    }

    shelf.read(file);

    assertThat(titles()).containsExactly("One", "Title 2");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("feed.xml:3@" + start.length() + ": ");
  }

  @Test
  void anEntryThatBreaksBeyondTheLimitIsRejectedAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("feed.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(START + good(1) + "<item><title>Long</title>");
      String words = "<b>" + "words ".repeat(1 << 14) + "</b>";
      for (long length = 0; length <= 2L * Records.LONGEST; length += words.length()) {
        out.write(words);
      }
      out.write("<a:b/></item>" + good(2) + END);
    }

    shelf.read(file);

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.complaints()).singleElement().asString().endsWith("; longer than 16 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a",
        "<a ",
        "<a>",
        "<a b=\"",
        "<a b='x' ",
        "<!--",
        "<![CDATA[",
        "<!-- -->",
        "&lt",
        "<p>",
        "</a>",
        "<item>",
        "<item><title>T</title>",
        "<title>",
        "<?x",
        "<!X [",
        "\"",
        "<a b='><!--"
      })
  void whateverNeverEndsIsReadInOneGo(String again) {
    String feed = START + item("One", "a < b") + again.repeat((1 << 20) / again.length());

    shelf.read(shelf.put("a.xml", feed), shelf.put("b.xml", feed + "</item>" + good(2) + END));

    assertThat(titles()).contains("One", "Title 2");
  }

  @Test
  void whatHasNoEntriesIsRejectedAsAWhole() {
    shelf.read(shelf.put("a.rss", "<config>\n<a><b></a><c>Words.</c></config>"));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.rss:2@")
        .contains(": broken XML: ")
        .endsWith("; the rest is not read");
  }

  /** The parser counts them, so that its places are not to be trusted. */
  @Test
  void whereLinesEndInReturnsAloneNothingIsReadTwice() {
    String feed = (START + good(1) + good(2) + item("Two", "a < b") + good(4) + END);
    shelf.read(shelf.put("feed.xml", feed.replace("\r", "").replace('\n', '\r')));

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.complaints()).singleElement().asString().endsWith("; the rest is not read");
  }
}
