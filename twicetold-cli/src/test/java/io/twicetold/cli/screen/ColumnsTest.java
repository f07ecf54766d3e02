package io.twicetold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

  @ParameterizedTest
  @CsvSource({"abc, 3", "新闻, 4", "e\u0301, 1", "ﾃｽﾄ, 3", "🗞x, 2", "한국, 4"})
  void wordsTakeTheColumnsThatTerminalsGiveThem(String words, int columns) {
    assertThat(Columns.of(words)).isEqualTo(columns);
  }

  @Test
  void wordsThatDoNotFitAreCut() {
    assertThat(Columns.fit("abc", 5)).isEqualTo("abc  ");
    assertThat(Columns.fit("abcdef", 5)).isEqualTo("abcd…");
    assertThat(Columns.fit("新闻新闻", 6)).isEqualTo("新闻… ");
  }

  @Test
  void linesBreakWhereTheScriptBreaksThem() {
    assertThat(Columns.wrap("It sank at noon, all are safe.", 12))
        .containsExactly("It sank at", "noon, all", "are safe.");
    assertThat(Columns.wrap("渡轮中午沉没", 8)).containsExactly("渡轮中午", "沉没");
    assertThat(Columns.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
  }

  @Property
  void fittedWordsHaveTheWidthAsked(
      @ForAll String words, @ForAll @IntRange(min = 2, max = 60) int columns) {
    assertThat(Columns.of(Columns.fit(SafeText.of(words), columns))).isEqualTo(columns);
  }

  @Property
  void wrappedLinesFitAndLoseNoWords(
      @ForAll String words, @ForAll @IntRange(min = 10, max = 60) int columns) {
    String safe = SafeText.of(words);

    assertThat(Columns.wrap(safe, columns))
        .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(columns));
    assertThat(String.join("", Columns.wrap(safe, columns)).replace(" ", ""))
        .isEqualTo(safe.replace(" ", ""));
  }
}
