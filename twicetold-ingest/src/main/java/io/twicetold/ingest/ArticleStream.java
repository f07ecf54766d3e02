package io.twicetold.ingest;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.ingest.date.Dates;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Articles in JSON as they come in over a wire: one object, objects one a line, or an array of
 * them, of any length. What an object says is read as {@link Articles} reads it. Each is handed on
 * as soon as its last byte is here (of lines: the line end); never more than one of at most 16 MB
 * is held. Serves one thread.
 */
public final class ArticleStream {

  /** What became of one object. */
  public sealed interface Item {

    /** Bytes before it. */
    long offset();
  }

  /**
   * An article.
   *
   * @param offset bytes before it
   * @param article the article; one that has no id goes by a fingerprint of what it says
   * @param warning what of it could not be read, if anything: a date
   */
  public record Read(long offset, Article article, Optional<String> warning) implements Item {}

  /**
   * An object that is no article.
   *
   * @param offset bytes before it
   * @param field the name of the field that is at fault, if it is one
   * @param reason why, in one line
   * @param large whether it has more bytes than are held
   */
  public record Refused(long offset, Optional<String> field, String reason, boolean large)
      implements Item {}

  /** White space before an array is skipped so far. Bytes. */
  private static final int LONGEST_MARGIN = 1 << 12;

  private enum Form {
    LINES,
    DOCUMENT,
    ONE
  }

  private final BufferedInputStream in;
  private final Form form;
  private final String id;
  private final JsonBoundary array = new JsonBoundary();
  private Optional<Records> records = Optional.empty();
  private boolean isArray;
  private boolean whole = true;

  private ArticleStream(InputStream in, Form form, String id) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.form = form;
    this.id = id;
  }

  /** Objects, one a line; the stream is not closed. */
  public static ArticleStream lines(InputStream in) {
    return new ArticleStream(in, Form.LINES, "");
  }

  /** One object, or an array of objects; the stream is not closed. */
  public static ArticleStream document(InputStream in) {
    return new ArticleStream(in, Form.DOCUMENT, "");
  }

  /** One object that is known by an id, whatever it calls itself; the stream is not closed. */
  public static ArticleStream named(InputStream in, String id) {
    return new ArticleStream(in, Form.ONE, id);
  }

  /** Whether the stream is an array; known once something was read. */
  public boolean isArray() {
    return isArray;
  }

  /**
   * The next object; empty at the end.
   *
   * @throws IOException if the stream breaks off
   */
  public Optional<Item> next() throws IOException {
    Records here = records.isPresent() ? records.get() : begin();
    while (here.next()) {
      if (!here.isBlank() && (!isArray || array.kind() == JsonBoundary.Kind.ELEMENT)) {
        Item item = item(here);
        whole = item instanceof Read;
        return Optional.of(item);
      }
    }
    return end(here);
  }

  private Optional<Item> end(Records here) {
    if (isArray && array.isOpen() && whole) {
      whole = false;
      return Optional.of(
          new Refused(here.offset(), Optional.empty(), "the JSON array is cut off", false));
    }
    return Optional.empty();
  }

  private Records begin() throws IOException {
    isArray = form == Form.DOCUMENT && first() == '[';
    Records begun = new Records(in, isArray ? array : boundary());
    records = Optional.of(begun);
    return begun;
  }

  private Records.Boundary boundary() {
    return switch (form) {
      case LINES -> Records.Boundary.LINE;
      case DOCUMENT, ONE -> Records.Boundary.NONE;
    };
  }

  /** The first byte that is seen, without taking it. */
  private int first() throws IOException {
    in.mark(LONGEST_MARGIN);
    int b = in.read();
    for (int i = 1; i < LONGEST_MARGIN && isMargin(b); i++) {
      b = in.read();
    }
    in.reset();
    return b;
  }

  /** White space and the bytes of a byte order mark. */
  private static boolean isMargin(int b) {
    return (b >= 0 && b <= ' ') || b == 0xEF || b == 0xBB || b == 0xBF;
  }

  private Item item(Records here) {
    try {
      Draft draft = JsonArticle.parse(here.text(), Headings.COMMON);
      if (form == Form.ONE) {
        draft.put(Field.ID, id);
      }
      Dates.Reading date =
          DeclaredDates.found(draft.get(Field.PUBLISHED), draft.get(Field.LANGUAGE));
      draft.name(fingerprint(draft));
      Optional<String> warning =
          date.problem().map(why -> Intake.withoutDate(draft.get(Field.PUBLISHED), why));
      return new Read(here.offset(), draft.article(date.instant()), warning);
    } catch (Refusal refusal) {
      return new Refused(
          here.offset(),
          refusal.field().map(Field::label),
          Refusal.line(refusal.reason()),
          here.isOversized());
    }
  }

  /** The same article sent twice is one article. */
  private static String fingerprint(Draft draft) {
    var hash = Hashing.xxh3_128().hashStream();
    for (Field field : Field.values()) {
      hash.putString(draft.get(field));
    }
    HashValue128 value = hash.get();
    return String.format(
        Locale.ROOT,
        "a%016x%016x",
        value.getMostSignificantBits(),
        value.getLeastSignificantBits());
  }
}
