package io.twicetold.service.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often things happened, told apart by labels. Safe for use by several threads. */
public final class Counts {

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  /** It happened once; labels as in {@code a="1",b="2"}, out of few. */
  public void add(String labels) {
    counts.computeIfAbsent(labels, key -> new LongAdder()).increment();
  }

  /** Writes them down. */
  public Exposition write(Exposition out, String name, String help) {
    out.begin(name, "counter", help);
    counts.forEach((labels, count) -> out.value(name, labels, count.sum()));
    return out;
  }
}
