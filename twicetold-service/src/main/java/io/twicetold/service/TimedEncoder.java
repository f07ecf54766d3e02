package io.twicetold.service;

import io.twicetold.service.measure.Histogram;
import io.twicetold.vector.Encoder;
import java.util.List;

/** An encoder whose time is taken. */
final class TimedEncoder implements Encoder {

  private final Encoder encoder;
  private final Histogram took;

  /** The same encoder; how long it took is added. */
  TimedEncoder(Encoder encoder, Histogram took) {
    this.encoder = encoder;
    this.took = took;
  }

  @Override
  public String version() {
    return encoder.version();
  }

  @Override
  public int width() {
    return encoder.width();
  }

  @Override
  public List<float[]> encode(List<String> texts) {
    long start = System.nanoTime();
    List<float[]> vectors = encoder.encode(texts);
    took.since(start);
    return vectors;
  }
}
