package io.twicetold.text;

import io.twicetold.article.Span.Field;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks short lines that keep company with page frame, in any language: those before an article,
 * those after it but for a list that it ends with, and within it those between two known ones. What
 * has half of its words in common with the article's sentences stays, whatever stands around it.
 */
final class Company {

  /** Chars of the longest such line; scripts without spaces say three times as much. */
  private static final int LONGEST = 60;

  private static final int LONGEST_UNSPACED = 25;

  /** Words of a question that may be a label. */
  private static final int LABEL = 3;

  /** Chars of the shortest word that tells one text from another, in scripts of many letters. */
  private static final int TELLING = 4;

  private static final int TELLING_DENSE = 2;

  private static final String ENDS = ".!?…。！।؟۔";

  private static final String QUOTES = "\"”»」』";

  private static final String CLOSING = "\"”»」』'’)）]";

  /** In lists of results, names and places there are such; in labels there are not. */
  private static final Pattern FACTS = Pattern.compile("[\\p{Nd}:,;：，、；–—/]");

  /** A date in numbers or with its month in words, or a time of day. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\b\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}\\b"
              + "|\\b\\d{1,2}\\.? (?:de |d')?\\p{L}[\\p{L}\\p{M}.]{2,15},?(?: de)? (?:19|20)\\d\\d\\b"
              + "|\\b\\p{L}{3,10}\\.? \\d{1,2}, (?:19|20)\\d\\d\\b|\\d月\\s?\\d{1,2}日|\\d월 ?\\d{1,2}일"
              + "|\\b\\d{1,2}[:.h]\\d\\d\\b)");

  /** How long it takes to read. */
  private static final Pattern MINUTES =
      Pattern.compile(
          "\\d+ ?(?:min|мин|хв|dk|dakika|λεπτ|分|분|phút|menit|मिनट|দ্য|دقائق|دقيقة|دقیقه|דקות|นาที)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<Line> lines;
  private final BitSet frame;
  private final Set<String> said = new HashSet<>();

  Company(List<Line> lines, BitSet frame) {
    this.lines = lines;
    this.frame = frame;
  }

  /** Adds the lines in such company to the frame. */
  void mark() {
    int start = 0;
    while (start < lines.size() && isTitle(start)) {
      start++;
    }
    boolean titled = start > 0;
    int end = lines.size();
    int first = start;
    for (int from = first; from < end; from = start + 1) {
      start = from;
      while (start < end && !isSaid(start)) {
        start++;
      }
      run(from, start, from == first, start == end, titled);
    }
  }

  private boolean isTitle(int i) {
    return lines.get(i).span().field() == Field.TITLE;
  }

  /** Whether a line says something in a sentence, or at length. */
  private boolean isSaid(int i) {
    String line = lines.get(i).text();
    return !frame.get(i) && !isShort(line);
  }

  private static boolean isShort(String line) {
    long unspaced = line.chars().filter(c -> Characters.isUnspaced((char) c)).count();
    int longest = 2 * unspaced > line.length() ? LONGEST_UNSPACED : LONGEST;
    return line.length() <= longest
        && (!endsSentence(line) || isLabel(line) || MINUTES.matcher(line).find());
  }

  /** A question of few words. */
  private static boolean isLabel(String line) {
    return line.endsWith("?") && line.split(" ", LABEL + 1).length <= LABEL;
  }

  /** Whether it ends as sentences and quotations do. */
  private static boolean endsSentence(String line) {
    int end = line.length() - 1;
    boolean quote = QUOTES.indexOf(line.charAt(end)) >= 0;
    while (end > 0 && CLOSING.indexOf(line.charAt(end)) >= 0) {
      end--;
    }
    return quote || ENDS.indexOf(line.charAt(end)) >= 0;
  }

  /** Lines without a sentence between them, from one place to another. */
  private void run(int from, int to, boolean opens, boolean closes, boolean titled) {
    if (opens && closes) {
      return; // there is no article whose company it could be
    }
    int first = to;
    int last = from;
    for (int i = from; i < to; i++) {
      if (frame.get(i) || isSign(i) || ((opens || closes) && isDated(i))) {
        first = Math.min(first, i);
        last = i + 1;
      }
    }
    if (first < to) {
      int start = opens ? from : closes ? afterFacts(from, first) : first;
      mark(start, opens || closes ? to : last, opens && !titled);
    }
  }

  /** Of the lines from one to another the place after the last that holds facts. */
  private int afterFacts(int from, int to) {
    int start = to;
    while (start > from && !FACTS.matcher(lines.get(start - 1).text()).find()) {
      start--;
    }
    return start;
  }

  private void mark(int from, int to, boolean mayHoldHeadline) {
    int headline = mayHoldHeadline ? longest(from, to) : -1;
    for (int i = from; i < to; i++) {
      if (!frame.get(i) && i != headline && (isDated(i) || !isShared(lines.get(i).text()))) {
        frame.set(i);
      }
    }
  }

  /** Where no title is known, the longest line before an article may be it. */
  private int longest(int from, int to) {
    int longest = -1;
    for (int i = from; i < to; i++) {
      boolean perhaps = !frame.get(i) && !isDated(i) && !isSign(i);
      if (perhaps && (longest < 0 || length(i) > length(longest))) {
        longest = i;
      }
    }
    return longest;
  }

  private int length(int i) {
    return lines.get(i).text().length();
  }

  private boolean isDated(int i) {
    String line = lines.get(i).text();
    return DATE.matcher(line).find() || MINUTES.matcher(line).find();
  }

  /** Whether it names what pages speak of and this article does not. */
  private boolean isSign(int i) {
    String line = lines.get(i).text();
    List<String> signs = PageFrame.known().signs(line);
    return !signs.isEmpty()
        && !isShared(line)
        && said.stream().noneMatch(word -> signs.stream().anyMatch(word::startsWith));
  }

  /** Whether at least half of its words stand in the article's sentences. */
  private boolean isShared(String line) {
    if (said.isEmpty()) {
      for (int i = 0; i < lines.size(); i++) {
        if (isTitle(i) || isSaid(i)) {
          said.addAll(telling(lines.get(i).text()));
        }
      }
      said.add("");
    }
    Set<String> words = telling(line);
    long shared = words.stream().filter(said::contains).count();
    return 2 * shared >= words.size() && !words.isEmpty();
  }

  /** Words that tell one text from another; of scripts without spaces each two neighbours. */
  private static Set<String> telling(String line) {
    Set<String> telling = new HashSet<>();
    for (String word : Fold.words(line).split(" ")) {
      if (!word.isEmpty() && Characters.isUnspaced(word.charAt(0))) {
        for (int i = 0; i + 1 < word.length(); i++) {
          telling.add(word.substring(i, i + 2));
        }
      } else if (word.length() >= (isDense(word) ? TELLING_DENSE : TELLING)) {
        telling.add(word);
      }
    }
    return telling;
  }

  /** Whether a word's script writes syllables, or no vowels. */
  private static boolean isDense(String word) {
    return !word.isEmpty() && word.charAt(0) >= '\u0590' && word.charAt(0) < '\u1E00'
        || (!word.isEmpty() && word.charAt(0) >= '\uAC00');
  }
}
