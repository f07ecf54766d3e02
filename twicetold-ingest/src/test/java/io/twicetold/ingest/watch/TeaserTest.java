package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TeaserTest {

  private static boolean teaser(String text, String url) {
    return Teaser.is(new Article("1", "Title", text, url, Optional.empty(), "", "", Map.of()));
  }

  private static boolean teaser(String text) {
    return teaser(text, "https://news.test/1");
  }

  @Test
  void aTextOfSomeSentencesIsNoTeaser() {
    assertThat(teaser(Feeds.text("ferry", 4))).isTrue();
    assertThat(teaser(Feeds.text("ferry", 40))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" \u2026", "...", " [\u2026]", " [...] ", " Read on \u2192", " more \u00BB"})
  void howeverLongATextThatIsCutIsATeaser(String end) {
    assertThat(teaser(Feeds.text("ferry", 40) + end)).isTrue();
  }

  @Test
  void signsThatSayMoreThanALetterCountForMore() {
    assertThat(teaser("\u6E21\u8239".repeat(110))).isFalse();
    assertThat(teaser("\u6E21\u8239".repeat(90))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://news.test/1", "mailto:a@news.test", "/1"})
  void whatHasNoPageIsTakenAsItIs(String url) {
    assertThat(teaser("Short.", url)).isFalse();
  }
}
