package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.twicetold.ingest.Articles;
import io.twicetold.json.feed.Channel;
import io.twicetold.json.feed.Feed;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written for others is read back by programs of others. */
final class SharingOptionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String TEXT = "𝄞 It sank <b>&</b> \\\"rose\\\"\\nat noon.";

  private static final String ARTICLES =
      """
      {"id":"a 1","title":"Ferry & <sinks>","text":"%1$s","published":"2026-03-01","url":"https://example.org/1","source":"Gazette"}
      {"id":"b/ü","title":"Ferry & <sinks>","text":"%1$s","published":"2026-03-02","source":"Wire"}
      {"id":"c","title":"","text":"It rained.\\u0001 \\uFFFE"}
      """
          .formatted(TEXT);

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void run() {
    stage = new Stage(folder, false);
    String in = stage.put("in.jsonl", ARTICLES);
    int code =
        stage.run(
            "group",
            in,
            "--feeds",
            stage.path("feeds"),
            "--annotations",
            stage.path("notes.json"),
            "--provenance",
            stage.path("prov.json"),
            "--markup",
            stage.path("markup.json"));
    assertThat(stage.err()).doesNotContain("twicetold:");
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stories.rss", "stories.atom"})
  void feedsAreReadByAFeedReader(String name) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(stage.content("feeds/" + name)));

    List<SyndEntry> entries = feed.getEntries();
    assertThat(entries).hasSize(2);
    SyndEntry ferry = entries.getFirst();
    assertThat(ferry.getTitle()).isEqualTo("Ferry & <sinks>");
    assertThat(ferry.getUri()).isEqualTo("urn:twicetold:story:s%3AFerry%20%26%20%3Csinks%3E");
    assertThat(ferry.getLink()).isEqualTo("https://example.org/1");
    assertThat(ferry.getDescription().getValue())
        .isEqualTo("2 reports, 1 independent: Gazette, Wire");
    assertThat(ferry.getPublishedDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(entries.getLast().getTitle()).isEqualTo("It rained.");
  }

  @Test
  void theJsonFeedHasWhatTheStandardAsksFor() {
    JsonNode feed = JSON.readTree(stage.content("feeds/stories.json"));

    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asString()).isNotBlank();
    assertThat(feed.path("items"))
        .allSatisfy(item -> {
          assertThat(item.path("id").asString()).startsWith("urn:twicetold:story:");
          assertThat(item.path("content_text").asString()).isNotBlank();
        });
    assertThat(feed.path("items").path(0).path("date_modified").asString())
        .isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void feedsOfStoriesAreInputsToo() {
    List<String> titles = new ArrayList<>();
    Articles.read(
        List.of(folder.resolve("feeds")),
        article -> titles.add(article.title()),
        rejection -> assertThat(rejection.reason()).contains("1970", "read without its date"));

    assertThat(titles).contains("Ferry & <sinks>", "It rained.");
  }

  @Test
  void annotationsPointAtTheWordsTheyQuote() {
    JsonNode page = JSON.readTree(stage.content("notes.json"));

    assertThat(page.path("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(page.path("type").asString()).isEqualTo("AnnotationPage");
    assertThat(page.path("items")).hasSize(1);
    JsonNode note = page.path("items").path(0);
    assertThat(note.path("type").asString()).isEqualTo("Annotation");
    assertThat(note.path("body").path(1).path("value").asString()).isEqualTo("near-copy");
    assertThat(note.path("body").path(0).path("source").asString())
        .isEqualTo("https://example.org/1");
    assertThat(note.path("target").path("source").asString())
        .isEqualTo("urn:twicetold:article:b%2F%C3%BC");
    String text = JSON.readTree("\"" + TEXT + "\"").asString();
    for (JsonNode place : List.of(note.path("body").path(0), note.path("target"))) {
      JsonNode quote = place.path("selector").path(0);
      JsonNode position = place.path("selector").path(1);
      assertThat(quote.path("type").asString()).isEqualTo("TextQuoteSelector");
      assertThat(position.path("type").asString()).isEqualTo("TextPositionSelector");
      int start = text.offsetByCodePoints(0, position.path("start").asInt());
      int end = text.offsetByCodePoints(0, position.path("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(quote.path("exact").asString());
    }
  }

  @Test
  void provenanceIsLinkedData() throws Exception {
    var expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(stage.content("prov.json")))).get();

    Map<String, JsonNode> entities = new TreeMap<>();
    JSON.readTree(expanded.toString())
        .forEach(entity -> entities.put(entity.path("@id").asString(), entity));
    assertThat(entities)
        .containsOnlyKeys(
            "https://example.org/1", "urn:twicetold:article:b%2F%C3%BC", "urn:twicetold:article:c");
    JsonNode copy =
        Optional.ofNullable(entities.get("urn:twicetold:article:b%2F%C3%BC")).orElseThrow();
    String prov = "http://www.w3.org/ns/prov#";
    assertThat(copy.path("@type").path(0).asString()).isEqualTo(prov + "Entity");
    assertThat(copy.path(prov + "alternateOf").path(0).path("@id").asString())
        .isEqualTo("https://example.org/1");
  }

  @Test
  void statesOfOneArticleHaveNamesOfTheirOwn() {
    String states =
        """
        {"id":"v1","title":"Ferry sinks","text":"The ferry sank at noon in the harbour.","published":"2026-03-01","url":"https://example.org/1","source":"Gazette"}
        {"id":"v2","title":"Ferry sinks","text":"The ferry sank at noon in the harbour. Nobody was hurt.","published":"2026-03-02","url":"https://example.org/1","source":"Gazette"}
        """;
    String[] group = {
      "group",
      stage.put("states.jsonl", states),
      "--provenance",
      stage.path("prov.json"),
      "--markup",
      stage.path("markup.json")
    };
    assertThat(stage.run(group)).isZero();
    for (String file : List.of("prov.json", "markup.json")) {
      assertThat(stage.content(file))
          .contains("urn:twicetold:article:v1", "urn:twicetold:article:v2");
    }
    assertThat(stage.content("prov.json"))
        .contains("\"prov:atLocation\":{\"@id\":\"https://example.org/1\"}");
  }

  @Test
  void markupIsLinkedDataInTheWordsOfSchemaOrg() throws Exception {
    var expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(stage.content("markup.json")))).get();

    Map<String, JsonNode> things = new TreeMap<>();
    JSON.readTree(expanded.toString())
        .forEach(thing -> things.put(thing.path("@id").asString(), thing));
    String event = "urn:twicetold:story:s%3AFerry%20%26%20%3Csinks%3E";
    assertThat(things)
        .containsOnlyKeys(
            event,
            "https://example.org/1",
            "urn:twicetold:article:b%2F%C3%BC",
            "urn:twicetold:article:c");
    String schema = "https://schema.org/";
    JsonNode copy =
        Optional.ofNullable(things.get("urn:twicetold:article:b%2F%C3%BC")).orElseThrow();
    assertThat(copy.path("@type").path(0).asString()).isEqualTo(schema + "NewsArticle");
    assertThat(copy.path(schema + "isBasedOn").path(0).path("@id").asString())
        .isEqualTo("https://example.org/1");
    assertThat(copy.path(schema + "about").path(0).path("@id").asString()).isEqualTo(event);
    assertThat(copy.path(schema + "headline").path(0).path("@value").asString())
        .isEqualTo("Ferry & <sinks>");
  }

  @Test
  void aStoryOfSeveralReportsHasFeedsOfItsOwn() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("feeds/story"))) {
      files = all.sorted().toList();
    }

    assertThat(files).hasSize(3); // the story of one report has none
    for (int i : List.of(0, 2)) {
      SyndFeed feed = new SyndFeedInput().build(new StringReader(Files.readString(files.get(i))));
      assertThat(feed.getTitle()).isEqualTo("Ferry & <sinks>");
      assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsOnly("Ferry & <sinks>");
      assertThat(feed.getEntries().getFirst().getDescription().getValue())
          .isEqualTo("Wire: near-copy of a 1");
    }
    assertThat(JSON.readTree(Files.readString(files.get(1))).path("items")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void aFeedThatCannotBeWrittenSaysWhy(Feed feed) {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] words, int start, int length) throws IOException {
            throw new IOException("cannot write stories: No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> Channel.of(List.of()).write(feed, full))
        .hasMessageContaining("cannot write stories: No space left on device");
  }
}
