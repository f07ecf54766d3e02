package io.twicetold.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds the files to read and opens them one after the other. Serves one thread. */
final class Inputs {

  /** Enough to tell a format by: spaces before the first character are seldom more. */
  private static final int HEAD = 1 << 10;

  private final Intake intake;
  private final Set<Path> seen = new HashSet<>();

  Inputs(Intake intake) {
    this.intake = intake;
  }

  /** Reads a file, or a folder and the folders below it. */
  void read(Path input) {
    if (Files.isDirectory(input)) {
      Folder folder = new Folder();
      folder.read(input);
      folder.close(input);
    } else {
      readFile(input);
    }
  }

  private void readFile(Path path) {
    SourceFile file = SourceFile.at(path);
    try (InputStream in = open(path)) {
      Format.of(head(in), file).read(file, in, intake);
    } catch (IOException e) {
      intake.reject(file.start(), problem(e));
    }
  }

  /** The content of a file, unpacked; can go back to its start from the first bytes. */
  static InputStream open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), HEAD);
    try {
      return unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    byte[] head = head(in);
    boolean packed = head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), HEAD) : in;
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  /** What went wrong, in words that need no knowledge of Java. */
  static String problem(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "no permission to read it";
      case EOFException cut -> "the packed file is cut off; the rest is not read";
      case ZipException broken -> "the packed file is damaged; the rest is not read";
      default -> "cannot be read: " + e.getMessage();
    };
  }

  /** One folder given as input. What it holds that nobody can read is said once. */
  private final class Folder {

    private long files;
    private final List<Path> unknown = new ArrayList<>();

    void read(Path folder) {
      try {
        if (!seen.add(folder.toRealPath())) {
          return; // reached through a link before, or a link that leads back up
        }
        entries(folder).forEach(this::entry);
      } catch (IOException e) {
        intake.reject(new Place(folder.toString(), 0), problem(e));
      }
    }

    private void entry(Path path) {
      if (Files.isDirectory(path)) {
        read(path);
      } else if (Files.exists(path) && !Files.isRegularFile(path)) {
        return; // a pipe or a device may never end; a link to nothing is tried and rejected
      } else if (Format.named(SourceFile.at(path)) == Format.UNKNOWN) {
        unknown.add(path);
      } else {
        files++;
        readFile(path);
      }
    }

    void close(Path folder) {
      if (!unknown.isEmpty()) {
        String reason = unknown.size() + " files of other kinds are not read, among them ";
        reject(folder, reason + Refusal.quote(String.valueOf(unknown.getFirst().getFileName())));
      } else if (files == 0) {
        reject(folder, "a folder without articles");
      }
    }

    private void reject(Path folder, String reason) {
      intake.reject(new Place(folder.toString(), 0), reason);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    boolean pack = Files.exists(folder.resolve("pack.json"));
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> isRead(String.valueOf(entry.getFileName()), pack))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static boolean isRead(String name, boolean pack) {
    return pack ? name.equals("articles.jsonl") : !name.startsWith(".");
  }
}
