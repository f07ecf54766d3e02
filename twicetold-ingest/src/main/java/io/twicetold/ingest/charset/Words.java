package io.twicetold.ingest.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The words of some text: what stands between spaces and line ends, which all charsets have. */
final class Words {

  /** Bytes that are weighed: of a thousand letters none is in doubt that ever can be told. */
  private static final int ENOUGH = 1_000;

  /** Bytes of plain words beside them. */
  private static final int CONTEXT = 500;

  private static final Pattern MARKUP =
      Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1|\\z)|<[^<>]*+>");

  private final ByteArrayOutputStream telling = new ByteArrayOutputStream();
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

  private Words() {}

  /** The words of a text that may have markup. */
  static Words of(byte[] sample) {
    Words words = new Words();
    String text = new String(sample, StandardCharsets.ISO_8859_1);
    String bare = text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" ");
    words.add(bare.getBytes(StandardCharsets.ISO_8859_1));
    return words;
  }

  private void add(byte[] text) {
    int start = 0;
    boolean ascii = true;
    for (int i = 0; i <= text.length && telling.size() < ENOUGH; i++) {
      if (i == text.length || (text[i] >= 0 && text[i] <= ' ')) {
        ByteArrayOutputStream kind = ascii ? plain : telling;
        if (kind.size() < (ascii ? CONTEXT : ENOUGH)) {
          kind.write(text, start, Math.min(i - start, ENOUGH));
          kind.write(' ');
        }
        start = i + 1;
        ascii = true;
      } else {
        ascii &= text[i] >= 0;
      }
    }
  }

  /** Those that are not plain ASCII. */
  byte[] telling() {
    return telling.toByteArray();
  }

  /** These, and some that are, which tell the language. */
  byte[] all() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(plain.toByteArray());
    all.writeBytes(telling.toByteArray());
    return all.toByteArray();
  }

  /** Whether a byte stands in one of them. */
  boolean has(byte searched) {
    return new String(telling.toByteArray(), StandardCharsets.ISO_8859_1).indexOf(searched & 0xFF)
        >= 0;
  }

  /** How many letters of ASCII stand in all of them. */
  int plainLetters() {
    int count = 0;
    for (byte b : all()) {
      count += (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') ? 1 : 0;
    }
    return count;
  }

  /** How many of the bytes are not ASCII. */
  int beyondAscii() {
    int count = 0;
    for (byte b : telling.toByteArray()) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }
}
