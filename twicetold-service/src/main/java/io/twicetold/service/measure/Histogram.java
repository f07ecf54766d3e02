package io.twicetold.service.measure;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long something took, each time. Safe for use by several threads. */
public final class Histogram {

  /** Upper bounds of the buckets: from a lookup in memory to a long wait. Seconds. */
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private static final double NANOS = 1e9;

  /** A bucket for each bound, and one for what took longer. */
  private final LongAdder[] buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);

  private final LongAdder nanos = new LongAdder();

  /** It took so long. */
  public void record(long took) {
    int bucket = 0;
    while (bucket < BOUNDS.length && took > BOUNDS[bucket] * NANOS) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(took);
  }

  /** It took from a moment of {@link System#nanoTime} until now. */
  public void since(long start) {
    record(System.nanoTime() - start);
  }

  /** Writes it down. */
  public Exposition write(Exposition out, String name, String help) {
    out.begin(name, "histogram", help);
    values(out, name, "");
    return out;
  }

  /** Writes down its values under labels, after {@link Exposition#begin}. */
  void values(Exposition out, String name, String labels) {
    String before = labels.isEmpty() ? "" : labels + ",";
    long upTo = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      upTo += buckets[i].sum();
      out.value(name + "_bucket", before + "le=\"" + BOUNDS[i] + '"', upTo);
    }
    upTo += buckets[BOUNDS.length].sum();
    out.value(name + "_bucket", before + "le=\"+Inf\"", upTo);
    out.value(name + "_sum", labels, nanos.sum() / NANOS);
    out.value(name + "_count", labels, upTo);
  }
}
