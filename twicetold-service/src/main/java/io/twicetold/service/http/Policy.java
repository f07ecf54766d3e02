package io.twicetold.service.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holds for all requests.
 *
 * @param keys who may ask
 * @param rates how often
 * @param log what is kept of it
 * @param stalls how long callers may stop
 * @param people how a problem is shown in a browser; like to programs if that is not said
 */
public record Policy(
    Keys keys,
    Rates rates,
    RequestLog log,
    Stalls.Limits stalls,
    Optional<Function<Problem, Answer>> people) {

  /** With the usual patience. */
  public Policy(Keys keys, Rates rates, RequestLog log) {
    this(keys, rates, log, Stalls.Limits.USUAL, Optional.empty());
  }

  /** As often as one likes, and nothing is kept. */
  public static Policy of(Keys keys) {
    return new Policy(keys, Rates.NONE, RequestLog.NONE);
  }

  /** The same for callers that may stop for so long, before their headers are there and after. */
  public Policy patient(Duration headers, Duration still) {
    return new Policy(keys, rates, log, new Stalls.Limits(headers, still), people);
  }

  /** The same where browsers are shown problems like this. */
  public Policy showing(Function<Problem, Answer> problems) {
    return new Policy(keys, rates, log, stalls, Optional.of(problems));
  }
}
