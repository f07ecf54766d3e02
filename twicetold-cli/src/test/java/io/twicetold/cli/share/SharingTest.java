package io.twicetold.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import io.twicetold.json.feed.Names;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SharingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Article A =
      Article.of("a", "Ferry sinks", "It sank. 𝄞𝄞 At noon 𝄞 it sank.");

  private static final Article B =
      Article.of("b", "Ferry lost", "The sea was calm. It sank. 𝄞𝄞 At noon.");

  private static Grouping grouping(
      Relation relation, Optional<String> origin, List<Passage> passages) {
    Coverage coverage = new Coverage(1, 1, 1);
    Verdict verdict =
        new Verdict("a", "b", relation, true, 1, 1, 1, 1, coverage, coverage, passages, List.of());
    return new Grouping(
        List.of(
            new Assignment("a", "s", "f", "", Optional.empty()),
            new Assignment("b", "s", "f", "", Optional.of(new Assignment.Made("a", relation, 1)))),
        List.of(
            new Story(
                "s",
                List.of(new Family("f:1", origin, List.of("a", "b"))),
                2,
                "a",
                Optional.empty(),
                Optional.empty(),
                1)),
        List.of(verdict),
        new Tally(2, 1, 0, 0, 0));
  }

  private static JsonNode provenance(Relation relation, Optional<String> origin) {
    StringWriter out = new StringWriter();
    new Sharing(grouping(relation, origin, List.of()), Map.of("a", A, "b", B)).provenance(out);
    return JSON.readTree(out.toString()).path("@graph");
  }

  @ParameterizedTest
  @CsvSource({
    "NEAR_COPY, alternateOf",
    "UPDATE, wasRevisionOf",
    "EXCERPT, wasQuotedFrom",
    "SUMMARY, hadPrimarySource",
    "TRANSLATION, wasDerivedFrom"
  })
  void eachRelationHasItsWord(Relation relation, String word) {
    JsonNode graph = provenance(relation, Optional.of("a"));

    assertThat(graph).hasSize(2);
    assertThat(graph.path(1).path("prov:" + word).path("@id").asString())
        .isEqualTo("urn:twicetold:article:a");
  }

  @Test
  void sistersDeriveFromTheTextThatIsMissing() {
    JsonNode graph = provenance(Relation.PARAPHRASE, Optional.empty());

    assertThat(graph).hasSize(3);
    for (JsonNode sister : List.of(graph.path(1), graph.path(2))) {
      assertThat(sister.path("prov:wasDerivedFrom").path("@id").asString())
          .isEqualTo(graph.path(0).path("@id").asString())
          .isEqualTo("urn:twicetold:origin:f%3A1");
    }
  }

  private static JsonNode markup(Relation relation, Optional<String> origin) {
    StringWriter out = new StringWriter();
    new Sharing(grouping(relation, origin, List.of()), Map.of("a", A, "b", B)).markup(out);
    return JSON.readTree(out.toString()).path("@graph");
  }

  @Test
  void aTranslationIsOneOfAWorkAndAllElseIsBasedOnOne() {
    String a = "urn:twicetold:article:a";
    JsonNode translated = markup(Relation.TRANSLATION, Optional.of("a")).path(2);
    JsonNode summed = markup(Relation.SUMMARY, Optional.of("a")).path(2);

    assertThat(translated.path("translationOfWork").path("@id").asString()).isEqualTo(a);
    assertThat(translated.has("isBasedOn")).isFalse();
    assertThat(summed.path("isBasedOn").path("@id").asString()).isEqualTo(a);
  }

  @Test
  void sistersAreBasedOnAWorkThatIsMissing() {
    JsonNode graph = markup(Relation.PARAPHRASE, Optional.empty());

    assertThat(graph.path(1).path("@type").asString()).isEqualTo("CreativeWork");
    for (JsonNode sister : List.of(graph.path(2), graph.path(3))) {
      assertThat(sister.path("isBasedOn").path("@id").asString())
          .isEqualTo("urn:twicetold:origin:f%3A1");
      assertThat(sister.path("about")).isEqualTo(graph.path(2).path("about"));
    }
  }

  @Property
  void quotationsAndPositionsSayTheSameAndCutNoCharacter(
      @ForAll @IntRange(min = 0, max = 34) int from, @ForAll @IntRange(min = 0, max = 34) int to) {
    int start = whole(A.text(), Math.min(from, Math.min(to, A.text().length())));
    int end = whole(A.text(), Math.min(A.text().length(), Math.max(from, to)));
    Span span = new Span(Span.Field.TEXT, start, end);
    Passage passage = new Passage(span, new Span(Span.Field.TITLE, 0, 5), Passage.Level.WORDS, 1);
    StringWriter out = new StringWriter();

    new Sharing(
            grouping(Relation.NEAR_COPY, Optional.of("a"), List.of(passage)),
            Map.of("a", A, "b", B))
        .annotations(out);

    JsonNode note = JSON.readTree(out.toString()).path("items").path(0);
    JsonNode quote = note.path("body").path(0).path("selector").path(0);
    JsonNode position = note.path("body").path(0).path("selector").path(1);
    String exact = quote.path("exact").asString();
    assertThat(exact).isEqualTo(span.of(A));
    assertThat(A.text())
        .contains(quote.path("prefix").asString() + exact + quote.path("suffix").asString());
    assertThat(position.path("end").asInt() - position.path("start").asInt())
        .isEqualTo(exact.codePointCount(0, exact.length()));
    List<String> kinds = new ArrayList<>();
    note.path("target").path("selector").forEach(one -> kinds.add(one.path("type").asString()));
    assertThat(kinds).containsExactly("TextQuoteSelector");
    assertThat(out.toString()).doesNotContain("?");
  }

  private static int whole(String text, int index) {
    boolean within =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return within ? index - 1 : index;
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/1, true",
    "http://example.org, true",
    "ftp://example.org/1, false",
    "/1, false",
    "'https://exa mple.org', false",
    "https:, false",
    "'', false"
  })
  void onlyAddressesOfTheWebAreAddresses(String url, boolean address) {
    assertThat(Names.isAddress(url)).isEqualTo(address);
  }
}
