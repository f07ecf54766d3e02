package io.twicetold.service.story;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that somebody looks for, in any order and whatever their case.
 *
 * @param patterns one a word
 */
public record Words(List<Pattern> patterns) {

  private static final int MOST = 10;

  private static final int FLAGS =
      Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The first ten words, parted by white space, of what was typed. */
  public static Words of(String typed) {
    return new Words(
        Arrays.stream(typed.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .map(word -> Pattern.compile(word, FLAGS))
            .toList());
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether each word stands in some of these fields, also within another word. */
  public boolean areIn(String... fields) {
    return patterns.stream()
        .allMatch(word -> Stream.of(fields).anyMatch(field -> word.matcher(field).find()));
  }
}
