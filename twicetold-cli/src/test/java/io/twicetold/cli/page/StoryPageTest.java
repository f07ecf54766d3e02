package io.twicetold.cli.page;

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
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as a parser of HTML reads it. */
final class StoryPageTest {

  private static final String HOSTILE =
      "</td></section><script>alert(1)</script><img src=x onerror='alert(2)'>\" ' &lt; \u202E \u0000";

  private static final Coverage WHOLE = new Coverage(1, 1, 1);

  private static Article article(String id, String words, String url) {
    return new Article(
        id,
        words,
        words + " It sank.",
        url,
        Optional.of(Instant.parse("2026-03-12T14:05:00Z")),
        words,
        words,
        Map.of());
  }

  private static Verdict verdict(String a, String b, List<Passage> passages) {
    return new Verdict(
        a, b, Relation.PARAPHRASE, true, 1, 1, 1, 1, WHOLE, WHOLE, passages, List.of());
  }

  private static Story story(String name, Optional<String> origin, String... ids) {
    Family family = new Family("f:" + name, origin, List.of(ids));
    return new Story(
        name, List.of(family), ids.length, ids[0], Optional.empty(), Optional.empty(), 1);
  }

  private static Assignment assignment(String id, String language, Optional<String> source) {
    return new Assignment(
        id,
        "s",
        "f",
        language,
        source.map(from -> new Assignment.Made(from, Relation.PARAPHRASE, 0.873)));
  }

  private static Document page(Grouping grouping, Map<String, Article> articles)
      throws IOException {
    StringWriter out = new StringWriter();
    StoryPage.write(grouping, articles, 3, out);
    return Jsoup.parse(out.toString());
  }

  /** Two articles of which everything says the same words. */
  private static Document two(String words, String url, Optional<String> origin)
      throws IOException {
    Span title = new Span(Span.Field.TITLE, 0, words.length());
    Passage passage = new Passage(title, title, Passage.Level.MEANING, 0.8);
    Grouping grouping =
        new Grouping(
            List.of(
                assignment("a", words, Optional.empty()), assignment("b", words, Optional.of("a"))),
            List.of(story("s", origin, "a", "b")),
            List.of(verdict("a", "b", List.of(passage))),
            new Tally(2, 1, 0, 0, 0));
    return page(grouping, Map.of("a", article("a", words, url), "b", article("b", words, url)));
  }

  @Test
  void foreignWordsStayWords() throws IOException {
    Document page = two(HOSTILE, "javascript:alert(3)", Optional.of("a"));

    assertThat(page.getElementsByTag("script")).hasSize(1);
    assertThat(page.getElementsByTag("img")).isEmpty();
    assertThat(page.select("section.story")).hasSize(1);
    assertThat(page.select("a[href]").eachAttr("href")).containsOnly("#s1");
    assertThat(page.select("*").stream().flatMap(one -> one.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("section h2").text()).startsWith("</td></section><script>");
  }

  @Property(tries = 200)
  void anyWordsComeOutAsTheyAre(@ForAll String words) throws IOException {
    String plain = words.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    String headline = plain.isEmpty() ? "x" : plain.substring(0, Math.min(400, plain.length()));
    Document page = two(headline, "", Optional.of("a"));

    assertThat(page.select("section h2").first()).isNotNull();
    assertThat(page.select("section h2").getFirst().wholeText()).isEqualTo(headline);
  }

  @Test
  void familySourceAndPassagesShow() throws IOException {
    Document page = two("Ferry sinks", "https://one.example/a", Optional.of("a"));

    assertThat(page.select("tbody tr").first()).isNotNull();
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Ferry sinks Ferry sinks 2026-03-12 Ferry sinks origin",
            "Ferry sinks Ferry sinks 2026-03-12 Ferry sinks paraphrase of Ferry sinks 0.87",
            "Ferry sinks Ferry sinks meaning");
    assertThat(page.select("td a").eachAttr("href")).containsOnly("https://one.example/a");
    assertThat(page.select(".missing")).isEmpty();
    assertThat(page.select(".counts").text()).endsWith("; 3 records rejected");
  }

  @Test
  void aMissingOriginIsNamed() throws IOException {
    Document page = two("Ferry sinks", "", Optional.empty());

    assertThat(page.select(".missing").text()).isEqualTo("origin missing");
  }

  @Test
  void thePageAllowsItsOwnStyleAndScriptAlone() throws IOException, NoSuchAlgorithmException {
    Document page = two("Ferry sinks", "", Optional.of("a"));
    Element policy = page.select("meta[http-equiv=Content-Security-Policy]").getFirst();

    assertThat(policy.attr("content"))
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + hash(page.getElementsByTag("style")) + "'")
        .contains("script-src 'sha256-" + hash(page.getElementsByTag("script")) + "'");
    assertThat(page.select("link, [src], [style]")).isEmpty();
  }

  private static String hash(List<Element> elements) throws NoSuchAlgorithmException {
    byte[] words = elements.getFirst().data().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
    return Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void aPageOfAnArchiveIsBounded() throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>();
    List<Assignment> assignments = new ArrayList<>();
    List<Story> stories = new ArrayList<>();
    String[] many = new String[StoryPage.MEMBERS + 7];
    for (int i = 0; i < many.length; i++) {
      many[i] = "m" + i;
    }
    stories.add(story("big", Optional.empty(), many));
    for (int i = 0; i < StoryPage.STORIES; i++) {
      stories.add(story("s" + i, Optional.empty(), "a" + i, "b" + i));
    }
    stories.stream()
        .flatMap(story -> story.families().getFirst().members().stream())
        .forEach(id -> {
          articles.put(id, article(id, "Ferry " + id, ""));
          assignments.add(assignment(id, "en", Optional.empty()));
        });

    Document page =
        page(new Grouping(assignments, stories, List.of(), new Tally(0, 0, 0, 0, 0)), articles);

    assertThat(page.select("section.story")).hasSize(StoryPage.STORIES);
    assertThat(page.select("header .note").text()).isEqualTo("The 500 largest of 501 stories.");
    assertThat(page.select("#s1 tbody tr")).hasSize(StoryPage.MEMBERS);
    assertThat(page.select("#s1 .note").text()).isEqualTo("and 7 more");
  }
}
