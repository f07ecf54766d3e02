package io.twicetold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in the charsets of old, without a label or with a wrong one. */
final class CharsetsTest {

  private static final String RUSSIAN =
      "Паром вышел из порта в полдень и через час сел на мель у самого маяка. Все спасены.";

  private static final String JAPANESE = "フェリーは正午に港を出て、一時間後に灯台のそばで座礁しました。乗客は全員無事です。表示は能力による。";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void assertRead(String words, String charset) {
    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).isNotEmpty();
    for (Article article : shelf.articles) {
      assertThat(article.text()).isEqualTo(words);
      assertThat(article.more()).containsEntry("guessedCharset", '"' + charset + '"');
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251",
    "KOI8-R, KOI8-R",
    "ISO-8859-5, ISO-8859-5",
    "IBM866, IBM866"
  })
  void textsTablesAndObjectsTellTheirCharset(String charset, String told) {
    for (String content :
        List.of(
            RUSSIAN,
            "id;text\n1;\"" + RUSSIAN + "\"\n2;" + RUSSIAN + "\n",
            "{\"id\":\"1\",\"text\":\"" + RUSSIAN + "\"}\n{\"text\":\"" + RUSSIAN + "\"}\n",
            "[{\"id\":\"1\",\"text\":\"" + RUSSIAN + "\"}]",
            "---\nid: 1\n---\n\n" + RUSSIAN)) {
      byte[] bytes = content.getBytes(Charset.forName(charset));
      shelf.read(shelf.put("a.txt", bytes));
      assertRead(RUSSIAN, told);
      shelf.read(shelf.put("a.txt.gz", Examples.gzip(bytes)));
      assertRead(RUSSIAN, told);
    }
  }

  @Test
  void mailFeedsAndPagesSayThatTheirCharsetIsGuessed() {
    Charset windows = Charset.forName("windows-1251");
    shelf.read(
        shelf.put("a.eml", "From: a@example.org\nSubject: 1\n\n".concat(RUSSIAN).getBytes(windows)),
        shelf.put(
            "b.xml",
            ("<rss><channel><item><title>2</title><description>"
                    + RUSSIAN
                    + "</description></item>"
                    + "</channel></rss>")
                .getBytes(windows)),
        shelf.put(
            "c.html", ("<html><body><p>" + RUSSIAN + "</p></body></html>").getBytes(windows)));

    assertThat(shelf.articles).hasSize(3);
    assertRead(RUSSIAN, "windows-1251");
  }

  @Test
  void whatADeclaredCharsetGivesIsNoGuess() {
    shelf.read(
        shelf.put(
            "a.eml",
            ("From: a@example.org\nContent-Type: text/plain; charset=windows-1251\n\n" + RUSSIAN)
                .getBytes(Charset.forName("windows-1251"))));

    assertThat(shelf.articles.getFirst().text()).isEqualTo(RUSSIAN);
    assertThat(shelf.articles.getFirst().more()).doesNotContainKey("guessedCharset");
  }

  /** In Shift_JIS half a character may be a backslash or a bracket. */
  @Test
  void charactersThatHoldBracketsBreakNoObject() {
    String objects = ("{\"text\":\"" + JAPANESE + "\"}\n").repeat(3);

    shelf.read(shelf.put("a.jsonl", objects.getBytes(Charset.forName("windows-31j"))));

    assertRead(JAPANESE, "windows-31j");
  }

  @Test
  void whatBeginsInAsciiAndGoesOnOtherwiseIsRecodedFromThere() {
    String rows = "id,text\n" + "a,The ferry sank at noon.\n".repeat(20_000);
    byte[] table = (rows + "b," + RUSSIAN + "\n").getBytes(Charset.forName("windows-1251"));

    shelf.read(shelf.put("a.csv", table));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("The ferry sank at noon.", RUSSIAN);
    assertThat(shelf.articles.getFirst().more()).isEmpty();
  }

  @Test
  void aLineThatIsNothingInTheCharsetIsRejectedAndTheOthersAreRead() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    byte[] good = ("{\"text\":\"" + JAPANESE + "\"}\n").getBytes(Charset.forName("EUC-JP"));
    lines.writeBytes(new String(good, ISO_8859_1).repeat(800).getBytes(ISO_8859_1));
    lines.writeBytes("{\"text\":\"no \u00ff\u00ff\u00ff text\"}\n".getBytes(ISO_8859_1));
    lines.writeBytes(good);

    shelf.read(shelf.put("a.jsonl", lines.toByteArray()));

    assertThat(shelf.articles).extracting(Article::text).containsOnly(JAPANESE).hasSize(801);
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.jsonl:801@")
        .contains("not UTF-8: byte 0xFF");
  }

  @Test
  void damagedUtf8StaysUtf8() {
    byte[] lines =
        (("{\"text\":\"" + RUSSIAN + "\"}\n").repeat(3) + "{\"text\":\"\u043F\u043E#\"}\n")
            .getBytes(UTF_8);
    lines[lines.length - 4] = (byte) 0xD0;

    shelf.read(shelf.put("a.jsonl", lines));

    assertThat(shelf.articles).hasSize(3);
    assertThat(shelf.articles.getFirst().more()).doesNotContainKey("guessedCharset");
    assertThat(shelf.complaints()).singleElement().asString().contains("not UTF-8: byte 0xD0");
  }

  @Test
  void linesInUtf8BesideOthersAreReadAndTheOthersAreNot() {
    String line = "{\"text\":\"" + RUSSIAN + "\"}\n";
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(line.repeat(3).getBytes(Charset.forName("windows-1251")));
    lines.writeBytes(line.getBytes(UTF_8));

    shelf.read(shelf.put("a.jsonl", lines.toByteArray()));

    assertThat(shelf.articles).extracting(Article::text).containsExactly(RUSSIAN);
    assertThat(shelf.complaints()).hasSize(3).allMatch(words -> words.contains("not UTF-8"));
  }

  private static String feed(String declaration) {
    return declaration
        + "<rss version='2.0'><channel><title>Вестник</title><item><guid>x:1</guid><title>Паром"
        + " сел на мель</title><description>"
        + RUSSIAN
        + "</description></item></channel></rss>";
  }

  @ParameterizedTest
  @CsvSource({
    "'', windows-1251",
    "'<?xml version=\"1.0\"?>', KOI8-R",
    "'<?xml version=\"1.0\" encoding=\"utf-8\"?>', windows-1251",
    "'<?xml version=\"1.0\" encoding=\"windows-1251\"?>', UTF-8",
    "'<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>', UTF-8",
    "'<?xml version=\"1.0\" encoding=\"windows-1251\"?>', windows-1251"
  })
  void feedsWithoutALabelOrWithAWrongOneAreRead(String declaration, String charset) {
    shelf.read(shelf.put("a.xml", feed(declaration).getBytes(Charset.forName(charset))));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::text).containsExactly(RUSSIAN);
    assertThat(shelf.articles).extracting(Article::source).containsExactly("Вестник");
  }

  @Test
  void aLabelBesideAFeedCountsWhereThereIsNoneInIt() {
    byte[] feed =
        "<rss><channel><item><guid>x:1</guid><title>caf\u00e9 news</title></item>"
            .concat("</channel></rss>")
            .getBytes(ISO_8859_1);

    FetchedFeed read =
        FetchedFeed.read(
            feed, "ISO-8859-1", "https://a.example/", "", Headings.COMMON, Clock.systemUTC());

    assertThat(read.articles()).extracting(Article::title).containsExactly("caf\u00e9 news");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Content-Type: text/plain\r\n", "Content-Type: text/plain; charset=x-y\r\n"})
  void aMailWithoutALabelTellsItsCharset(String type) {
    byte[] mail =
        ("From: a@example.org\r\nSubject: Паром сел на мель у маяка\r\nMessage-ID: <1@example.org>\r\n"
                + type
                + "\r\n"
                + RUSSIAN)
            .getBytes(Charset.forName("KOI8-R"));

    shelf.read(shelf.put("a.eml", mail));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::text).containsExactly(RUSSIAN);
    assertThat(shelf.articles)
        .extracting(Article::title)
        .containsExactly("Паром сел на мель у маяка");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "windows-1252 ~ Der Hafen von Vell wird ab Montag gesperrt, teilte die Stadt mit. Für die Fischer ist das teuer.",
        "windows-1252 ~ Le port de Vell sera fermé lundi, a dit le maire. Les bateaux vont alors vers Alma.",
        "windows-1252 ~ The harbour will be closed, the mayor said. “We can’t go on like that,” he told the council.",
        "windows-1252 ~ El puerto se cierra el lunes, dijo el alcalde. Los barcos van a Alma, en el norte de la región.",
        "windows-1250 ~ Port w Vell zostanie zamknięty od poniedziałku, poinformowało miasto. Statki popłyną do Almy.",
        "windows-1254 ~ Vell limanı pazartesi günü kapanacak, dedi belediye başkanı. Gemiler Alma kentine gidecek.",
        "windows-1257 ~ Uostas nuo pirmadienio bus uždarytas, sakė meras. Laivai plauks į Almą."
      })
  void aFewLettersBeyondAsciiAreReadAsTheWordsAroundThemSuggest(String charset, String words) {
    shelf.read(shelf.put("a.txt", words.getBytes(Charset.forName(charset))));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles.getFirst().text()).isEqualTo(words);
    assertThat(shelf.articles.getFirst().more())
        .containsEntry("guessedCharset", '"' + charset + '"');
  }

  @Test
  void afterAGuessThatIsNotSureUtf8StaysUtf8() {
    String plain = "{\"text\":\"The harbour will be closed on Monday, the mayor said.\"}\n";
    byte[] old = plain.replace("harbour", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(old);
    lines.writeBytes(plain.repeat(2_000).getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(plain.replace("the mayor", "Zoë’s naïve 港").getBytes(StandardCharsets.UTF_8));

    shelf.read(shelf.put("a.jsonl", lines.toByteArray()));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles.get(1).text()).startsWith("The caf\u00e9 will");
    assertThat(shelf.articles.getLast().text()).contains("Zoë’s naïve 港");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u009d\u0081\u00ff\u00fe", "caf\u00ff\u00fe", "cut\u00c3(", "cut\u00d0"})
  void garbageAmongPlainWordsIsRejected(String garbage) {
    byte[] words =
        ("some plain words of a text that goes on for a while and so on " + garbage)
            .getBytes(StandardCharsets.ISO_8859_1);

    shelf.read(shelf.put("a.txt", words));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints()).hasSize(1);
  }
}
