package io.twicetold.cli;

import io.twicetold.ingest.Headings;
import io.twicetold.ingest.watch.AddressRule;
import io.twicetold.ingest.watch.WatchSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how feeds are watched. */
final class WatchOptions {

  /** A feed that is polled oftener tells nothing sooner, and is a burden to its server. */
  private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = Interval.class,
      description =
          "time between two polls of a feed, as 90s, 15m or 2h (default: 15m; at least 1m); feeds"
              + " and servers may ask for more")
  private Duration interval = Duration.ofMinutes(15);

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = Time.class,
      description = "time between two requests to one host (default: 2s)")
  private Duration pause = Duration.ofSeconds(2);

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = Deadline.class,
      description = "time that one request may take in all (default: 30s)")
  private Duration deadline = Duration.ofSeconds(30);

  @Option(
      names = "--max-hosts",
      paramLabel = "N",
      converter = Count.class,
      description = "hosts that are asked at a time, one request each (default: 8)")
  private int maxHosts = 8;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      converter = Count.class,
      description =
          "pages that are fetched from one host in a round; the rest waits for the next"
              + " (default: 100)")
  private int maxPages = 100;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "a page or mail address that servers are told, so that somebody can complain")
  private String contact = "";

  @Option(
      names = "--allow-private",
      description =
          "connects to private and local addresses too; for intranets, and only with feeds that"
              + " nobody else can write to")
  private boolean allowPrivate;

  @Option(
      names = "--allow-port",
      paramLabel = "N",
      converter = Port.class,
      description = "connects to this port too, besides 80, 443, 8080 and 8443")
  private List<Integer> ports = new ArrayList<>();

  boolean allowsPrivate() {
    return allowPrivate;
  }

  /** Time that one request may take. */
  Duration deadline() {
    return deadline;
  }

  /** The settings that the options stand for. */
  WatchSettings settings(Headings headings, WatchSettings.Surroundings around) {
    Set<Integer> allowed = new HashSet<>(WatchSettings.WEB_PORTS);
    allowed.addAll(ports);
    return new WatchSettings(
        userAgent(),
        interval,
        pause,
        deadline,
        maxHosts,
        maxPages,
        allowPrivate ? AddressRule.ANY : AddressRule.PUBLIC,
        allowed,
        headings,
        around);
  }

  private String userAgent() {
    String name = "Twicetold/" + Version.number();
    String comment = contact.replaceAll("[^!-~]|[()]", "");
    return comment.isEmpty() ? name : name + " (+" + comment + ")";
  }

  /** Reads {@code 90s}, {@code 15m} and {@code 2h}. */
  static final class Time implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String written) {
      if (!written.matches("\\d{1,6}[smh]")) {
        throw new TypeConversionException("expected a time as 90s, 15m or 2h, not " + written);
      }
      return Duration.parse("PT" + written);
    }
  }

  /** Reads times that are not too short. */
  static final class Interval implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String written) {
      Duration time = new Time().convert(written);
      if (time.compareTo(SHORTEST_INTERVAL) < 0) {
        throw new TypeConversionException("at least one minute, not " + written);
      }
      return time;
    }
  }

  /** Reads times that something can be done in. */
  static final class Deadline implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String written) {
      Duration time = new Time().convert(written);
      if (time.isZero()) {
        throw new TypeConversionException("at least one second, not " + written);
      }
      return time;
    }
  }

  /** Reads ports. */
  static final class Port implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String written) {
      if (!written.matches("[1-9]\\d{0,4}") || Integer.parseInt(written) > LAST) {
        throw new TypeConversionException("expected a port from 1 to 65535, not " + written);
      }
      return Integer.valueOf(written);
    }
  }

  /** Reads numbers from 1. */
  static final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String written) {
      if (!written.matches("[1-9]\\d{0,5}")) {
        throw new TypeConversionException("expected a number from 1, not " + written);
      }
      return Integer.valueOf(written);
    }
  }
}
