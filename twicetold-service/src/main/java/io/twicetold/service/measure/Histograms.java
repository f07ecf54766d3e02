package io.twicetold.service.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long things took, told apart by labels. Safe for use by several threads. */
public final class Histograms {

  private final Map<String, Histogram> all = new ConcurrentSkipListMap<>();

  /** One of them took so long; labels as in {@code a="1",b="2"}, out of few. */
  public void record(String labels, long nanos) {
    all.computeIfAbsent(labels, key -> new Histogram()).record(nanos);
  }

  /** Writes them down. */
  public Exposition write(Exposition out, String name, String help) {
    out.begin(name, "histogram", help);
    all.forEach((labels, one) -> one.values(out, name, labels));
    return out;
  }
}
