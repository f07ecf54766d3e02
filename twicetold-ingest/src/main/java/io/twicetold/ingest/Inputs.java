package io.twicetold.ingest;

import static java.util.stream.Collectors.toSet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files to read and opens them one after the other. Serves one thread. */
final class Inputs {

  private final Intake intake;
  private final InputStream standardInput;
  private final Set<Path> leftOut;
  private final Set<Path> seen = new HashSet<>();

  Inputs(Intake intake, InputStream standardInput, Set<Path> leftOut) {
    this.intake = intake;
    this.standardInput = standardInput;
    this.leftOut = leftOut.stream().flatMap(path -> real(path).stream()).collect(toSet());
  }

  /** The one name of what is there; a link to nothing has none. */
  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isLeftOut(Path path) {
    return !leftOut.isEmpty() && real(path).filter(leftOut::contains).isPresent();
  }

  /** Reads a file, a folder and the folders below it, or what a pattern matches. */
  void read(Path input) {
    if (input.equals(Articles.STANDARD_INPUT)) {
      readStandardInput();
    } else if (Files.exists(input) || !Glob.isPattern(input)) {
      readNamed(input);
    } else {
      readMatches(input);
    }
  }

  private void readMatches(Path pattern) {
    try {
      List<Path> matches = Glob.matches(pattern).stream().filter(path -> !isLeftOut(path)).toList();
      if (matches.isEmpty()) {
        rejectUnopened(pattern, "no file matches the pattern");
      }
      matches.forEach(this::readNamed);
    } catch (IOException e) {
      rejectUnopened(pattern, Opened.problem(e));
    }
  }

  private void readNamed(Path input) {
    if (Files.isDirectory(input)) {
      new Folder(input).read();
    } else {
      readFile(input, false);
    }
  }

  private void reject(Path input, String reason) {
    intake.reject(new Place(input.toString(), 0, ""), reason);
  }

  private void rejectUnopened(Path input, String reason) {
    intake.rejectUnopened(new Place(input.toString(), 0, ""), reason);
  }

  private void readStandardInput() {
    SourceFile file = SourceFile.stream("standard input");
    InputStream unclosed =
        new FilterInputStream(standardInput) {
          @Override
          public void close() {}
        };
    try {
      read(Opened.of(unclosed), file, false);
    } catch (IOException e) {
      intake.reject(file.start(), Opened.problem(e));
    }
  }

  /** What something is that somebody asks for by itself: words are taken for a text. */
  private Format given(Opened opened, SourceFile file) {
    Format format = Recognition.of(opened.head(), file, intake.headings());
    return format == Format.UNKNOWN ? Recognition.prose(opened.head()) : format;
  }

  /** What became of a file. */
  private enum Found {
    READ,
    OF_ANOTHER_KIND,
    REPORT
  }

  /** Reads a file unless it is found in a folder and is no input. */
  private Found readFile(Path path, boolean inFolder) {
    SourceFile file = SourceFile.at(path);
    try {
      Opened opened = Opened.at(path);
      return read(opened, opened.isPlain() ? file : file.unpacked(), inFolder);
    } catch (IOException e) {
      if (inFolder) {
        reject(path, Opened.problem(e));
      } else {
        rejectUnopened(path, Opened.problem(e));
      }
      return Found.READ;
    }
  }

  /** Reads what was opened, and closes it. */
  private Found read(Opened opened, SourceFile file, boolean inFolder) throws IOException {
    try (Counting in = new Counting(opened.in())) {
      Format format =
          inFolder ? Recognition.of(opened.head(), file, intake.headings()) : given(opened, file);
      if (inFolder && format == Format.UNKNOWN) {
        return Found.OF_ANOTHER_KIND;
      }
      if (inFolder && Recognition.isReport(opened.head())) {
        return Found.REPORT;
      }
      read(format, file, in, opened.beginning());
    }
    return Found.READ;
  }

  private void read(Format format, SourceFile file, Counting in, String beginning) {
    try {
      format.read(file, in, intake);
    } catch (IOException e) {
      intake.reject(new Place(file.name(), in.count(), beginning), Opened.problem(e));
    } catch (RuntimeException | StackOverflowError bug) { // one file must not end the run
      if (intake.hasReceiverFailed()) {
        throw bug;
      }
      intake.reject(new Place(file.name(), in.count(), beginning), "cannot be read: " + bug);
    }
  }

  /** One folder given as input. What it holds that nobody can read is said once. */
  private final class Folder {

    private final Path root;
    private long files;
    private final List<Path> unknown = new ArrayList<>();

    Folder(Path root) {
      this.root = root;
    }

    void read() {
      read(root);
      close();
    }

    private void read(Path folder) {
      try {
        if (!seen.add(folder.toRealPath())) {
          return; // reached through a link before, or a link that leads back up
        }
        entries(folder).forEach(this::entry);
      } catch (IOException e) {
        if (folder.equals(root)) {
          rejectUnopened(folder, Opened.problem(e));
        } else {
          reject(folder, Opened.problem(e));
        }
      }
    }

    private void entry(Path path) {
      if (isLeftOut(path)) {
        return;
      }
      if (Files.isDirectory(path)) {
        read(path);
      } else if (Files.exists(path) && !Files.isRegularFile(path)) {
        return; // a pipe or a device may never end; a link to nothing is tried and rejected
      } else {
        switch (readFile(path, true)) {
          case READ -> files++;
          case OF_ANOTHER_KIND -> unknown.add(path);
          case REPORT -> {}
        }
      }
    }

    private void close() {
      if (!unknown.isEmpty()) {
        String one = Refusal.quote(String.valueOf(unknown.getFirst().getFileName()));
        reject(
            root,
            unknown.size() == 1
                ? "a file of another kind is not read: " + one
                : unknown.size() + " files of other kinds are not read, among them " + one);
      } else if (files == 0) {
        reject(root, "a folder without articles");
      }
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
