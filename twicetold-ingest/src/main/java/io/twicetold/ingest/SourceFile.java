package io.twicetold.ingest;

import java.nio.file.Path;
import java.util.Locale;

/** A file to read, as people know it. */
record SourceFile(String name, String stem, String extension) {

  /** The file at a path, packed or not: {@code a/b.jsonl.gz} has stem b and extension jsonl. */
  static SourceFile at(Path path) {
    Path last = path.getFileName();
    String plain = last == null ? path.toString() : last.toString();
    if (plain.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      plain = plain.substring(0, plain.length() - 3);
    }
    int dot = plain.lastIndexOf('.');
    return dot <= 0
        ? new SourceFile(path.toString(), plain, "")
        : new SourceFile(
            path.toString(),
            plain.substring(0, dot),
            plain.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** A record in it. */
  Place at(Records records) {
    return new Place(name + ":" + records.line(), records.offset());
  }

  /** The file as a whole. */
  Place start() {
    return new Place(name, 0);
  }
}
