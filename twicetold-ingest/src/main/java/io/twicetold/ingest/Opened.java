package io.twicetold.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
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

  /** Enough to tell a format by: comments at the top of a document are seldom longer. */
  private static final int HEAD = 1 << 13;

  private Opened(InputStream in, byte[] head) {
    this.in = in;
    this.head = head;
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
    InputStream content = unpacked.isPresent() ? new BufferedInputStream(unpacked.get(), HEAD) : in;
    byte[] head = unpacked.isPresent() ? head(content) : packedHead;
    Optional<Charset> wide = Utf16.in(head);
    if (wide.isEmpty()) {
      return new Opened(content, head);
    }
    InputStream decoded = new BufferedInputStream(Utf16.decoded(content, wide.get()), HEAD);
    return new Opened(decoded, head(decoded));
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  /** The content, at its start. */
  InputStream in() {
    return in;
  }

  /** The first bytes of it. */
  byte[] head() {
    return head;
  }

  /** What went wrong, in words that need no knowledge of Java. */
  static String problem(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "no permission to read it";
      case FileSystemLoopException loop -> "a link that leads to itself";
      case EOFException cut -> "the packed file is cut off; the rest is not read";
      case ZipException broken -> "the packed file is damaged; the rest is not read";
      case CharacterCodingException broken -> "half a UTF-16 character; the rest is not read";
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
