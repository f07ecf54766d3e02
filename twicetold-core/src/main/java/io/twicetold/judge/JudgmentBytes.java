package io.twicetold.judge;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A judgment as bytes that outlive a run: a version, the relation's name, then its numbers. */
public final class JudgmentBytes {

  private static final byte VERSION = 2;

  private JudgmentBytes() {}

  /** All of it, to the bit. */
  public static byte[] of(Judgment judgment) {
    byte[] relation = judgment.relation().name().getBytes(StandardCharsets.US_ASCII);
    float[] shared = judgment.shared().toArray();
    ByteBuffer bytes = ByteBuffer.allocate(2 + relation.length + Float.BYTES * (5 + shared.length));
    bytes.put(VERSION).put((byte) relation.length).put(relation);
    bytes.putFloat(judgment.descent()).putFloat(judgment.story());
    bytes.putFloat(judgment.aFirst()).putFloat(judgment.bFirst()).putFloat(judgment.confidence());
    for (float value : shared) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  /** The judgment; empty if these are the bytes of none, or of another version. */
  public static Optional<Judgment> read(byte[] from) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(from);
      if (bytes.get() != VERSION) {
        return Optional.empty();
      }
      byte[] name = new byte[bytes.get()];
      bytes.get(name);
      Relation relation = Relation.valueOf(new String(name, StandardCharsets.US_ASCII));
      float[] numbers = new float[5];
      bytes.asFloatBuffer().get(numbers);
      bytes.position(bytes.position() + Float.BYTES * numbers.length);
      float[] shared = new float[bytes.remaining() / Float.BYTES];
      bytes.asFloatBuffer().get(shared);
      return Optional.of(
          new Judgment(
              numbers[0],
              numbers[1],
              numbers[2],
              numbers[3],
              relation,
              numbers[4],
              Shared.of(shared)));
    } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }
}
