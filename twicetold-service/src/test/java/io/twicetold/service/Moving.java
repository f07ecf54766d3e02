package io.twicetold.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that a test moves. */
final class Moving extends Clock {

  private final Supplier<Instant> now;

  private Moving(Supplier<Instant> now) {
    this.now = now;
  }

  /** A clock that says what stands there. */
  static Clock by(Supplier<Instant> now) {
    return new Moving(now);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
