package io.twicetold.text;

import io.twicetold.article.Span.Field;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks short lines that are page frame by the company they keep, in any language: those that name
 * what pages speak of and their article does not, and before and after an article those between two
 * such lines or labels. In doubt they stay: a gap with a fact in it, with words of the article or
 * of more lines than a bar of buttons has is left whole.
 */
final class Company {

  /** Chars of the longest line without a sentence; scripts without spaces say more with fewer. */
  private static final int LONGEST = 60;

  private static final int LONGEST_UNSPACED = 25;

  /** Chars of the longest label on a bar: what stands below a headline has more. */
  private static final int LABEL = 25;

  private static final int LABEL_UNSPACED = 6;

  /** Unknown labels between two known ones of a bar before an article. */
  private static final int OPENING_GAP = 3;

  /** Unknown lines between two known ones after an article: two may be a list that it ends with. */
  private static final int CLOSING_GAP = 1;

  private static final String ENDS = ".!?…。！？।॥؟۔።።։།။។\"”“»«」』:：";

  private static final String CLOSING = "'’‘)）]】";

  /** In lists of results, names and places there are such; in labels there are not. */
  private static final Pattern FACT = Pattern.compile("[\\p{Nd},;:،、，；：–—/|()]| - ");

  private final List<Line> lines;
  private final BitSet frame;

  /** Labels of pages and lines that name what pages speak of: what others are judged by. */
  private final BitSet company = new BitSet();

  private final Said said;

  Company(List<Line> lines, BitSet frame) {
    this.lines = lines;
    this.frame = frame;
    this.said = new Said(lines, this::isSaid);
  }

  /** Adds the lines in such company to the frame. */
  void mark() {
    int from = 0;
    while (from < lines.size() && lines.get(from).span().field() == Field.TITLE) {
      from++;
    }
    int opened = from;
    while (opened < lines.size() && !isSaid(opened)) {
      opened++;
    }
    int closed = lines.size();
    while (closed > opened && !isSaid(closed - 1)) {
      closed--;
    }
    if (opened < closed) { // else there is no article whose company it could be
      frame.stream().filter(i -> PageFrame.known().isLabel(text(i))).forEach(company::set);
      around(from, opened);
      within(opened, closed);
      around(closed, lines.size());
      fill(from, opened, from > 0 ? OPENING_GAP : 0); // without a title it may be the headline
      fill(closed, lines.size(), CLOSING_GAP);
      frame.or(company);
    }
  }

  private String text(int i) {
    return lines.get(i).text();
  }

  /** Whether a line says something in a sentence, or at length. */
  private boolean isSaid(int i) {
    return !frame.get(i) && !isShort(text(i));
  }

  private static boolean isShort(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int end = line.length() - 1;
    while (end > 0 && CLOSING.indexOf(line.charAt(end)) >= 0) {
      end--;
    }
    return ENDS.indexOf(line.charAt(end)) < 0
        && (line.length() <= LONGEST_UNSPACED || !isUnspaced(line));
  }

  private static boolean isUnspaced(String line) {
    int unspaced = 0;
    for (int i = 0; i < line.length(); i++) {
      unspaced += Characters.isUnspaced(line.charAt(i)) ? 1 : 0;
    }
    return 2 * unspaced > line.length();
  }

  /** Before an article and after it a line needs no company to be what pages say of themselves. */
  private void around(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!frame.get(i) && isSign(i)) {
        company.set(i);
      }
    }
  }

  /** Within an article only what stands beside a label can be it: subheadings stand alone. */
  private void within(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!frame.get(i) && (company.get(i - 1) || company.get(i + 1)) && !isSaid(i) && isSign(i)) {
        company.set(i);
      }
    }
  }

  /** Whether it names what pages speak of and this article does not. */
  private boolean isSign(int i) {
    List<String> signs = PageFrame.known().signs(text(i));
    return !signs.isEmpty() && !said.shares(text(i)) && signs.stream().noneMatch(said::begins);
  }

  /** Marks the few labels that stand between two lines of a page. */
  private void fill(int from, int to, int most) {
    int last = company.nextSetBit(from);
    while (last >= 0 && last < to) {
      int next = company.nextSetBit(last + 1);
      if (next >= 0 && next < to && isBar(last + 1, next, most)) {
        frame.set(last + 1, next);
      }
      last = next;
    }
  }

  private boolean isBar(int from, int to, int most) {
    int unknown = 0;
    for (int i = from; i < to; i++) {
      if (!frame.get(i) && (++unknown > most || !mayBeLabel(text(i)) || said.shares(text(i)))) {
        return false;
      }
    }
    return unknown > 0;
  }

  private static boolean mayBeLabel(String line) {
    return line.length() <= (isUnspaced(line) ? LABEL_UNSPACED : LABEL)
        && !FACT.matcher(line).find();
  }
}
