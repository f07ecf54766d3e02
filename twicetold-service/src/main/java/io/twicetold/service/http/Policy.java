package io.twicetold.service.http;

import java.time.Duration;

/**
 * What holds for all requests.
 *
 * @param keys who may ask
 * @param rates how often
 * @param log what is kept of it
 * @param stalls how long callers may stop
 */
public record Policy(Keys keys, Rates rates, RequestLog log, Stalls.Limits stalls) {

  /** With the usual patience. */
  public Policy(Keys keys, Rates rates, RequestLog log) {
    this(keys, rates, log, Stalls.Limits.USUAL);
  }

  /** As often as one likes, and nothing is kept. */
  public static Policy of(Keys keys) {
    return new Policy(keys, Rates.NONE, RequestLog.NONE);
  }

  /** The same for callers that may stop for so long, before their headers are there and after. */
  public Policy patient(Duration headers, Duration still) {
    return new Policy(keys, rates, log, new Stalls.Limits(headers, still));
  }
}
