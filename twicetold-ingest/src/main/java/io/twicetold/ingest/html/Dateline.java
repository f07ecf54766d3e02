package io.twicetold.ingest.html;

import io.twicetold.ingest.date.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line between a headline and its text that says when, who and for whom, whatever its element
 * is called.
 */
final class Dateline {

  /** Chars of the longest. */
  private static final int LONGEST = 60;

  /** Blocks of a text, and behind its headline, among which it may stand. */
  private static final int NEAR = 4;

  /**
   * Letters of the most that it says besides: more than a month and a day, and it tells something.
   */
  private static final int MOST = 16;

  /** It begins with a number, or has something between its parts that sentences have not. */
  private static final Pattern PARTED = Pattern.compile("\\d.*|.*[|·•／：:—–].*");

  private static final Pattern OUTLET = Pattern.compile("[来來]源\\s*[：:]\\s*([\\p{L}\\p{N}]{2,20})");

  private Dateline() {}

  /** Those behind the headline of a page. */
  static List<String> behind(String headline, List<Block> page, String language) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).words().equals(headline)) {
        return page.subList(i + 1, Math.min(page.size(), i + 1 + NEAR)).stream()
            .filter(block -> isOne(block, language))
            .map(Block::words)
            .toList();
      }
    }
    return List.of();
  }

  /**
   * A text without the one at its beginning. Several are no such lines but what the text tells, as
   * in a chronicle; so is one that nothing else stands beside.
   */
  static List<Block> without(List<Block> text, String language) {
    List<Block> first = text.subList(0, Math.min(NEAR, text.size()));
    List<Block> found = first.stream().filter(block -> isOne(block, language)).toList();
    if (found.size() != 1 || text.size() == 1) {
      return text;
    }
    List<Block> kept = new ArrayList<>(text);
    kept.remove(found.getFirst());
    return kept;
  }

  /** The outlet that such a line names as the source. */
  static Optional<String> outlet(List<String> lines) {
    return lines.stream()
        .map(OUTLET::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  private static boolean isOne(Block block, String language) {
    String words = block.words();
    boolean silent = letters(words) <= MOST || OUTLET.matcher(words).find();
    return silent
        && words.length() <= LONGEST
        && block.kind() != Block.Kind.HEADING
        && ".!?。".indexOf(words.charAt(words.length() - 1)) < 0
        && PARTED.matcher(words).matches()
        && Dates.find(words, language).instant().isPresent();
  }

  /** Letters, those of ideographs and kana for two. */
  private static int letters(String words) {
    return words.codePoints().filter(Character::isLetter).map(c -> c >= 0x2e80 ? 2 : 1).sum();
  }
}
