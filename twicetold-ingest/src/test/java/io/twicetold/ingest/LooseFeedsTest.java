package io.twicetold.ingest;

import static io.twicetold.ingest.Rss.END;
import static io.twicetold.ingest.Rss.START;
import static io.twicetold.ingest.Rss.good;
import static io.twicetold.ingest.Rss.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that a parser of XML stops in: what is broken costs itself at most. */
final class LooseFeedsTest {

  /** Items with what feeds are broken by; their title is Two, their text has the word bridge. */
  private static final List<String> BROKEN =
      List.of(
          item("Two", "The bridge is shut.")
              .replace("</title>", "</title><media:thumbnail url='a'/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><a b='x&nbsp;y'/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><enclosure url=a.jpg/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><a b='1' b='2'/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><a b='1'c='2'/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><a b='x<y'/>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><a b=\"never ended>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><b>never ended"),
          item("Two", "The bridge is shut.").replace("</title>", "</title></b>"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><!-- a -- b -->"),
          item("Two", "The bridge is shut.").replace("</title>", "</title><!-- never ended"),
          item("Two", "The bridge is shut.").replace("</title>", "</titel>"),
          item("Two", "The bridge is shut.").replace("</title>", ""),
          item("Two", "The bridge is shut.").replace("</item>", ""),
          item("Two", "The bridge is shut.").replace("<item>", "<item id=2>"),
          item("Two", "The bridge is shut.").replace("</description>", "</p></description>"),
          item("Two", "a < b, and the bridge is shut."),
          item("Two", "5 <6 and the bridge is shut."),
          item("Two", "<p>The <br> bridge <img src=x> is <p>shut."),
          item("Two", "The <i>bridge <b>is</i> shut</b>."),
          item("Two", "The bridge ]]> is shut."));

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

  /** What an article says, without how it was read. */
  private static Article plain(Article article) {
    Map<String, String> more = new HashMap<>(article.more());
    more.remove("brokenXml");
    return article.withMore(more);
  }

  private static List<String> broken() {
    return BROKEN;
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsBrokenInAnEntryCostsNothing(String item) {
    readFeed(good(1) + good(3) + good(4));
    List<Article> good = List.copyOf(shelf.articles);

    readFeed(good(1) + item + good(3) + good(4));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(titles()).containsExactly("Title 1", "Two", "Title 3", "Title 4");
    assertThat(shelf.articles.get(1).text()).contains("bridge");
    assertThat(shelf.articles.get(1).source()).isEqualTo("Gazette");
    shelf.articles.remove(1);
    assertThat(shelf.articles).extracting(LooseFeedsTest::plain).containsExactlyElementsOf(good);
  }

  @Property(tries = 150)
  void aBrokenEntryCostsNoGoodOne(
      @ForAll("items") List<String> items, @ForAll @IntRange(min = 0, max = 9_000) int padding)
      throws IOException {
    StringBuilder feed = new StringBuilder(START + "<!--" + "é".repeat(padding) + "-->");
    int number = 0;
    for (String item : items) {
      number++;
      feed.append(item.isEmpty() ? good(number) : item);
    }
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Delivery delivery = read(feed + END, articles, rejections);

    long good = items.stream().filter(String::isEmpty).count();
    assertThat(rejections).isEmpty();
    assertThat(articles.stream().filter(article -> article.id().startsWith("x:")))
        .hasSize((int) good);
    assertThat(delivery.records()).isEqualTo(items.size());
    assertThat(articles.stream().filter(article -> article.title().startsWith("Title")))
        .allSatisfy(article ->
            assertThat(article.text())
                .startsWith("Wörter & more & …")
                .endsWith("of " + article.id().substring(2) + "."));
  }

  @Provide
  Arbitrary<List<String>> items() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just("")), Tuple.of(1, Arbitraries.of(BROKEN)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static Delivery read(String feed, List<Article> articles, List<Rejection> rejections)
      throws IOException {
    Intake intake =
        new Intake(Headings.COMMON, Clock.systemUTC(), false, articles::add, rejections::add);
    Format.FEED.read(
        SourceFile.stream("feed"),
        new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
        intake);
    return intake.delivery();
  }

  @Property(tries = 40)
  void placesAfterTheBreakPointAtTheirEntry(
      @ForAll @IntRange(min = 0, max = 300) int before,
      @ForAll @IntRange(min = 0, max = 9_000) int padding,
      @ForAll boolean windows)
      throws IOException {
    StringBuilder feed = new StringBuilder(START + item("Two", "Ü < 𝄞 日本"));
    for (int i = 0; i < before; i++) {
      feed.append(good(i).replace("\r", ""));
    }
    feed.append("<!--").append("é".repeat(padding)).append("-->");
    String nothing = "<item ü=\"日\"><title> </title></item>";
    String content = feed + nothing + good(-1).replace("\r", "") + END;
    String written = windows ? content.replace("\n", "\r\n") : content;
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();

    read(written, articles, rejections);

    assertThat(articles).hasSize(before + 2);
    assertThat(articles.getFirst().id()).isEqualTo("feed:2");
    Rejection rejection = rejections.getFirst();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    byte[] rest = Arrays.copyOfRange(bytes, (int) rejection.offset(), bytes.length);
    assertThat(new String(rest, StandardCharsets.UTF_8)).startsWith(nothing);
    assertThat(rejection.beginning()).startsWith("<item ü=\"日\">");
    assertThat(rejection.source()).isEqualTo("feed:" + (2 + 2 * before + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<![CDATA[", "<!--"})
  void whatIsNotClosedWasNotOpened(String opening) {
    readFeed(item("Two", opening + "The bridge is shut.") + item("Three", "Words."));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(titles()).containsExactly("Two", "Three");
  }

  @Test
  void anArticleSaysThatItWasReadFromABrokenFeed() {
    readFeed(good(1) + item("Two", "a < b") + good(3));

    assertThat(shelf.articles.getFirst().more()).doesNotContainKey("brokenXml");
    assertThat(shelf.articles.get(1).more().get("brokenXml")).startsWith("\"line 4: ");
    assertThat(shelf.articles.get(2).more()).containsKey("brokenXml");
  }

  @ParameterizedTest
  @EnumSource(
      value = Examples.class,
      names = {"RSS", "ATOM", "RDF", "NEWSML", "NITF", "NEWSML_1"})
  void aFeedThatIsWellFormedIsReadByTheParserAlone(Examples example) {
    shelf.read(shelf.put("a.xml", example.bytes()));

    assertThat(shelf.articles)
        .isNotEmpty()
        .allSatisfy(article -> assertThat(article.more()).doesNotContainKey("brokenXml"));
  }

  /** Broken at its root, so that nothing is left to the parser. */
  @ParameterizedTest
  @EnumSource(
      value = Examples.class,
      names = {"RSS", "ATOM", "RDF", "NEWSML", "NITF", "NEWSML_1"})
  void whatIsReadLooselyIsWhatTheParserReads(Examples example) {
    String whole = new String(example.bytes(), StandardCharsets.UTF_8);
    shelf.read(shelf.put("a.xml", whole));
    List<Article> strictly = List.copyOf(shelf.articles);

    shelf.read(
        shelf.put(
            "a.xml", whole.replaceFirst("<(rss|feed|rdf:RDF|newsMessage|nitf|NewsML)", "$0 a=1")));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .allSatisfy(article -> assertThat(article.more()).containsKey("brokenXml"))
        .extracting(LooseFeedsTest::plain)
        .containsExactlyElementsOf(strictly);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<content:encoded>The whole text.</content:encoded> ~ The whole text.",
        "<atom:summary>The whole text.</atom:summary> ~ The whole text.",
        "<media:description>A picture.</media:description> ~ ''",
        "<x:description>Something else.</x:description> ~ ''",
        "<x:description xmlns:x='http://purl.org/dc/elements/1.1/'>Words.</x:description> ~ Words.",
      })
  void prefixesThatNobodyDeclaresMeanWhatTheyUsuallyDo(String element, String text) {
    readFeed("<item><x:y/>" + element + "<title>Two</title><media:title>No</media:title></item>");

    assertThat(titles()).containsExactly("Two");
    assertThat(shelf.articles.getFirst().text()).isEqualTo(text);
  }

  @Test
  void prefixesThatWereDeclaredBeforeMeanThat() {
    String start = START.replace("<rss", "<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'");
    String encoded = "<title>Two</title><c:encoded>The whole text.</c:encoded><a:b/>";
    shelf.read(shelf.put("feed.xml", start + good(1) + "<item>" + encoded + "</item>" + END));

    assertThat(shelf.articles.getLast().text()).isEqualTo("The whole text.");
  }

  @Test
  void whatIsBrokenBeforeTheEntriesCostsNone() {
    readFeed("<atom:link rel='self' href='x'/><language>en</language>" + good(1) + good(2));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.articles)
        .allSatisfy(article -> assertThat(article.source()).isEqualTo("Gazette"));
  }

  @Test
  void whatIsNotEndedBeforeTheEntriesCostsNone() {
    readFeed("<image><url>x.jpg\n" + good(1) + good(2));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br>", "<p>", "<hr><p>", "<img src=x><br>"})
  void tagsOfHtmlWithoutEndsStandBesideEachOther(String tag) {
    readFeed(item("Two", (tag + "Words.").repeat(150)));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles.getFirst().text().lines()).hasSize(150).containsOnly("Words.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>\nfoo", "</rss>", "<rss/>", "<!-- -- -->", "&"})
  void whatStandsBehindTheFeedCostsNothing(String junk) {
    shelf.read(shelf.put("feed.xml", START + good(1) + good(2) + END + junk));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
  }

  @Test
  void entitiesAreNotExpanded() {
    String doctype = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    shelf.read(shelf.put("feed.xml", doctype + START + item("Two &b;", "a < &b;") + END));

    assertThat(titles()).containsExactly("Two &b;");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("a < &b;");
  }

  @Test
  void aBreakInASitemapCostsNoHeadline() {
    String news =
        "<url><loc>https://x.example/%s</loc><news:news><news:title>Title %s</news:title>"
            + "</news:news></url>\n";
    shelf.read(
        shelf.put(
            "a.xml",
            "<urlset>"
                + news.formatted(1, 1)
                + news.formatted(2, "a < 2")
                + news.formatted(3, 3)
                + "</urlset>"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(titles()).containsExactly("Title 1", "Title a < 2", "Title 3");
  }
}
