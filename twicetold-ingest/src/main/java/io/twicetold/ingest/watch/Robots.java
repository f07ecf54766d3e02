package io.twicetold.ingest.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What the robots.txt of a site allows, as RFC 9309 has it: without one everything, where it cannot
 * be had nothing for now. Safe for several threads.
 */
final class Robots implements Permission {

  /** The name that site owners address this program by. */
  static final String NAME = "twicetold";

  /** RFC 9309 asks not to keep it longer. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration KEPT_UNAVAILABLE = Duration.ofMinutes(30);

  private static final int MOST_SITES = 2_000;

  private static final BaseRobotRules ALL_ALLOWED = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

  private final Hops hops;
  private final Clock clock;
  private final Map<String, Known> sites = new Recent<>(MOST_SITES);

  Robots(Hops hops, Clock clock) {
    this.hops = hops;
    this.clock = clock;
  }

  /** What is known of a site until a time: its rules, or why nobody knows them. */
  private record Known(Optional<BaseRobotRules> rules, String problem, Instant until) {}

  @Override
  public Duration ask(HttpUrl address) throws FetchFailure, InterruptedException {
    Known site = site(address);
    BaseRobotRules rules =
        site.rules()
            .orElseThrow(() ->
                FetchFailure.passing("robots.txt: " + site.problem(), Optional.of(site.until())));
    if (!rules.isAllowed(address.toString())) {
      throw FetchFailure.lasting("robots.txt disallows it");
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private Known site(HttpUrl address) throws FetchFailure, InterruptedException {
    String robots = String.valueOf(address.resolve("/robots.txt"));
    Optional<Known> known = kept(robots);
    if (known.isPresent()) {
      return known.get();
    }
    Known found = load(robots);
    keep(robots, found);
    return found;
  }

  private synchronized Optional<Known> kept(String robots) {
    return Optional.ofNullable(sites.get(robots))
        .filter(known -> clock.instant().isBefore(known.until()));
  }

  private synchronized void keep(String robots, Known known) {
    sites.put(robots, known);
  }

  private Known load(String robots) throws FetchFailure, InterruptedException {
    try {
      Answer answer = hops.end(robots, Request.robots(), Permission.ALL);
      return answered(robots, answer);
    } catch (FetchFailure failure) {
      if (failure.kind() != FetchFailure.Kind.PASSING) {
        throw failure;
      }
      return unavailable(failure.reason(), failure.notBefore());
    }
  }

  private Known answered(String robots, Answer answer) {
    int status = answer.status();
    if (status == Answer.OK) {
      return known(parse(robots, answer));
    }
    return status >= 400 && status < 500 && status != Answer.TOO_MANY
        ? known(ALL_ALLOWED)
        : unavailable("status " + status, hops.retryAfter(answer));
  }

  private Known known(BaseRobotRules rules) {
    return new Known(Optional.of(rules), "", clock.instant().plus(KEPT));
  }

  private Known unavailable(String problem, Optional<Instant> until) {
    Instant later = clock.instant().plus(KEPT_UNAVAILABLE);
    return new Known(Optional.empty(), problem, until.orElse(later));
  }

  private static BaseRobotRules parse(String robots, Answer answer) {
    return new SimpleRobotRulesParser()
        .parseContent(robots, answer.content(), "text/plain", List.of(NAME));
  }
}
