package io.twicetold.service.http;

/**
 * What holds for all requests.
 *
 * @param keys who may ask
 * @param rates how often
 * @param log what is kept of it
 */
public record Policy(Keys keys, Rates rates, RequestLog log) {

  /** As often as one likes, and nothing is kept. */
  public static Policy of(Keys keys) {
    return new Policy(keys, Rates.NONE, RequestLog.NONE);
  }
}
