package io.twicetold.ingest;

import static io.twicetold.ingest.Rss.END;
import static io.twicetold.ingest.Rss.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedsTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private static String item(int number, String more) {
    return "<item><title>Title "
        + number
        + "</title><guid>x:"
        + number
        + "</guid><description>Words of "
        + number
        + ".</description>"
        + more
        + "</item>\n";
  }

  private void readFeed(String items) {
    shelf.read(shelf.put("feed.xml", START + items + END));
  }

  @Test
  void anEntryTakesFromItsFeedWhatItLacks() {
    shelf.read(shelf.put("feed.xml", Examples.RSS.bytes()));

    assertThat(shelf.articles)
        .containsExactly(
            new Article(
                "x:1",
                Examples.TITLE,
                Examples.WORDS,
                "https://example.org/1",
                Optional.empty(),
                "Gazette",
                "en",
                Map.of()),
            new Article(
                "x:2",
                "Rain",
                Examples.SECOND,
                "",
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                "Gazette",
                "en",
                Map.of("dateSource", "\"feed\"", "dateConfidence", "0.9")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a/, 1, https://example.org/a/1",
    "https://example.org/a/, /1, https://example.org/1",
    "https://example.org/a/, //other.example/1, https://other.example/1",
    "https://example.org/a/, https://other.example/1, https://other.example/1",
    "'', 1, 1",
    "https://example.org/a/, 'a b', 'a b'",
  })
  void addressesAreResolvedAgainstTheBase(String base, String link, String expected) {
    shelf.read(
        shelf.put(
            "feed.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\""
                + base
                + "\"><entry><id>x:1</id><title>Ferry sinks</title><link rel=\"self\" href=\"s\"/>"
                + "<link href=\""
                + link
                + "\"/></entry></feed>"));

    assertThat(shelf.articles.getFirst().url()).isEqualTo(expected);
  }

  @Test
  void aDateThatIsNoneLeavesTheEntryReadable() {
    readFeed(item(1, "<pubDate>some day</pubDate>") + item(2, ""));

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.complaints())
        .containsExactly(
            "feed.xml:2@"
                + START.length()
                + ": published: \"some day\" is no date that can be read; the article is read"
                + " without its date");
  }

  @Test
  void aDateAheadOfItsTimeIsMarkedAndNotBelieved() {
    readFeed(
        item(1, "<pubDate>2099-03-01T10:00:00Z</pubDate>")
            + item(2, "<pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate>")
            + item(3, "<pubDate>1. März 2026, 10:00</pubDate>"));

    assertThat(shelf.articles)
        .extracting(Article::published)
        .containsExactly(
            Optional.empty(),
            Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
            Optional.of(Instant.parse("2026-03-01T10:00:00Z")));
    assertThat(shelf.articles.get(0).more().get("dateProblem")).contains("lies ahead of today");
    assertThat(shelf.articles.get(1).more())
        .containsAllEntriesOf(Map.of("dateSource", "\"feed\"", "dateConfidence", "0.9"));
    assertThat(shelf.articles.get(2).more()).containsEntry("dateConfidence", "0.7");
    assertThat(shelf.complaints()).singleElement().asString().contains("ahead of today");
  }

  @Test
  void aNumberIsNoIdSinceAnotherFeedHasItToo() {
    String entry = "<item><guid>7</guid><title>Ferry sinks</title></item>\n";

    readFeed(entry + entry.replace("<guid>7</guid>", "<link>https://example.org/7</link>"));

    assertThat(shelf.ids()).containsExactly("feed:2", "https://example.org/7");
  }

  @Test
  void anEntryThatWasChangedUnderItsIdIsReadBesideTheFirst() {
    readFeed(item(1, "") + item(1, "").replace("Words", "Other words") + item(1, ""));

    assertThat(shelf.ids()).containsExactly("x:1", "feed:3");
    assertThat(shelf.rejections).isEmpty();
  }

  @Test
  void markupAndEntitiesOfHtmlAreRead() {
    readFeed(
        "<item><title>Caf&eacute;&nbsp;&amp;lt;b&amp;gt;</title><description>&lt;p&gt;One"
            + " &amp;mdash; two.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;three&lt;/ul&gt;&lt;script&gt;no"
            + "&lt;/script&gt;</description></item>");

    assertThat(shelf.articles.getFirst().title()).isEqualTo("Café <b>");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("One — two.\nthree");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "AT&amp;amp;T ~ AT&T",
        "AT&amp;T ~ AT&T",
        "x &lt; y &lt;Ferry&gt; ~ x < y <Ferry>",
        "a &lt;b&gt;bold&lt;/b&gt; move ~ a bold move",
        "a <b>bold</b> move ~ a bold move",
      })
  void headlinesArePlainOrMarkup(String title, String expected) {
    readFeed("<item><guid>x:1</guid><title>" + title + "</title></item>");

    assertThat(shelf.articles.getFirst().title()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<media:content url='a.jpg'><media:credit>Photo: A. Nonym</media:credit></media:content>",
        "<media:content><media:description>A ferry in a port.</media:description></media:content>",
        "<media:title>A picture</media:title><media:description>A ferry.</media:description>",
        "<itunes:title>Episode 7</itunes:title><itunes:summary>We talk.</itunes:summary>",
      })
  void whatIsSaidOfAPictureOrAShowIsNotTheEntry(String beside) {
    String named =
        START.replace(
            "<rss ",
            "<rss xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' ");

    shelf.read(
        shelf.put("feed.xml", named + item(1, "").replace("<item>", "<item>" + beside) + END));

    assertThat(shelf.articles.getFirst().title()).isEqualTo("Title 1");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("Words of 1.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/rss/1.0/",
        "http://purl.org/atom/ns#",
        "http://backend.userland.com/rss2"
      })
  void anEntryIsOfTheNamespaceOfItsFeed(String space) {
    String feed = START + item(1, "").replace("description", "content") + END;

    shelf.read(shelf.put("feed.xml", feed.replace("<rss ", "<rss xmlns='" + space + "' ")));

    assertThat(shelf.articles.getFirst().title()).isEqualTo("Title 1");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("Words of 1.");
  }

  @Test
  void aHeadlineOfTagsThatNeverEndIsRead() {
    readFeed(item(1, "").replace("Title 1", "&lt;a ".repeat(400_000)));

    assertThat(shelf.ids()).containsExactly("x:1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/1, true",
    "urn:uuid:1225c695, true",
    "'tag:a.example,2026:1', true",
    "17, false",
    "post:17, false",
    "2026-12-01 10:00:00, false"
  })
  void anIdIsOfTheWorldByItsScheme(String id, boolean isOfTheWorld) {
    assertThat(FeedContext.isOfTheWorld(id)).isEqualTo(isOfTheWorld);
  }

  @Test
  void theAddressOfTheSiteNamesNoEntry() {
    String site = "<link>https://example.org/</link>";
    String entry =
        "<item><title>Bulletin</title>" + site + "<description>Words.</description></item>";
    shelf.read(shelf.put("feed.xml", "<rss><channel>" + site + entry + END));

    assertThat(shelf.articles)
        .singleElement()
        .satisfies(article -> {
          assertThat(article.id()).doesNotContain("example.org");
          assertThat(article.url()).isEqualTo("https://example.org/");
        });
  }

  @Test
  void atomSaysWhatItHolds() {
    shelf.read(
        shelf.put(
            "feed.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x:1</id><title>a &lt;b&gt; c"
                + "</title><content type=\"html\">&lt;p&gt;One.&lt;p&gt;Two.</content></entry></feed>"));

    assertThat(shelf.articles.getFirst().title()).isEqualTo("a <b> c");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("One.\nTwo.");
  }

  @Test
  void nothingOutsideTheDocumentIsLookedAtAndNothingIsExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 60; i++) {
      entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String doctype =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">%s]>"
            .formatted(secret.toUri(), entities);
    String entry = item(1, "").replace("Title 1", "&a59;&x;");
    shelf.read(shelf.put("feed.xml", doctype + START + entry + END));

    assertThat(shelf.articles).singleElement().extracting(Article::text).isEqualTo("Words of 1.");
    assertThat(shelf.articles.getFirst().title()).isEqualTo("&a59;&x;");
    assertThat(shelf.articles.toString()).doesNotContain("secret").doesNotContain("haha");
  }

  @Test
  void aLongFeedWithMoreEntitiesThanAParserAllowsIsReadToItsEnd() throws IOException {
    Path file = folder.resolve("feed.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(START);
      for (int i = 0; i < 100_000; i++) {
        out.write(item(i, "<author>A &amp; B &#8217;s &lt;</author>"));
      }
      out.write(END);
    }

    Delivery delivery =
        Articles.read(java.util.List.of(file), article -> {}, shelf.rejections::add);

    assertThat(shelf.rejections).isEmpty();
    assertThat(delivery).isEqualTo(new Delivery(100_000, 100_000, 0, 0, 0));
  }

  @Test
  void charactersThatXmlForbidsAreSpaces() {
    readFeed(item(1, "").replace("Words of", "Words\0\u000b\uFFFEof"));

    assertThat(shelf.articles.getFirst().text()).isEqualTo("Words   of 1.");
  }

  @Test
  void anEntryWithBytesThatAreNoTextIsRejectedAndTheOthersAreRead() {
    byte[] feed =
        (START + item(1, "") + item(2, "<author>caf\u00e9</author>") + item(3, "") + END)
            .getBytes(StandardCharsets.ISO_8859_1);

    shelf.read(shelf.put("feed.xml", feed));

    assertThat(shelf.ids()).containsExactly("x:1", "x:3");
    int second = START.length() + item(1, "").length();
    assertThat(shelf.complaints())
        .containsExactly("feed.xml:3@" + second + ": not UTF-8: some bytes are no text");
    assertThat(shelf.rejections.getFirst().beginning()).startsWith("<item><title>Title 2");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16"})
  void theDeclaredCharsetIsObeyed(String charset) {
    String feed = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + START;
    feed += item(1, "").replace("Words", "Müllers Wörter") + END;

    shelf.read(shelf.put("feed.xml", feed.getBytes(Charset.forName(charset))));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles.getFirst().text()).isEqualTo("Müllers Wörter of 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-2022-CN", "x-JISAutoDetect"})
  void aDeclaredCharsetThatIsOnlyReadIsNone(String charset) {
    String feed = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + START;

    shelf.read(shelf.put("feed.xml", feed + item(1, "") + END));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("x:1");
  }

  @Test
  void anEntryLongerThanTheLimitIsRejectedAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("feed.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(START + "<item><title>Long</title>");
      String words = "<b>" + "words ".repeat(1 << 14) + "</b>";
      for (long length = 0; length <= 2L * Records.LONGEST; length += words.length()) {
        out.write(words);
      }
      out.write("</item>" + item(2, "") + END);
    }

    shelf.read(file);

    assertThat(shelf.ids()).containsExactly("x:2");
    assertThat(shelf.complaints())
        .containsExactly("feed.xml:2@" + START.length() + ": longer than 16 MB");
  }

  @Test
  void markupThatNeverEndsEndsTheFileAndWhatGoesTooDeepIsRejected() throws IOException {
    Path file = folder.resolve("a.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(START + item(1, "") + "<item a=\"");
      for (long length = 0; length <= 2L * Records.LONGEST; length += 60_000) {
        out.write("words ".repeat(10_000));
      }
    }
    shelf.read(file, shelf.put("b.xml", START + item(2, "<a>".repeat(100_000)) + END));

    assertThat(shelf.ids()).containsExactly("x:1");
    assertThat(shelf.complaints()).hasSize(2);
    assertThat(shelf.complaints().getFirst()).contains("markup longer than 16 MB");
    assertThat(shelf.complaints().getLast()).contains("depth");
  }

  @Test
  void aFeedWithoutEntriesSaysSo() {
    readFeed("");

    assertThat(shelf.complaints()).containsExactly("feed.xml@0: a feed without entries");
  }

  @Test
  void aSitemapWithoutHeadlinesSaysWhatItIs() {
    shelf.read(shelf.put("a.xml", "<urlset><url><loc>http://x.example/1</loc></url></urlset>"));

    assertThat(shelf.complaints())
        .containsExactly("a.xml@0: a sitemap, which lists addresses alone");
  }

  @Test
  void aNewsItemWithoutWordsIsNoArticle() {
    shelf.read(
        shelf.put(
            "a.xml",
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"x:1\"><contentMeta>"
                + "<headline>A picture</headline></contentMeta><contentSet><remoteContent"
                + " href=\"a.jpg\"/></contentSet></newsItem>"));

    assertThat(shelf.complaints())
        .containsExactly("a.xml:1@0: a news item without words: its content lies elsewhere");
  }

  @Property(tries = 40)
  void offsetsAndLinesPointAtTheEntry(
      @ForAll @IntRange(min = 0, max = 400) int before,
      @ForAll @IntRange(min = 0, max = 9_000) int padding,
      @ForAll boolean windows)
      throws IOException {
    StringBuilder feed = new StringBuilder(START);
    for (int i = 0; i < before; i++) {
      feed.append(item(i, "<a>Ü 𝄞 日本 & &amp; &#55357; &#8217; <![CDATA[<x>]]></a>"));
    }
    feed.append("<!--").append("é".repeat(padding)).append("-->");
    String bad = "<item ü=\"日\"><title> </title></item>";
    String content = feed + bad + item(-1, "") + END;
    byte[] bytes =
        (windows ? content.replace("\n", "\r\n") : content).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(Files.createTempFile("feed", ".xml"), bytes);

    shelf.clear();
    Articles.read(java.util.List.of(file), shelf.articles::add, shelf.rejections::add);

    Files.delete(file);
    assertThat(shelf.articles).hasSize(before + 1);
    Rejection rejection = shelf.rejections.getFirst();
    byte[] rest = Arrays.copyOfRange(bytes, (int) rejection.offset(), bytes.length);
    assertThat(new String(rest, StandardCharsets.UTF_8)).startsWith(bad);
    assertThat(rejection.beginning()).startsWith("<item ü=\"日\">");
    assertThat(rejection.source()).endsWith(":" + (before + 2));
  }
}
