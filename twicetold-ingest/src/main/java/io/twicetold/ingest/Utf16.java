package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.ReaderInputStream;

/** Turns text in wide characters, with a byte order mark or without, into UTF-8. */
final class Utf16 {

  /** Bytes that are looked at: enough to meet a space, a line end or a comma in any script. */
  private static final int LOOKED_AT = 256;

  /** One zero in so many bytes at one parity, and none at the other, is no accident. */
  private static final int RARITY = 16;

  private static final Charset UTF_32 = Charset.forName("UTF-32");

  private static final Set<Integer> MARKS_32 = Set.of(0x0000FEFF, 0xFFFE0000);

  private static final List<Charset> UNMARKED =
      List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  /** The ideographic comma and full stop, and the comma in full width. */
  private static final String STOPS = "\u3001\u3002\uFF0C";

  /** Share of characters that such text has from a few blocks. */
  private static final double USUAL = 0.95;

  private Utf16() {}

  /** The charset of wide characters that text with these first bytes is in, if it is. */
  static Optional<Charset> in(byte[] head) {
    int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    if (isMarked32(head)) {
      return Optional.of(UTF_32);
    }
    if (first == 0xFEFF || first == 0xFFFE) {
      return Optional.of(StandardCharsets.UTF_16); // also where it is UTF-16LE: the mark tells
    }
    int even = zeros(head, 0);
    int odd = zeros(head, 1);
    int enough = Math.max(1, Math.min(head.length, LOOKED_AT) / RARITY);
    if (odd >= enough && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= enough && odd == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : UNMARKED.stream().filter(charset -> isEastAsian(head, charset)).findFirst();
  }

  private static boolean isMarked32(byte[] head) {
    return head.length >= 4 && MARKS_32.contains(ByteBuffer.wrap(head).getInt());
  }

  /** Chinese and Japanese have hardly a zero, but stops and commas that nothing else looks like. */
  private static boolean isEastAsian(byte[] head, Charset charset) {
    String start = new String(head, 0, Math.min(head.length, LOOKED_AT) & ~1, charset);
    long stops = start.chars().filter(c -> STOPS.indexOf(c) >= 0).count();
    long usual = start.chars().filter(Utf16::isUsual).count();
    return stops > 0 && usual >= USUAL * start.length();
  }

  private static boolean isUsual(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF) // Han
        || (c >= 0x3000 && c <= 0x30FF) // punctuation and kana
        || (c >= 0xFF00 && c <= 0xFFEF) // full width
        || (c >= ' ' && c <= '~')
        || Character.isWhitespace(c);
  }

  private static int zeros(byte[] head, int parity) {
    int zeros = 0;
    for (int i = parity; i < Math.min(head.length, LOOKED_AT); i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The same text in UTF-8; reading fails at the first half of a character. */
  static InputStream decoded(InputStream in, Charset charset) throws IOException {
    CharsetDecoder decoder = charset.newDecoder(); // reports what is malformed
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(in, decoder))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}
