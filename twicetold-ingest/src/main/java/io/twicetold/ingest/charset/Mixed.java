package io.twicetold.ingest.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text in a charset of one byte a letter, which is likely and not sure: what is a character of
 * UTF-8 all the same is taken for one, since no text has such bytes side by side by accident.
 */
final class Mixed {

  /** Stands for a byte that is nothing in the charset: UTF-8 never has it, so it is noticed. */
  private static final int NOTHING = 0xFF;

  private final byte[][] letters = new byte[128][];

  Mixed(Charset charset) {
    for (int i = 0; i < letters.length; i++) {
      String letter = new String(new byte[] {(byte) (i + 128)}, charset);
      letters[i] =
          letter.equals("\uFFFD")
              ? new byte[] {(byte) NOTHING}
              : letter.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** All of the bytes in UTF-8, but for a last character of UTF-8 that may go on in the next. */
  ByteBuffer utf8(ByteBuffer bytes, boolean ended) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * bytes.remaining());
    while (bytes.hasRemaining()) {
      int length = length(bytes.get(bytes.position()));
      int there = continued(bytes, length);
      if (there < length && there == bytes.remaining() && !ended) {
        break;
      }
      take(bytes, there == length ? length : 1, there == length, out);
    }
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void take(ByteBuffer bytes, int length, boolean whole, ByteArrayOutputStream out) {
    for (int i = 0; i < length; i++) {
      byte b = bytes.get();
      if (whole) {
        out.write(b);
      } else {
        out.writeBytes(letters[b & 0x7F]);
      }
    }
  }

  /** Bytes of the character of UTF-8 that begins so; of what begins none, more than there are. */
  private static int length(byte first) {
    int b = first & 0xFF;
    return b < 0x80
        ? 1
        : b < 0xC2
            ? Integer.MAX_VALUE
            : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : Integer.MAX_VALUE;
  }

  /** How many bytes of a character are there. */
  private static int continued(ByteBuffer bytes, int length) {
    if (length == Integer.MAX_VALUE) {
      return 0;
    }
    int there = 1;
    while (there < Math.min(length, bytes.remaining())
        && (bytes.get(bytes.position() + there) & 0xC0) == 0x80) {
      there++;
    }
    return there;
  }
}
