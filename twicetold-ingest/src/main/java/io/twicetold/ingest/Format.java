package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** What a file can be. */
enum Format {
  JSON_LINES {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      JsonLinesReader.read(file, in, intake);
    }
  },
  CSV {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      new CsvFileReader(file, intake).read(in);
    }
  },
  TEXT {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      TextReader.read(file, in, intake);
    }
  },
  JSON_ARRAY {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) {
      intake.reject(file.start(), "a JSON array; expected one JSON object a line");
    }
  },
  UNKNOWN {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) {
      intake.reject(file.start(), "unknown kind of file; expected JSON lines, .csv, .tsv or .txt");
    }
  };

  /** Reads all there is. */
  abstract void read(SourceFile file, InputStream in, Intake intake) throws IOException;

  /** What a file is, by its first bytes if they tell, else by its name. */
  static Format of(byte[] head, SourceFile file) {
    Format named = named(file);
    return switch (firstVisible(head)) {
      case '{' -> JSON_LINES;
      case '[' -> named == JSON_LINES ? JSON_ARRAY : named;
      default -> named;
    };
  }

  /** What a file is by its name. */
  static Format named(SourceFile file) {
    return switch (file.extension()) {
      case "jsonl", "ndjson", "json" -> JSON_LINES;
      case "csv", "tsv" -> CSV;
      case "txt", "text" -> TEXT;
      default -> UNKNOWN;
    };
  }

  private static int firstVisible(byte[] head) {
    for (int i = Utf8.mark(head, head.length); i < head.length; i++) {
      if (head[i] > ' ' || head[i] < 0) {
        return head[i];
      }
    }
    return -1;
  }
}
