package io.twicetold.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows lines that belong to a web page and not to the article on it: calls to share, to comment or
 * to subscribe, addresses of images, notices of copyright. The phrases stand in {@code frames.txt}.
 */
final class PageFrame {

  /** Longer lines say something, even if they begin like a frame. Chars. */
  private static final int LONGEST = 140;

  private static final PageFrame KNOWN = new PageFrame();

  private final Set<String> whole = new HashSet<>();
  private final Set<String> openings = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  private PageFrame() {
    Resource.lines("frames.txt").forEach(this::add);
  }

  static PageFrame known() {
    return KNOWN;
  }

  private void add(String phrase) {
    if (phrase.endsWith(":*") || phrase.endsWith("：*") || phrase.endsWith("=*")) {
      labels.add(Fold.of(phrase.substring(0, phrase.length() - 2)).strip());
    } else if (phrase.endsWith("*")) {
      String opening = words(phrase.substring(0, phrase.length() - 1));
      (Characters.isUnspaced(opening.charAt(0)) ? beginnings : openings).add(opening);
    } else {
      whole.add(words(phrase));
    }
  }

  /** The four i of Turkish are one here, so that capitals find their phrases. */
  private static String words(String line) {
    return Fold.words(line).replace('ı', 'i').replace("\u0307", "");
  }

  /** Whether a line is frame whatever stands around it. */
  boolean has(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (isAddress(line) || line.startsWith("©")) {
      return true;
    }
    String words = words(line);
    return words.isEmpty()
        || whole.contains(withoutNumbers(words))
        || opens(words)
        || beginnings.stream().anyMatch(words::startsWith)
        || isLabelled(line);
  }

  /** "Photo: A. Person". */
  private boolean isLabelled(String line) {
    String folded = Fold.of(line);
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) == ':' || folded.charAt(i) == '=') {
        return labels.contains(folded.substring(0, i).strip());
      }
    }
    return false;
  }

  private static boolean isAddress(String line) {
    return (line.startsWith("http://") || line.startsWith("https://") || line.startsWith("www."))
        && line.indexOf(' ') < 0;
  }

  /** "3 comments" is "comments". */
  private static String withoutNumbers(String words) {
    StringBuilder rest = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
        rest.append(rest.isEmpty() ? "" : " ").append(word);
      }
    }
    return rest.isEmpty() ? words : rest.toString();
  }

  private boolean opens(String words) {
    if (openings.contains(words)) {
      return true;
    }
    for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
      if (openings.contains(words.substring(0, space))) {
        return true;
      }
    }
    return false;
  }
}
