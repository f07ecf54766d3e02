package io.twicetold.ingest.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Follows redirects, each under the same rules as the first address. Safe for several threads. */
final class Hops {

  /** Redirects that are followed; browsers follow twenty, feeds need two. */
  private static final int MOST = 5;

  /** What a server may ask for at most: a week. */
  private static final Duration LONGEST_REST = Duration.ofDays(7);

  private final Destinations destinations;
  private final Gates gates;
  private final Http http;
  private final Clock clock;

  Hops(Destinations destinations, Gates gates, Http http, Clock clock) {
    this.destinations = destinations;
    this.gates = gates;
    this.http = http;
    this.clock = clock;
  }

  /** The answer at the end of the redirects: with status 200, or 304 where that was asked for. */
  Answer follow(String address, Request request, Permission permission)
      throws FetchFailure, InterruptedException {
    Answer answer = end(address, request, permission);
    if (answer.status() != Answer.OK && answer.status() != Answer.NOT_MODIFIED) {
      throw failure(answer);
    }
    if (!request.homeToo() && isHome(answer.address()) && !isHome(destinations.of(address))) {
      throw FetchFailure.lasting("redirected to the home page");
    }
    return answer;
  }

  /** Whether it is all that a site shows at first, and no page of it. */
  private static boolean isHome(HttpUrl url) {
    return url.encodedPath().equals("/") && url.query() == null;
  }

  /** The answer at the end of the redirects, whatever its status. */
  Answer end(String address, Request request, Permission permission)
      throws FetchFailure, InterruptedException {
    HttpUrl url = destinations.of(address);
    for (int hop = 0; hop <= MOST; hop++) {
      Answer answer = ask(url, request, permission.ask(url));
      Optional<String> next = answer.redirect();
      if (next.isEmpty()) {
        return answer;
      }
      url = destinations.next(url, next.get());
    }
    throw FetchFailure.passing("more than " + MOST + " redirects");
  }

  private Answer ask(HttpUrl url, Request request, Duration rest)
      throws FetchFailure, InterruptedException {
    Answer answer = gates.through(url.host(), rest, () -> http.get(url, request));
    retryAfter(answer).ifPresent(until -> gates.shut(url.host(), until));
    return answer;
  }

  /** Until when the host asks to be left alone. */
  Optional<Instant> retryAfter(Answer answer) {
    if (answer.status() != Answer.TOO_MANY && answer.status() != Answer.UNAVAILABLE) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant latest = now.plus(LONGEST_REST);
    return Freshness.retryAfter(answer.header("Retry-After"), now)
        .map(until -> until.isAfter(latest) ? latest : until);
  }

  private FetchFailure failure(Answer answer) {
    String reason = "status " + answer.status();
    return switch (answer.status()) {
      case 401, 403, 404, 406, 410, 451 -> FetchFailure.lasting(reason);
      default -> FetchFailure.passing(reason, retryAfter(answer));
    };
  }
}
