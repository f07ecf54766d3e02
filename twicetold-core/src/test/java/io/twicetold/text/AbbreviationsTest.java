package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

  /** Counts how often a text is looked at. */
  private record Watched(String text, AtomicInteger looks) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }

  @Test
  void a_line_of_one_word_is_not_walked_to_its_start_at_each_full_stop() {
    String line = "桥桥.".repeat(40_000);
    Watched watched = new Watched(line, new AtomicInteger());
    assertThat(Abbreviations.endAt(watched, line.length())).isFalse();
    assertThat(watched.looks()).hasValueLessThan(100);
  }

  @Test
  void the_whole_last_word_is_an_abbreviation_or_not() {
    for (String known : Resource.lines("abbreviations.txt")) {
      assertThat(Abbreviations.endAt("the " + known + " ", known.length() + 5)).isTrue();
      assertThat(Abbreviations.endAt("xxxxx" + known, known.length() + 5)).isFalse();
    }
  }
}
