package io.twicetold.text;

import io.twicetold.article.Span.Field;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Marks the lines of an article that are page frame, by themselves, by what they follow or by what
 * they stand among.
 */
final class Framing {

  /** Headlines that follow "Related articles" at most: a longer run is a list of its own. */
  private static final int MOST_HEADLINES = 12;

  /** Share of the text that such headlines have at most. */
  private static final double MOST = 0.2;

  /**
   * Share of a text that is left where lines are taken as its outlet's: an agency's report under
   * the headlines of five papers has nothing but what stands in the others too, and is no frame.
   */
  private static final double LEAST = 0.1;

  private final List<Line> lines;
  private final OutletFrames outlets;
  private final String outlet;
  private final int length;
  private final BitSet frame = new BitSet();

  Framing(List<Line> lines, OutletFrames outlets, String outlet) {
    this.lines = lines;
    this.outlets = outlets;
    this.outlet = outlet;
    length = lines.stream().mapToInt(Line::length).sum();
  }

  /** The numbers of the lines that are frame; no title is. */
  BitSet lines() {
    mark(PageFrame.known()::has);
    BitSet known = (BitSet) frame.clone();
    mark(line -> outlets.has(outlet, line));
    if (isHardlyAnything(known)) {
      frame.and(known);
    }
    frame.stream().boxed().toList().forEach(this::follow);
    new Company(lines, frame).mark();
    return frame;
  }

  private void mark(Predicate<String> isFrame) {
    for (int i = 0; i < lines.size(); i++) {
      if (isText(i) && isFrame.test(lines.get(i).text())) {
        frame.set(i);
      }
    }
  }

  private boolean isText(int i) {
    return lines.get(i).span().field() == Field.TEXT;
  }

  /** Whether next to nothing is left of what was no frame before. */
  private boolean isHardlyAnything(BitSet before) {
    int all = 0;
    int left = 0;
    for (int i = 0; i < lines.size(); i++) {
      int chars = isText(i) && !before.get(i) ? lines.get(i).length() : 0;
      all += chars;
      left += frame.get(i) ? 0 : chars;
    }
    return left < LEAST * all;
  }

  private void follow(int heading) {
    String line = lines.get(heading).text();
    if (PageFrame.known().opensList(line)) {
      headlines(heading + 1);
    } else if (PageFrame.known().opensAuthorBox(line) && isLast(heading + 1)) {
      frame.set(heading + 1);
    }
  }

  private void headlines(int from) {
    int end = from;
    int chars = 0;
    int most = Math.min(lines.size(), from + MOST_HEADLINES + 1);
    while (end < most && (frame.get(end) || mayBeHeadline(end))) {
      chars += frame.get(end) ? 0 : lines.get(end).length();
      end++;
    }
    if (end - from <= MOST_HEADLINES && chars <= MOST * length) {
      frame.set(from, end);
    }
  }

  private boolean mayBeHeadline(int i) {
    return PageFrame.known().mayBeHeadline(lines.get(i).text());
  }

  /** Whether nothing but frame follows a line. */
  private boolean isLast(int i) {
    return i < lines.size() && frame.nextClearBit(i + 1) >= lines.size();
  }
}
