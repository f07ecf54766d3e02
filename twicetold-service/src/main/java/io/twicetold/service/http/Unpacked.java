package io.twicetold.service.http;

import io.twicetold.ingest.GzipStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A body as it was before gzip, until it turns out broken or made to swell: a few kilobytes can
 * stand for gigabytes.
 */
public final class Unpacked extends FilterInputStream {

  /** So much may come of anything. Bytes. */
  private static final long FREE = 64L << 20;

  /** Texts shrink to a third or a tenth, lists of like things to a hundredth. */
  private static final long MOST = 200;

  private final Counted packed;
  private long bytes;

  private Unpacked(Counted packed) throws IOException {
    super(new GzipStream(packed, 1 << 13));
    this.packed = packed;
  }

  /** The packed bytes, counted. */
  private static final class Counted extends FilterInputStream {

    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }

  /** A body that cannot be unpacked. Before the answer has begun the problem is answered. */
  public static final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Broken(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    /** What is wrong with it. */
    public Problem problem() {
      return problem;
    }
  }

  static InputStream of(InputStream body) throws IOException {
    try {
      return new Unpacked(new Counted(body));
    } catch (ZipException | EOFException e) {
      throw broken();
    }
  }

  private static Broken broken() {
    return new Broken(Problem.of(400, "Broken body", "the body is not gzip"));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read;
    try {
      read = in.read(into, from, length);
    } catch (ZipException | EOFException e) {
      throw broken();
    }
    bytes += Math.max(0, read);
    if (bytes > FREE && bytes / MOST > packed.bytes) {
      throw new Broken(
          Problem.of(413, "Body too large", "more than " + MOST + " bytes come of a packed one"));
    }
    return read;
  }
}
