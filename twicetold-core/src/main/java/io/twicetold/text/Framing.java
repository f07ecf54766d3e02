package io.twicetold.text;

import io.twicetold.article.Span.Field;
import java.util.BitSet;
import java.util.List;

/**
 * Marks the lines of an article that are page frame, by themselves, by what they follow or by what
 * they stand among.
 */
final class Framing {

  /** Headlines that follow "Related articles" at most: a longer run is a list of its own. */
  private static final int MOST_HEADLINES = 12;

  /** Share of the text that such headlines have at most. */
  private static final double MOST = 0.2;

  private final List<Line> lines;
  private final OutletFrames outlets;
  private final String outlet;
  private final BitSet frame = new BitSet();

  Framing(List<Line> lines, OutletFrames outlets, String outlet) {
    this.lines = lines;
    this.outlets = outlets;
    this.outlet = outlet;
  }

  /** The numbers of the lines that are frame; no title is. */
  BitSet lines() {
    for (int i = 0; i < lines.size(); i++) {
      frame.set(i, lines.get(i).span().field() == Field.TEXT && isFrame(lines.get(i).text()));
    }
    frame.stream().boxed().toList().forEach(this::follow);
    new Company(lines, frame).mark();
    return frame;
  }

  private boolean isFrame(String line) {
    return PageFrame.known().has(line) || outlets.has(outlet, line);
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
    while (end < lines.size() && (frame.get(end) || mayBeHeadline(end))) {
      chars += frame.get(end) ? 0 : lines.get(end).text().length();
      end++;
    }
    if (end - from <= MOST_HEADLINES && chars <= MOST * length()) {
      frame.set(from, end);
    }
  }

  private boolean mayBeHeadline(int i) {
    return PageFrame.known().mayBeHeadline(lines.get(i).text());
  }

  private int length() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /** Whether nothing but frame follows a line. */
  private boolean isLast(int i) {
    return i < lines.size() && frame.nextClearBit(i + 1) >= lines.size();
  }
}
