package io.twicetold.ingest.watch;

import io.twicetold.ingest.Headings;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How to watch.
 *
 * @param userAgent what servers are told; it should say who asks and where to complain
 * @param interval time between two polls of a feed; its own wishes may make it longer
 * @param pause time between two requests to one host
 * @param deadline time that one request may take
 * @param maxHosts requests at a time, each to another host
 * @param maxPages pages fetched from one host in a round; the rest waits for the next
 * @param addresses which addresses of the network may be connected to
 * @param ports which ports
 * @param headings what fields are called in JSON
 * @param surroundings time, chance and names
 */
public record WatchSettings(
    String userAgent,
    Duration interval,
    Duration pause,
    Duration deadline,
    int maxHosts,
    int maxPages,
    AddressRule addresses,
    Set<Integer> ports,
    Headings headings,
    WatchSettings.Surroundings surroundings) {

  /** The ports of the web. */
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  public WatchSettings {
    ports = Set.copyOf(ports);
    if (maxHosts < 1 || maxPages < 1) {
      throw new IllegalArgumentException("at least one host and one page at a time");
    }
    if (interval.isNegative() || pause.isNegative() || !deadline.isPositive()) {
      throw new IllegalArgumentException("times are not negative, and a request takes some");
    }
  }

  /**
   * What is not the same in every run.
   *
   * @param clock tells the time
   * @param waiting lets it go by
   * @param random spreads what failed together
   * @param resolver finds hosts
   */
  public record Surroundings(
      Clock clock, Waiting waiting, RandomGenerator random, Resolver resolver) {}
}
