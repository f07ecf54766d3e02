package io.twicetold.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String FIRST =
      "The ferry Alva left the quay at Norra forty minutes late on Monday morning.";
  private static final String SECOND =
      "Nobody was hurt, said the harbour master, but two cars had to stay on land until noon.";
  private static final String THIRD =
      "The next boat is due on Tuesday, and the owners promise a crew that has slept.";
  private static final String ARTICLE = FIRST + '\n' + SECOND + '\n' + THIRD;

  private static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  private static WebArticle read(String html) {
    try {
      return Pages.at(Clock.fixed(Instant.parse("2026-03-05T00:00:00Z"), ZoneOffset.UTC))
          .read(html.getBytes(StandardCharsets.UTF_8), "", "");
    } catch (UnreadablePage e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String body) {
    return read("<html><body>" + body + "</body></html>").text();
  }

  @Test
  void theFrameOfAPageIsLeftOut() {
    String teaser = "<li><a href=x>Council votes on the bridge after a long night</a></li>";
    assertThat(
            text(
                "<nav><ul>"
                    + teaser.repeat(9)
                    + "</ul></nav>"
                    + "<div class=page><h1>Late again</h1><div class='byline'>By A. Norell</div>"
                    + "<div class='share-bar'><a href=x>Share this on every network you know.</a></div>"
                    + paragraphs()
                    + "<figure><img><figcaption>The ferry in better days.</figcaption></figure>"
                    + "<div class=newsletter><p>Get our letter every morning, free of charge, with"
                    + " all the news of the coast.</p></div></div>"
                    + "<section id=comments><p>I have been on that boat and can only say that the"
                    + " coffee is worse than the delay.</p></section>"
                    + "<footer>Copyright, all rights reserved, terms of use.</footer>"))
        .isEqualTo(ARTICLE);
  }

  @Test
  void headingsListsAndQuotesOfTheArticleStay() {
    assertThat(
            text(
                "<article><p>"
                    + FIRST
                    + "</p><h2>What is known</h2><ul><li>No one hurt</li>"
                    + "<li>Two cars left behind</li></ul><blockquote><p>"
                    + SECOND
                    + "</p></blockquote><p>"
                    + THIRD
                    + "</p></article>"))
        .isEqualTo(
            FIRST + "\nWhat is known\nNo one hurt\nTwo cars left behind\n" + SECOND + '\n' + THIRD);
  }

  @Test
  void whatAPageDeclaresIsTaken() {
    WebArticle page =
        read(
            "<html lang=sv-SE><head><title>Late again - Coast Daily</title>"
                + "<meta property=og:site_name content='Coast Daily'>"
                + "<link rel=canonical href=https://coast.example/late>"
                + "<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"NewsArticle\"],"
                + " \"headline\": \"Late again\", \"datePublished\": \"2026-03-02T08:00:00+01:00\","
                + " \"author\": [{\"name\": \"A. Norell\"}, {\"name\": \"B. Lind\"}],"
                + " \"isBasedOn\": \"https://agency.example/7\"}]}</script>"
                + "<script type='application/ld+json'>{broken</script></head><body>"
                + paragraphs().replaceFirst("<p>", "<p>NORRA (Reuters) - ")
                + "</body></html>");
    assertThat(page.title()).isEqualTo("Late again");
    assertThat(page.source()).isEqualTo("Coast Daily");
    assertThat(page.url()).isEqualTo("https://coast.example/late");
    assertThat(page.language()).startsWith("sv");
    assertThat(page.date().instant()).contains(Instant.parse("2026-03-02T07:00:00Z"));
    assertThat(page.author()).isEqualTo("A. Norell, B. Lind");
    assertThat(page.declared().basedOn()).containsExactly("https://agency.example/7");
    assertThat(page.declared().agencies()).containsExactly("Reuters");
  }

  @Test
  void theTextInLinkedDataStandsInForAPageWithoutText() {
    assertThat(
            read("<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
                    + "\"articleBody\": \""
                    + FIRST
                    + ' '
                    + SECOND
                    + ' '
                    + THIRD
                    + (' ' + SECOND).repeat(2)
                    + "\"}</script></head><body><p>Please accept cookies.</p></body></html>")
                .text())
        .startsWith(FIRST);
  }

  @Property(tries = 60)
  void paragraphsComeOutWholeWhateverDivisionsTheyStandIn(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int count) {
    Random random = new Random(seed);
    String[] said =
        IntStream.range(0, count)
            .mapToObj(i ->
                "In harbour "
                    + i
                    + " the boats lay still, and the crew of number "
                    + random.nextInt(1000)
                    + " waited for a wind that would not come.")
            .toArray(String[]::new);
    String html =
        IntStream.range(0, count)
            .mapToObj(
                i -> "<div>".repeat(i % 3) + "<p>" + said[i] + "</p>" + "</div>".repeat(i % 3))
            .collect(Collectors.joining(random.nextBoolean() ? "\n" : "<hr>"));
    assertThat(text("<main>" + html + "</main>")).isEqualTo(String.join("\n", said));
  }

  @Test
  void hostilePagesCostLittle() {
    String deep = "<div>x ".repeat(100_000) + FIRST;
    assertThat(read(deep).text()).doesNotContain("<");
    String names =
        IntStream.range(0, 100_000).mapToObj(i -> "c-" + i).collect(Collectors.joining(" "));
    assertThat(text("<p class='" + names + "'>" + FIRST + "</p>")).isEqualTo(FIRST);
    assertThat(text("<p>A</p>".repeat(50_000) + paragraphs())).contains(SECOND);
    assertThat(
            read("<script type='application/ld+json'>"
                    + "[".repeat(100_000)
                    + "</script><p>"
                    + FIRST)
                .text())
        .isEqualTo(FIRST);
  }
}
