package io.twicetold.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.twicetold.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits lines into statements by the sentence rules of Unicode Standard Annex 29, with the
 * abbreviations of many languages and German ordinals kept together, since the language is not
 * known yet. No char but white space is lost. Not safe for use by several threads.
 */
public final class Splitter {

  /** A statement is cut beyond this weight: about what the encoder reads. */
  private static final int HEAVIEST = 450;

  /** A char of a script without spaces says as much as three letters. */
  private static final int UNSPACED_WEIGHT = 3;

  /** "." or ")" alone goes with what follows. */
  private static final int LEAST_LETTERS = 2;

  private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);

  /** The statements of a cleaned text, at most {@code most} of them. */
  public List<Statement> split(Text text, int most) {
    List<Statement> statements = new ArrayList<>();
    for (Line line : text.lines()) {
      split(line, most, statements);
    }
    return statements;
  }

  private void split(Line line, int most, List<Statement> into) {
    String text = line.text();
    if (line.span().field() == Span.Field.TITLE) {
      cut(line.span(), text, 0, text.length(), most, into);
      return;
    }
    sentences.setText(text);
    int start = sentences.first();
    int letters = 0;
    int last = start;
    int end = sentences.next();
    while (end != BreakIterator.DONE && into.size() < most) {
      letters += letters(text, last, end);
      if ((letters >= LEAST_LETTERS && isEnd(text, end)) || end == text.length()) {
        cut(line.span(), text, start, end, most, into);
        start = end;
        letters = 0;
      }
      last = end;
      end = sentences.next();
    }
  }

  private static boolean isEnd(String text, int end) {
    return !Abbreviations.endAt(text, end) && !Ordinals.partedAt(text, end);
  }

  private static int letters(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Characters.isWord(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static void cut(
      Span line, String text, int from, int to, int most, List<Statement> into) {
    int start = from;
    while (start < to && into.size() < most) {
      int end = endOfPiece(text, start, to);
      add(line, text, start, end, into);
      start = end;
    }
  }

  /** Where to cut: at the last gap before the statement gets too heavy. */
  private static int endOfPiece(String text, int start, int to) {
    int weight = 0;
    int gap = -1;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      weight += Characters.isUnspaced(c) ? UNSPACED_WEIGHT : 1;
      if (Line.isBlank(c) || c == '，' || c == '、') {
        gap = i + 1;
      }
      if (weight > HEAVIEST && i + 1 < to) {
        int end = gap > start ? gap : i + 1;
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
      }
    }
    return to;
  }

  private static void add(Span line, String text, int from, int to, List<Statement> into) {
    int start = from;
    int end = to;
    while (start < end && Line.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Line.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      Span place = new Span(line.field(), line.start() + start, line.start() + end);
      into.add(new Statement(place, text.substring(start, end)));
    }
  }
}
