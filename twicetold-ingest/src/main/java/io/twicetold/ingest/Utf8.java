package io.twicetold.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes to text, refusing what is not UTF-8. */
final class Utf8 {

  /** Bytes: enough to see what a record is, and short enough for a line. */
  static final int SHOWN = 64;

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Length of the byte order mark at the start, 0 if there is none. */
  static int mark(byte[] bytes, int length) {
    boolean marked =
        length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** The first bytes of words, as people can see them. */
  static String show(String words) {
    byte[] bytes =
        words.substring(0, Math.min(words.length(), SHOWN)).getBytes(StandardCharsets.UTF_8);
    return show(bytes, bytes.length);
  }

  /** The first bytes as people can see them, on one line: what is no text as {@code \xE9}. */
  static String show(byte[] bytes, int length) {
    StringBuilder shown = new StringBuilder();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(length, SHOWN));
    CharBuffer out = CharBuffer.allocate(SHOWN);
    boolean cut = length > SHOWN;
    while (decoder.decode(in, out, !cut).isError()) {
      shown(out, shown);
      shown.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
      decoder.reset();
    }
    shown(out, shown);
    return shown.toString();
  }

  private static void shown(CharBuffer out, StringBuilder shown) {
    out.flip()
        .chars()
        .forEach(
            c -> shown.append(c < ' ' ? String.format(Locale.ROOT, "\\x%02X", c) : (char) c + ""));
    out.clear();
  }

  /**
   * The text that the bytes stand for.
   *
   * @param offset bytes in the file before the first of these
   */
  static String decode(byte[] bytes, int start, int length, long offset) throws Refusal {
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) { // it may stand in the file itself
      refuseMalformed(bytes, start, length, offset);
    }
    return text;
  }

  private static void refuseMalformed(byte[] bytes, int start, int length, long offset)
      throws Refusal {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(length), true);
    if (result.isError()) {
      int place = in.position();
      throw new Refusal(
          String.format(
              Locale.ROOT,
              "not UTF-8: byte 0x%02X at offset %d",
              bytes[place],
              offset + place - start));
    }
  }
}
