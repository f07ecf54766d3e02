package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Reads a text file as one article that has the file's name as its id. */
final class TextReader {

  /** Chars: a headline with no more says by its lack of a full stop that it is one. */
  private static final int LONGEST_BARE_TITLE = 150;

  /** Chars: what is longer is a paragraph, even with a blank line after it. */
  private static final int LONGEST_TITLE = 300;

  private static final String CLOSING = ".!?:;,…。！？।؟۔\"”»";

  private TextReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    Records whole = new Records(in, Records.Boundary.NONE);
    whole.next();
    Place place = file.start(whole.beginning());
    try {
      Draft draft = draft(whole.text());
      draft.name(file.stem());
      draft.nameOtherwise(file.name());
      intake.take(draft, place);
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }

  /** The article that a text is: a first line that looks like a title is one. */
  static Draft draft(String content) {
    String words = content.strip();
    int end = words.indexOf('\n');
    String first = end < 0 ? words : words.substring(0, end).strip();
    String rest = end < 0 ? "" : words.substring(end + 1);
    boolean titled = !rest.isBlank() && isTitle(first, isBlankFirst(rest));
    Draft draft = new Draft();
    draft.put(Field.TITLE, titled ? first : "");
    draft.put(Field.TEXT, titled ? rest.strip() : words);
    return draft;
  }

  private static boolean isBlankFirst(String rest) {
    return rest.lines().findFirst().orElse("").isBlank();
  }

  private static boolean isTitle(String line, boolean blankFollows) {
    if (blankFollows) {
      return line.length() <= LONGEST_TITLE;
    }
    boolean closed = !line.isEmpty() && CLOSING.indexOf(line.charAt(line.length() - 1)) >= 0;
    return line.length() <= LONGEST_BARE_TITLE && !closed;
  }
}
