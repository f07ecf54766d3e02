package io.twicetold.ingest.watch;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.ingest.FetchedFeed;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Polls feeds. Safe for several threads. */
final class Polling {

  /** However often a feed has failed, and whatever it wishes, it is polled once a day. */
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The part of the interval by which polls are spread. */
  private static final int JITTER = 10;

  private final WatchSettings settings;
  private final Clock clock;
  private final Fetching fetching;
  private final Memory memory;
  private final Backoff backoff;

  Polling(WatchSettings settings, Fetching fetching, Memory memory) {
    this.settings = settings;
    clock = settings.surroundings().clock();
    this.fetching = fetching;
    this.memory = memory;
    backoff = new Backoff(settings.interval(), LONGEST);
  }

  /** Polls a feed and takes its new entries. */
  void poll(String address) throws IOException, InterruptedException {
    FeedState before = memory.feed(address);
    Answer answer;
    try {
      answer = fetching.fetch(address, Request.feed(before.etag(), before.lastModified()));
    } catch (FetchFailure failure) {
      failed(address, before, failure);
      return;
    }
    if (answer.status() == Answer.NOT_MODIFIED) {
      memory.unchanged(address, before.unchanged(next(answer, Optional.empty())));
    } else {
      read(address, before, answer);
    }
  }

  private void read(String address, FeedState before, Answer answer) throws IOException {
    FetchedFeed feed;
    try {
      String found = answer.address().toString();
      feed =
          FetchedFeed.read(
              answer.content(), answer.charset(), address, found, settings.headings(), clock);
    } catch (RuntimeException | StackOverflowError bug) { // one feed must not end the watch
      failed(address, before, FetchFailure.passing("cannot be read: " + bug));
      return;
    }
    Set<Long> told = new HashSet<>();
    List<Rejection> unheard = new ArrayList<>();
    for (Rejection rejection : feed.rejections()) {
      long fingerprint = fingerprint(rejection);
      if (told.add(fingerprint) && !before.told().contains(fingerprint)) {
        unheard.add(rejection);
      }
    }
    FeedState after =
        new FeedState(
            answer.mark("ETag"),
            answer.mark("Last-Modified"),
            next(answer, feed.rest()),
            0,
            false,
            told);
    memory.polled(address, feed.articles(), unheard, after);
  }

  private static long fingerprint(Rejection rejection) {
    return Hashing.xxh3_64()
        .hashStream()
        .putString(rejection.reason())
        .putString(rejection.beginning())
        .getAsLong();
  }

  private void failed(String address, FeedState before, FetchFailure failure) throws IOException {
    Instant now = clock.instant();
    Rejection rejection = new Rejection(address, 0, failure.reason());
    switch (failure.kind()) {
      case POSTPONED ->
          memory.postponed(address, before.postponed(failure.notBefore().orElseThrow()));
      case REFUSED -> memory.failed(address, before.refused(now.plus(LONGEST)), rejection);
      case LASTING -> memory.failed(address, before.failed(now.plus(LONGEST)), rejection);
      case PASSING -> memory.failed(address, before.failed(next(before, failure)), rejection);
    }
  }

  private Instant next(FeedState before, FetchFailure failure) {
    return backoff.next(
        clock.instant(),
        before.failures() + 1,
        failure.notBefore(),
        settings.surroundings().random());
  }

  /**
   * After the interval, or when the feed and its server wish, if that is later; and up to a tenth
   * of the interval after that, or all feeds would be asked for at one stroke for ever.
   */
  private Instant next(Answer answer, Optional<Duration> rest) {
    Duration wished =
        Stream.concat(rest.stream(), Freshness.maxAge(answer.header("Cache-Control")).stream())
            .map(wish -> shorter(wish, LONGEST))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    long aside =
        settings.surroundings().random().nextLong(1 + settings.interval().toMillis() / JITTER);
    return clock.instant().plus(longer(wished, settings.interval())).plusMillis(aside);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
