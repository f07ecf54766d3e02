package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that break the rules of XML, as feeds do, and are read all the same. */
final class FaultyFeedsTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private static String feed(String items) {
    return "<rss version=\"2.0\"><channel><title>Gazette</title>" + items + "</channel></rss>";
  }

  private static String item(String title, String text) {
    return "<item><title>" + title + "</title><description>" + text + "</description></item>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "AT&T sells ships ~ AT&T sells ships",
        "Salt & pepper ~ Salt & pepper",
        "Bread &butter; jam ~ Bread &butter; jam",
        "Storm &#55357;&#56834; hits ~ Storm hits",
        "Storm &#xD83D; hits &#x1F4A8; ~ Storm hits \uD83D\uDCA8",
        "Nul&#0;lum ~ Nul lum",
        "Price &#8364;5 & more&more ~ Price €5 & more&more",
        "Ends in & ~ Ends in &",
        "Never ends &# &#x; &#y; ~ Never ends &# &#x; &#y;",
      })
  void anAmpersandTooManyCostsNothing(String written, String read) {
    shelf.read(
        shelf.put("feed.xml", feed(item(written, "Words of one.") + item("Two", written + "."))));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::title).containsExactly(read, "Two");
  }

  @Test
  void ofAnAddressNoAmpersandIsLost() {
    String link = "<link>https://a.example/?a=1&b=2&amp;c=3</link>";
    String atom =
        "<entry><id>x:1</id><title>One</title><link href='https://a.example/?a&b'/></entry>";
    shelf.read(
        shelf.put("rss.xml", feed("<item><title>One</title>" + link + "</item>")),
        shelf.put("atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>" + atom + "</feed>"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::url)
        .containsExactly("https://a.example/?a=1&b=2&c=3", "https://a.example/?a&b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n\r\n  ", "\uFEFF\n\t"})
  void linesBeforeTheDeclarationAreNoHindrance(String before) {
    String declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    shelf.read(
        shelf.put("feed.xml", before + declaration + feed(item("Café", "Words.") + "<item/>")));

    assertThat(shelf.articles).extracting(Article::title).containsExactly("Café");
    assertThat(shelf.complaints()).singleElement().asString().contains("empty article");
  }

  @Property(tries = 60)
  void noAmpersandIsLostWhereverBuffersEnd(@ForAll @IntRange(min = 0, max = 9_000) int padding)
      throws IOException {
    String text = "é &".repeat(1_000) + "&amp; &#55357; &hellip; &";
    String content = feed("<!--" + "x".repeat(padding) + "-->" + item("One", text));
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Intake intake =
        new Intake(Headings.COMMON, Clock.systemUTC(), false, articles::add, rejections::add);

    Format.FEED.read(
        SourceFile.stream("feed"),
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        intake);

    assertThat(rejections).isEmpty();
    assertThat(articles.getFirst().text()).isEqualTo("é &".repeat(1_000) + "& … &");
  }
}
