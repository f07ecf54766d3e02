package io.twicetold.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows lines that belong to a web page and not to the article on it: calls to share, to comment or
 * to subscribe, addresses of images, notices of copyright. The phrases stand in {@code frames.txt}.
 */
final class PageFrame {

  /** Longer lines say something, even if they begin like a frame. Chars. */
  private static final int LONGEST = 140;

  /**
   * A sentence longer than this says something, even if it begins as lines of pages do that begin
   * with a word or two: "Last updated in 1998, the plan has no provision for a flood." Letters, of
   * Korean twice and of scripts without spaces three times.
   */
  private static final int LONG_SENTENCE = 50;

  /**
   * Words of a beginning that no sentence of an article shares; chars in scripts without spaces.
   */
  private static final int SURE_WORDS = 3;

  private static final int SURE_CHARS = 5;

  private static final String SENTENCE_ENDS = ".!…。！।؟۔\"”»」";

  /** A site's name alone: small letters and a dot between them. */
  private static final Pattern SITE =
      Pattern.compile("(?:[a-z0-9-]{2,}\\.)*[a-z0-9-]{3,}\\.[a-z]{2,10}(?:/\\S*)?");

  private static final PageFrame KNOWN = new PageFrame();

  private final Set<String> whole = new HashSet<>();
  private final Set<String> openings = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> bracketed = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private final Set<String> boxes = new HashSet<>();
  private final List<String> signs = new ArrayList<>();
  private final List<String> breaks = new ArrayList<>();

  private PageFrame() {
    Resource.lines("frames.txt").forEach(this::add);
  }

  static PageFrame known() {
    return KNOWN;
  }

  private void add(String phrase) {
    String rest = phrase.substring(0, phrase.length() - 1);
    if (phrase.endsWith("~")) {
      signs.add(beginning(rest));
    } else if (phrase.endsWith("^")) {
      breaks.add(beginning(rest));
    } else if (phrase.endsWith("+") || phrase.endsWith("&")) {
      String heading = words(phrase.substring(0, phrase.length() - 1));
      whole.add(heading);
      (phrase.endsWith("+") ? lists : boxes).add(heading);
    } else if (phrase.endsWith(":*") || phrase.endsWith("：*") || phrase.endsWith("=*")) {
      labels.add(Fold.of(phrase.substring(0, phrase.length() - 2)).strip());
    } else if (phrase.startsWith("【")) {
      bracketed.add(rest);
    } else if (phrase.endsWith("*")) {
      String opening = words(phrase.substring(0, phrase.length() - 1));
      (Characters.isUnspaced(opening.charAt(0)) ? beginnings : openings).add(opening);
    } else {
      whole.add(words(phrase));
    }
  }

  /** How a word begins, to be looked for in words; scripts without spaces have no such place. */
  private static String beginning(String word) {
    String words = words(word);
    return Characters.isUnspaced(words.charAt(0)) ? words : ' ' + words;
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
    boolean says = isLongSentence(line);
    return words.isEmpty()
        || whole.contains(withoutNumbers(words))
        || opens(words, says ? SURE_WORDS : 1)
        || begins(words, says ? SURE_CHARS : 1)
        || bracketed.stream().anyMatch(line::startsWith)
        || (!says && isLabelled(line));
  }

  private static boolean isLongSentence(String line) {
    int length = line.chars().map(PageFrame::weight).sum();
    return length > LONG_SENTENCE && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static int weight(int c) {
    return Characters.isUnspaced((char) c)
        ? 3
        : UnicodeScript.of(c) == UnicodeScript.HANGUL ? 2 : 1;
  }

  /**
   * Whether a line is a label of a page in all its words, so that its neighbours may be, too; what
   * interrupts an article, as advertising does, says nothing about them.
   */
  boolean isLabel(String line) {
    String words = words(line);
    return line.length() <= LONGEST
        && !words.isEmpty()
        && whole.contains(withoutNumbers(words))
        && breaks.stream().noneMatch((' ' + words)::contains);
  }

  /** How the words begin that a line has and pages use of themselves more than articles do. */
  List<String> signs(String line) {
    String words = ' ' + words(line);
    List<String> found = new ArrayList<>();
    for (String sign : signs) {
      if (words.contains(sign)) {
        found.add(sign.strip());
      }
    }
    return found;
  }

  /** Whether headlines of other articles follow a line. */
  boolean opensList(String line) {
    return line.length() <= LONGEST && lists.contains(words(line));
  }

  /** Whether a line about the author follows. */
  boolean opensAuthorBox(String line) {
    return line.length() <= LONGEST && boxes.contains(words(line));
  }

  /** Whether a line may be a headline: short, and no sentence. */
  boolean mayBeHeadline(String line) {
    return line.length() <= LONGEST && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
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
    boolean begins =
        line.startsWith("http://") || line.startsWith("https://") || line.startsWith("www.");
    return line.indexOf(' ') < 0 && (begins || SITE.matcher(line).matches());
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

  /** Whether it begins with a phrase of so many words at least. */
  private boolean opens(String words, int least) {
    int count = 1;
    for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
      if (count >= least && openings.contains(words.substring(0, space))) {
        return true;
      }
      count++;
    }
    return count >= least && openings.contains(words);
  }

  private boolean begins(String words, int least) {
    return beginnings.stream()
        .anyMatch(phrase -> phrase.length() >= least && words.startsWith(phrase));
  }
}
