package io.twicetold.ingest.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Says in one line why something could not be fetched, and what to do about it. */
final class FetchFailure extends IOException {

  private static final long serialVersionUID = 1;

  /** What to do after a failure. */
  enum Kind {
    /** Try again: it may go better later. */
    PASSING,
    /** Do not hope: the server says no. */
    LASTING,
    /** Our own rules forbid it, and nobody was asked. */
    REFUSED,
    /** Nobody was asked, since the host is to be left alone for now. */
    POSTPONED
  }

  private final Kind kind;

  @SuppressWarnings("serial") // never written
  private final Optional<Instant> notBefore;

  private FetchFailure(Kind kind, String reason, Optional<Instant> notBefore) {
    super(reason);
    this.kind = kind;
    this.notBefore = notBefore;
  }

  static FetchFailure passing(String reason) {
    return new FetchFailure(Kind.PASSING, reason, Optional.empty());
  }

  /** One that may go better from the time on that the server named, if it named one. */
  static FetchFailure passing(String reason, Optional<Instant> notBefore) {
    return new FetchFailure(Kind.PASSING, reason, notBefore);
  }

  static FetchFailure lasting(String reason) {
    return new FetchFailure(Kind.LASTING, reason, Optional.empty());
  }

  static FetchFailure refused(String reason) {
    return new FetchFailure(Kind.REFUSED, reason, Optional.empty());
  }

  static FetchFailure postponed(String reason, Instant notBefore) {
    return new FetchFailure(Kind.POSTPONED, reason, Optional.of(notBefore));
  }

  Kind kind() {
    return kind;
  }

  /** The reason, in one line. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** The time that was named for the next try, if there was one. */
  Optional<Instant> notBefore() {
    return notBefore;
  }
}
