package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

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
  private Parsing parsing = new Parsing(List.of());

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
    Parsing next = new Parsing(batch);
    take();
    parsing = next;
    batch = new ArrayList<>();
    bytes = 0;
  }

  private void take() {
    for (Parsed one : parsing.finish()) {
      one.into(intake);
    }
  }

  /** Records that are parsed side by side, also by who asks for them while there are any left. */
  private final class Parsing {

    private final List<RawRecord> records;
    private final Parsed[] parsed;
    private final AtomicInteger next = new AtomicInteger();
    private final List<ForkJoinTask<?>> helpers = new ArrayList<>();

    Parsing(List<RawRecord> records) {
      this.records = records;
      parsed = new Parsed[records.size()];
      int most = Math.min(ForkJoinPool.getCommonPoolParallelism(), parsed.length);
      for (int i = 0; i < most; i++) {
        helpers.add(ForkJoinPool.commonPool().submit(this::work));
      }
    }

    private void work() {
      for (int i = next.getAndIncrement(); i < parsed.length; i = next.getAndIncrement()) {
        parsed[i] = parse(records.get(i));
      }
    }

    Parsed[] finish() {
      work();
      helpers.forEach(ForkJoinTask::join);
      return parsed;
    }
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
