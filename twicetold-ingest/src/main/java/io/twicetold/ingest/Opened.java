package io.twicetold.ingest;

import com.github.luben.zstd.ZstdIOException;
import io.twicetold.ingest.charset.Sample;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** A stream that was opened: its content unpacked and in UTF-8, where it is text. */
final class Opened {

  private final InputStream in;
  private final byte[] head;
  private final boolean plain;

  /** Enough to tell a format by: comments at the top of a document are seldom longer. */
  private static final int HEAD = 1 << 13;

  private static final String CUT = "the packed file is cut off; the rest is not read";

  /** What the library says of Zstandard that ends early. */
  private static final String TRUNCATED = "Truncated source";

  private static final String DAMAGED = "the packed file is damaged; the rest is not read";

  private Opened(InputStream in, byte[] head, boolean plain) {
    this.in = in;
    this.head = head;
    this.plain = plain;
  }

  /** Somebody packed what was packed. */
  private static final class Twice extends IOException {

    private static final long serialVersionUID = 1;

    Twice() {
      super("a file packed twice");
    }
  }

  /** Opens a file. */
  static Opened at(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return of(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Opens a stream. */
  static Opened of(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream, HEAD);
    byte[] packedHead = head(in);
    Optional<InputStream> unpacked = Unpacking.open(in, packedHead);
    return unpacked.isPresent() ? unpacked(unpacked.get()) : decoded(in, packedHead, true);
  }

  /** What was packed; where that fails it is closed, since what unpacks has memory of its own. */
  private static Opened unpacked(InputStream unpacked) throws IOException {
    try {
      InputStream content = new BufferedInputStream(unpacked, HEAD);
      byte[] head = head(content);
      if (Unpacking.isPacked(head)) {
        throw new Twice();
      }
      return decoded(content, head, false);
    } catch (IOException e) {
      unpacked.close();
      throw e;
    }
  }

  private static Opened decoded(InputStream content, byte[] head, boolean plain)
      throws IOException {
    Optional<Charset> wide = Recognition.isForeign(head) ? Optional.empty() : Utf16.in(head);
    if (wide.isEmpty()) {
      return new Opened(content, head, plain);
    }
    InputStream decoded = new BufferedInputStream(Utf16.decoded(content, wide.get()), HEAD);
    return new Opened(decoded, head(decoded), false);
  }

  /** The first bytes, which are read again. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = Sample.of(in, HEAD);
    in.reset();
    return head;
  }

  /** The content, at its start. */
  InputStream in() {
    return in;
  }

  /** Whether it is the bytes of the file themselves. */
  boolean isPlain() {
    return plain;
  }

  /** The first bytes of it. */
  byte[] head() {
    return head;
  }

  /** The first of them, as people can see them. */
  String beginning() {
    return Utf8.show(head, head.length);
  }

  /** What went wrong, in words that need no knowledge of Java. */
  static String problem(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "no permission to read it";
      case FileSystemLoopException loop -> "a link that leads to itself";
      case EOFException cut -> CUT;
      case ZstdIOException cut when TRUNCATED.equals(cut.getMessage()) -> CUT;
      case ZstdIOException broken -> DAMAGED;
      case ZipException broken -> DAMAGED;
      case CharacterCodingException broken -> "half a UTF-16 character; the rest is not read";
      case Twice twice -> "a file packed twice";
      case FileSystemException other when other.getReason() != null ->
          "cannot be read: " + other.getReason();
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
