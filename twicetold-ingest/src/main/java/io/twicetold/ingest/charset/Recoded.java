package io.twicetold.ingest.charset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Text without a label, handed on as UTF-8. Up to its first byte that is not ASCII nothing need be
 * known; what follows tells the charset. Where it does not, the bytes are handed on as they are.
 * Serves one thread.
 */
public final class Recoded extends InputStream {

  /** Bytes that are looked at, from the first that is not ASCII. */
  private static final int SAMPLE = 1 << 16;

  private static final int CHUNK = 1 << 12;

  /** Bytes before them that are looked at, too. */
  private static final int BEFORE = 1_000;

  /** Stands for bytes that are nothing in the charset: UTF-8 never has it, so it is noticed. */
  private static final byte NOTHING = (byte) 0xFF;

  private byte[] before = new byte[0];
  private InputStream in;
  private final Consumer<Charset> told;
  private boolean ascii = true;
  private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private Optional<Mixed> mixed = Optional.empty();
  private boolean raw;
  private boolean ended;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private ByteBuffer out = ByteBuffer.allocate(0);

  /**
   * Recodes a stream.
   *
   * @param in the stream, which is closed with this one
   * @param told is told the charset, if it is found to be another than UTF-8
   */
  public Recoded(InputStream in, Consumer<Charset> told) {
    this.in = in;
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    if (ascii) {
      int read = in.read(target, start, length);
      int plain = plain(target, start, read);
      remember(target, start, plain);
      if (plain == read) {
        return read;
      }
      decide(Arrays.copyOfRange(target, start + plain, start + read));
      if (plain > 0) {
        return plain;
      }
    }
    return raw ? in.read(target, start, length) : recoded(target, start, length);
  }

  /** Keeps the last words of ASCII: they tell the language of what comes. */
  private void remember(byte[] target, int start, int plain) {
    if (plain > 0) {
      int kept = Math.min(plain, BEFORE);
      int older = Math.min(before.length, BEFORE - kept);
      byte[] last =
          Arrays.copyOf(
              Arrays.copyOfRange(before, before.length - older, before.length), older + kept);
      System.arraycopy(target, start + plain - kept, last, older, kept);
      before = last;
    }
  }

  /** How many of the bytes that were read are ASCII before one that is not. */
  private static int plain(byte[] target, int start, int read) {
    int plain = 0;
    while (plain < read && target[start + plain] >= 0) {
      plain++;
    }
    return read < 0 ? read : plain;
  }

  /** Looks at what comes, of which some bytes have been read. */
  private void decide(byte[] read) throws IOException {
    ascii = false;
    byte[] sample = Sample.of(in, read, SAMPLE);
    in = new SequenceInputStream(new ByteArrayInputStream(sample), in);
    Utf8Share share = Utf8Share.of(sample);
    Charset charset =
        share.isMost()
            ? StandardCharsets.UTF_8
            : Unlabelled.charset(sample)
                .filter(told -> !share.isBeside(told))
                .orElse(StandardCharsets.UTF_8);
    raw = charset.equals(StandardCharsets.UTF_8);
    if (raw && share.characters() == 0) {
      byte[] all = Arrays.copyOf(before, before.length + sample.length);
      System.arraycopy(sample, 0, all, before.length, sample.length);
      Unlabelled.likeliest(all).ifPresent(this::mix);
    } else if (!raw) {
      decoder = charset.newDecoder();
      told.accept(charset);
    }
  }

  /** Reads in a charset that is likely and not sure: what is UTF-8 stays that. */
  private void mix(Charset likely) {
    raw = false;
    mixed = Optional.of(new Mixed(likely));
    told.accept(likely);
  }

  private int recoded(byte[] target, int start, int length) throws IOException {
    while (!out.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      fill();
      step();
    }
    int count = Math.min(length, out.remaining());
    out.get(target, start, count);
    return count;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  private void step() {
    if (mixed.isPresent()) {
      out = mixed.get().utf8(bytes, ended);
      return;
    }
    CoderResult result = decoder.decode(bytes, chars, ended);
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(chars.flip());
    chars.clear();
    out = encoded;
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      out = ByteBuffer.allocate(encoded.remaining() + 1).put(encoded).put(NOTHING).flip();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
