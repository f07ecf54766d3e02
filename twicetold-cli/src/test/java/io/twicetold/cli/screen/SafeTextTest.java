package io.twicetold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SafeTextTest {

  static String[][] words() {
    return new String[][] {
      {"plain words", "plain words"},
      {"  two\n\tlines\u2028more\u00a0here ", "two lines more here"},
      {"red \u001b[31malert\u0007", "red <U+001B>[31malert<U+0007>"},
      {"gnp.\u202Etxt", "gnp.<U+202E>txt"},
      {"a\u2066b\u2069c\u200Fd\u061Ce", "a<U+2066>b<U+2069>c<U+200F>d<U+061C>e"},
      {"\u009B31m", "<U+009B>31m"},
      {"می\u200Cخواهم", "می\u200Cخواهم"},
      {"新闻 🗞", "新闻 🗞"},
      {"half \uD83D", "half <U+D83D>"}
    };
  }

  @ParameterizedTest
  @MethodSource("words")
  void whatCouldMisleadIsShownAsItsCode(String words, String shown) {
    assertThat(SafeText.of(words)).isEqualTo(shown);
  }

  @Property
  void nothingThatMovesTheCursorOrTurnsTheDirectionGetsThrough(@ForAll String words) {
    assertThat(SafeText.of(words).codePoints())
        .allMatch(c -> !Character.isISOControl(c))
        .noneMatch(c -> c >= 0x202A && c <= 0x202E)
        .noneMatch(c -> c >= 0x2066 && c <= 0x2069);
  }

  @Property
  void safeWordsStayAsTheyAre(@ForAll String words) {
    String once = SafeText.of(words);

    assertThat(SafeText.of(once)).isEqualTo(once);
  }
}
