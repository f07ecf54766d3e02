package io.twicetold.ingest.watch;

import java.time.Instant;
import java.util.Set;

/**
 * What is remembered of a feed.
 *
 * @param etag of the last content, empty if it had none
 * @param lastModified of the last content, empty if it had none
 * @param next when it is polled again
 * @param failures polls that failed since the last that did not
 * @param refused whether it was our own rules that forbade the last poll
 * @param told fingerprints of the rejections in its last content
 */
record FeedState(
    String etag, String lastModified, Instant next, int failures, boolean refused, Set<Long> told) {

  FeedState {
    told = Set.copyOf(told);
  }

  /** A feed that nobody has polled. */
  static FeedState unknown(Instant now) {
    return new FeedState("", "", now, 0, false, Set.of());
  }

  /** The same in a run that begins: its rules may be others. */
  FeedState recalled(Instant now) {
    return refused ? postponed(now) : this;
  }

  /** The same, polled at another time. */
  FeedState postponed(Instant until) {
    return new FeedState(etag, lastModified, until, failures, refused, told);
  }

  /** The same after a poll that failed. */
  FeedState failed(Instant until) {
    return new FeedState(etag, lastModified, until, failures + 1, false, told);
  }

  /** The same after a poll that our own rules forbade. */
  FeedState refused(Instant until) {
    return new FeedState(etag, lastModified, until, failures, true, told);
  }

  /** The same after a poll that found nothing new. */
  FeedState unchanged(Instant until) {
    return new FeedState(etag, lastModified, until, 0, false, told);
  }
}
