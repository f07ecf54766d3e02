package io.twicetold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mailbox (RFC 4155): mails one after the other, each behind a line {@code From sender time}. As
 * a stream it is the mail that was gone to, and ends where that does; lines that were quoted so as
 * not to look like the beginning of a mail are as they were. Serves one thread.
 */
final class Mailbox extends InputStream {

  /** The line before a mail: all programs name a time of day, and few sentences do. */
  static final Pattern SEPARATOR =
      Pattern.compile("From \\S.{0,300}?\\d\\d?:\\d\\d.*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  /** Bytes of a line that are looked at together. */
  private static final int PIECE = 1 << 10;

  private final InputStream in;
  private final byte[] piece = new byte[PIECE];
  private int position;
  private int length;
  private boolean fresh = true;
  private boolean afterBlank = true;
  private boolean separated;
  private long read;
  private long lines = 1;
  private long offset;
  private long line;

  Mailbox(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next mail; false if there is none. */
  boolean next() throws IOException {
    while (!separated) {
      if (!fill()) {
        return false;
      }
    }
    separated = false;
    offset = read - length;
    line = lines - (fresh ? 1 : 0);
    position = length;
    return true;
  }

  /** Bytes before the mail. */
  long offset() {
    return offset;
  }

  /** The line on which the mail begins, from 1. */
  long line() {
    return line;
  }

  /** The beginning of the mail, once it was gone to and before it is read. */
  String beginning() {
    return Utf8.show(piece, length);
  }

  /** Reads the next line, or a part of it; false at the end. */
  private boolean fill() throws IOException {
    boolean begins = fresh;
    length = 0;
    for (int b = in.read(); b >= 0; b = length < PIECE && b != '\n' ? in.read() : -1) {
      piece[length++] = (byte) b;
    }
    read += length;
    fresh = length > 0 && piece[length - 1] == '\n';
    lines += fresh ? 1 : 0;
    separated = begins && afterBlank && looksLike(SEPARATOR);
    afterBlank = begins && isBlank();
    position = begins && looksLike(QUOTED) ? 1 : 0;
    return length > 0;
  }

  private boolean looksLike(Pattern pattern) {
    return length > 0
        && (piece[0] == 'F' || piece[0] == '>')
        && pattern.matcher(new String(piece, 0, length, StandardCharsets.ISO_8859_1)).matches();
  }

  private boolean isBlank() {
    return length == 1 ? piece[0] == '\n' : length == 2 && piece[0] == '\r' && piece[1] == '\n';
  }

  private boolean hasMore() throws IOException {
    return !separated && (position < length || (fill() && !separated));
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? piece[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int start, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(most, length - position);
    System.arraycopy(piece, position, target, start, count);
    position += count;
    return count;
  }
}
