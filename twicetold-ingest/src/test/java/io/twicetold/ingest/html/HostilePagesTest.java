package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that are made to hurt. {@code -Dtwicetold.fuzz=100000} tries so many accidents instead of a
 * few.
 */
final class HostilePagesTest {

  private static final int TRIES = Integer.getInteger("twicetold.fuzz", 300);

  private static final String WORDS = "<p>The ferry ran aground beside the lighthouse of Vell.</p>";

  private static WebArticle read(byte[] page) throws UnreadablePage {
    return Pages.at(Clock.systemUTC()).read(page, "", "https://a.example/x");
  }

  static Stream<String> pages() {
    int many = 100_000;
    return Stream.of(
        "<div>".repeat(many) + WORDS,
        "<div class='author date' itemprop=liveBlogUpdate>".repeat(many) + WORDS,
        "<div class=date>".repeat(500) + WORDS + "<p>" + "long ".repeat(1_000_000),
        "<b><i><a href=x>".repeat(many / 5) + WORDS,
        "<table><tr><td>".repeat(many / 5) + WORDS,
        "<title>" + "long ".repeat(2_000_000) + "</title>" + WORDS,
        "<title>"
            + "long ".repeat(1_000_000)
            + "</title>"
            + "<h1>Not long at all</h1>".repeat(200)
            + WORDS,
        "<p " + "a".repeat(1_000_000) + "=x>" + WORDS,
        "<p class='" + "related ad-".repeat(many) + "'>" + WORDS,
        WORDS + "<p " + numbered(many) + ">x",
        WORDS.replace(" ", "\0 "),
        "<p>\u202E" + WORDS + "\u2066\u200F",
        WORDS + "<script type='application/ld+json'>" + "[".repeat(many) + "</script>",
        WORDS + "<script>" + "__next_f.push([".repeat(many) + "</script>",
        WORDS + "<script type='application/ld+json'>" + "{\"@graph\":[".repeat(400) + "</script>",
        WORDS + "<meta name=date content=x>".repeat(many),
        WORDS + "<p>&#x110000;&#0;&#xD800;&unknown;&amp",
        WORDS + "<!--" + "-".repeat(many),
        WORDS + "<a href='" + "x".repeat(many));
  }

  private static String numbered(int many) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < many; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    return attributes.toString();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageThatIsMadeToHurtIsRead(String page) throws UnreadablePage {
    String text = read(page.getBytes(UTF_8)).text();

    assertThat(text.replaceAll("[^\\p{L}.]+", " "))
        .contains("The ferry ran aground beside the lighthouse of Vell.");
  }

  @Test
  void aPageOfNothingButTagsIsRefused() {
    assertThatThrownBy(() -> read((WORDS + "<p>x".repeat(500_000)).getBytes(UTF_8)))
        .isInstanceOf(UnreadablePage.class)
        .hasMessage("more than 500000 tags");
  }

  @Test
  void ofNamesWithoutEndOnlyTheBeginningCounts() throws UnreadablePage {
    String names = "x ".repeat(5_000);
    String page = "<p>Some other words stand here, and not that few.</p><div class='%s%s'>" + WORDS;

    assertThat(read(page.formatted("comments ", names).getBytes(UTF_8)).text())
        .doesNotContain("ferry");
    assertThat(read(page.formatted(names, "comments").getBytes(UTF_8)).text()).contains("ferry");
  }

  @Test
  void anEmptyPageGivesNothing() throws UnreadablePage {
    assertThat(read(new byte[0]).text()).isEmpty();
    assertThat(read(new byte[0]).title()).isEmpty();
  }

  @Test
  void aPageThatIsTooLongIsRefusedInOneLine() {
    assertThatThrownBy(() -> read(new byte[Pages.LONGEST + 1]))
        .isInstanceOf(UnreadablePage.class)
        .hasMessage("longer than 16 MB");
  }

  @Test
  void accidentsOfAllKindsAreRead() throws UnreadablePage {
    List<String> pieces =
        List.of(
            "<",
            ">",
            "</",
            "<!",
            "<![CDATA[",
            "]]>",
            "&",
            "&#",
            "\0",
            "\"",
            "'",
            "=",
            "<p>",
            "</p>",
            "<div class=related>",
            "<table>",
            "</table>",
            "<td>",
            "<script>",
            "<title>",
            "<svg>",
            "<template>",
            "<select>",
            "<frameset>",
            "<plaintext>",
            "<meta charset=utf-16>",
            "\uD83D",
            "<script type=application/ld+json>{",
            "<time datetime=",
            "12 March 2026",
            "{\"@type\":");
    String page = PagesExample.PAGE;
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder broken = new StringBuilder(page);
      for (int j = random.nextInt(1, 8); j > 0; j--) {
        int at = random.nextInt(broken.length());
        int to = Math.min(broken.length(), at + random.nextInt(30));
        broken.replace(at, to, pieces.get(random.nextInt(pieces.size())));
      }
      byte[] bytes =
          broken.toString().getBytes(random.nextBoolean() ? UTF_8 : StandardCharsets.UTF_16LE);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertThat(read(bytes).text()).hasSizeLessThan(page.length() + 300);
    }
  }
}
