package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  @Property(tries = 200)
  void theElementsOfAnArrayAreThoseThatAParserFinds(@ForAll("values") List<String> values)
      throws IOException {
    byte[] bytes =
        ("\uFEFF [" + String.join(" , ", values) + "]\n").getBytes(StandardCharsets.UTF_8);
    JsonBoundary boundary = new JsonBoundary();
    Records records = new Records(new java.io.ByteArrayInputStream(bytes), boundary);
    List<JsonNode> found = new ArrayList<>();
    try {
      while (records.next()) {
        if (boundary.kind() == JsonBoundary.Kind.ELEMENT && !records.isBlank()) {
          found.add(JSON.readTree(records.text()));
          byte[] there = Arrays.copyOfRange(bytes, (int) records.offset(), bytes.length);
          assertThat(new String(there, StandardCharsets.UTF_8)).startsWith(records.text());
        }
      }
    } catch (Refusal refusal) {
      throw new AssertionError(refusal);
    }

    assertThat(found).isEqualTo(values.stream().map(JSON::readTree).toList());
    assertThat(boundary.isOpen()).isFalse();
  }

  @Provide
  Arbitrary<List<String>> values() {
    Arbitrary<String> words =
        Arbitraries.strings().withChars("ab\"\\[]{},:\n ü\u2028").map(JSON::writeValueAsString);
    Arbitrary<String> leaves =
        Arbitraries.oneOf(words, Arbitraries.of("1", "-2.5e3", "true", "null", "{}", "[]"));
    Arbitrary<String> inner =
        Arbitraries.oneOf(
            leaves,
            leaves.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"),
            words.flatMap(name -> leaves.map(value -> "{" + name + ": " + value + "}")));
    return Arbitraries.oneOf(
            inner, inner.list().ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]"))
        .list()
        .ofMaxSize(6);
  }

  @Test
  void aBrokenElementIsRejectedAndTheOthersAreRead() {
    String start = "[{\"id\":\"x:1\",\"text\":\"Words.\"},\n";
    shelf.read(
        shelf.put("a.json", start + "{\"id\" 2},\n7,\n{\"id\":\"x:3\",\"text\":\"More.\"}]"));

    assertThat(shelf.ids()).containsExactly("x:1", "x:3");
    assertThat(shelf.complaints())
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("a.json:1@" + (start.length() - 1) + ": broken JSON"),
            second -> assertThat(second).contains("expected a JSON object, found a number"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"ok\",\"articles\":[\n",
        "{\"status\":\"ok\",\"articles\":[ \r\n",
        "{\"status\":\"ok\",\"articles\":[{\"id\":\"x:1\",\"text\":\"Words.\"},\n",
      })
  void aListWithAnArticleALineIsOneDocument(String start) {
    String articles = start.contains("x:1") ? "" : "{\"id\":\"x:1\",\"text\":\"Words.\"},\n";
    shelf.read(shelf.put("a.json", start + articles + "{\"id\":\"x:2\",\"text\":\"More.\"}\n]}\n"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"x:0\",\"tags\":[",
        "{\"id\":\"x:0\",",
        "{\"text\":\"Words.\",\"items\":[",
        "{\"items\":[{\"id\":1},{\"id",
        "{\"items\":[{\"id\":1}],\"text\":\"Words.\"}"
      })
  void aFirstLineThatIsBrokenOrHasAListOfItsOwnLeavesTheOthersLines(String first) {
    shelf.read(shelf.put("a.json", first + "\n{\"id\":\"x:1\",\"text\":\"More.\"}\n"));

    assertThat(shelf.ids()).contains("x:1");
  }

  @Test
  void anArrayThatIsCutOffBetweenElementsSaysSo() {
    shelf.read(shelf.put("a.json", "[{\"id\":\"x:1\",\"text\":\"Words.\"},\n"));

    assertThat(shelf.ids()).containsExactly("x:1");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .contains("the JSON document is cut off");
  }

  @Test
  void anEmptyArrayIsNoError() {
    shelf.read(shelf.put("a.json", "[]\n"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).isEmpty();
  }

  @Test
  void aLongArrayIsReadElementByElement() throws IOException {
    Path file = folder.resolve("a.json");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("[");
      for (int i = 0; i < 50_000; i++) {
        out.write(
            (i == 0 ? "" : ",") + "{\"id\":" + i + ",\"text\":\"" + "words ".repeat(100) + "\"}");
      }
      out.write("]");
    }

    assertThat(Articles.read(List.of(file), article -> {}, shelf.rejections::add))
        .isEqualTo(new Delivery(50_000, 50_000, 0, 0, 0));
  }

  @Test
  void anElementLongerThanTheLimitIsRejectedAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("a.json");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "[{\"text\":\"" + "words ".repeat(3 << 20) + "\"},{\"id\":\"x:2\",\"text\":\"More.\"}]");
    }

    shelf.read(file);

    assertThat(shelf.ids()).containsExactly("x:2");
    assertThat(shelf.complaints()).containsExactly("a.json:1@1: longer than 16 MB");
  }

  @Test
  void aJsonFeedGivesItsArticlesWhatItSaysOfItself() {
    shelf.read(shelf.put("a.json", Examples.JSON_FEED.bytes()));

    assertThat(shelf.articles.getLast())
        .isEqualTo(
            new Article(
                "x:2",
                "Rain",
                Examples.SECOND,
                "",
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                "Gazette",
                "en",
                Map.of()));
  }

  @Test
  void anAnswerOfANewsServiceIsRead() {
    shelf.read(
        shelf.put(
            "a",
            "{\"status\":\"ok\",\"totalResults\":1,\"articles\":[{\"source\":{\"id\":null,\"name\":\"Gazette\"},"
                + "\"author\":\"Ada\",\"title\":\"Ferry sinks\",\"url\":\"https://example.org/1\","
                + "\"publishedAt\":\"2026-03-01T10:00:00Z\",\"content\":\"It sank.\"}]}"));

    assertThat(shelf.articles)
        .containsExactly(
            new Article(
                "a:1",
                "Ferry sinks",
                "It sank.",
                "https://example.org/1",
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                "Gazette",
                "",
                Map.of("author", "\"Ada\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"headline\":\"T\",\"articleBody\":\"Words.\",\"datePublished\":\"2026-03-01\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"G\"}}",
        "{\"headline\":\"T\",\"body\":\"Words.\",\"date\":\"2026-03-01\",\"outlet\":\"G\"}",
        "{\"title\":\"T\",\"body_html\":\"<p>Words.\",\"versioncreated\":\"2026-03-01T00:00:00Z\",\"source\":\"G\"}",
        "{\"title\":\"T\",\"description\":\"Words.\",\"published\":\"2026-03-01\",\"source\":{\"name\":\"G\"}}",
      })
  void anObjectWithoutTextIsReadByTheNamesOfOtherFormats(String object) {
    shelf.read(shelf.put("a.jsonl", object));

    Article article = shelf.articles.getFirst();
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.text()).isEqualTo("Words.");
    assertThat(article.source()).isEqualTo("G");
    assertThat(article.published()).contains(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "articleBody", "content"})
  void aListOfParagraphsIsAText(String name) {
    shelf.read(shelf.put("a.jsonl", "{\"" + name + "\":[\"It sank.\",\"It was raised.\"]}"));

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("It sank.\nIt was raised.");
  }

  @Test
  void anObjectWithATextKeepsFieldsOfOtherNamesUnread() {
    shelf.read(shelf.put("a.jsonl", "{\"text\":\"Words.\",\"headline\":\"H\",\"body\":\"B\"}"));

    assertThat(shelf.articles.getFirst().title()).isEmpty();
    assertThat(shelf.articles.getFirst().more()).containsOnlyKeys("headline", "body");
  }

  @Test
  void namesThatAreSaidGoBeforeAllOthers() {
    Headings headings = Headings.of(Map.of("text", "story", "id", "nr"));
    Path json =
        shelf.put("a.jsonl", "{\"nr\":1,\"story\":\"Words.\",\"text\":\"other\",\"id\":\"y\"}");
    Path csv = shelf.put("a.csv", "nr,story,text\n2,More.,other\n");

    Articles.read(
        List.of(json, csv),
        headings,
        java.io.InputStream.nullInputStream(),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.ids()).containsExactly("1", "2");
    assertThat(shelf.articles).extracting(Article::text).containsExactly("Words.", "More.");
    assertThat(shelf.articles.getFirst().more())
        .isEqualTo(Map.of("text", "\"other\"", "id", "\"y\""));
  }

  @Test
  void whereNoneOfTheNamesThatWereSaidIsThereTheCommonOnesCount() {
    Headings headings = Headings.of(Map.of("text", "story", "title", "kopf"));

    Articles.read(
        List.of(
            shelf.put("a.jsonl", "{\"id\":\"a\",\"text\":\"Words.\",\"summary\":\"S\"}"),
            shelf.put("b.csv", "id,text,title\nb,More.,Rain\n"),
            shelf.put("c.csv", "id,story,title\nc,Most.,Snow\n"),
            shelf.put("d.parquet", Examples.PARQUET.bytes())),
        headings,
        java.io.InputStream.nullInputStream(),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("Words.", "More.", "Most.", Examples.WORDS, Examples.SECOND);
    assertThat(shelf.articles)
        .extracting(Article::title)
        .startsWith("", "Rain", "Snow", Examples.TITLE);
  }
}
