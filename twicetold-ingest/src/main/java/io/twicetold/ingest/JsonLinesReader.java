package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Reads a file of JSON objects: one a line, or each over as many lines as it takes. Objects are
 * parsed side by side, a few megabytes at a time, while the next are cut off, and taken in their
 * order.
 */
final class JsonLinesReader {

  /** Bytes parsed side by side. */
  private static final int BATCH = 2 << 20;

  private final SourceFile file;
  private final Intake intake;
  private List<RawRecord> batch = new ArrayList<>();
  private int bytes;
  private ForkJoinTask<List<Parsed>> parsing = parse(List.of());

  private JsonLinesReader(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  static void read(SourceFile file, InputStream in, Records.Boundary boundary, Intake intake)
      throws IOException {
    Records lines = new Records(in, boundary);
    JsonLinesReader reader = new JsonLinesReader(file, intake);
    try {
      while (lines.next()) {
        if (!lines.isBlank()) {
          reader.add(lines.record());
        }
      }
    } finally {
      // A stream that breaks off has given whole records before.
      reader.hand();
      reader.take();
    }
  }

  private void add(RawRecord line) {
    batch.add(line);
    bytes += line.length();
    if (bytes >= BATCH) {
      hand();
    }
  }

  /** Has the batch parsed, and takes the one before it. */
  private void hand() {
    ForkJoinTask<List<Parsed>> next = parse(batch);
    take();
    parsing = next;
    batch = new ArrayList<>();
    bytes = 0;
  }

  private void take() {
    for (Parsed one : parsing.join()) {
      one.into(intake);
    }
  }

  private ForkJoinTask<List<Parsed>> parse(List<RawRecord> records) {
    return ForkJoinPool.commonPool()
        .submit(() -> records.parallelStream().map(this::parse).toList());
  }

  private Parsed parse(RawRecord line) {
    Place place = file.at(line.line(), line.offset(), line.beginning());
    try {
      Draft draft = JsonArticle.parse(line.text(), intake.headings());
      draft.speak(); // here, since telling a language takes as long as all else
      return to -> {
        draft.name(to.idFor(file, line.line(), draft));
        to.take(draft, place);
      };
    } catch (Refusal refusal) {
      return to -> to.reject(place, refusal.reason());
    }
  }

  /** What became of a record. */
  @FunctionalInterface
  private interface Parsed {
    void into(Intake intake);
  }
}
