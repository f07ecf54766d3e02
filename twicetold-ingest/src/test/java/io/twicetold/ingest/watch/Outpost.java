package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.Headings;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A watch with its own time, chance and names, and a desk that remembers. Every host lies on this
 * machine, to which alone its address rule lets it connect besides public addresses.
 */
final class Outpost implements Desk {

  static final Instant START = Instant.parse("2026-03-12T12:00:00Z");

  private final Path state;
  private final Time time = new Time();
  private final Map<String, Article> articles = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<Rejection> rejections = Collections.synchronizedList(new ArrayList<>());
  private Duration deadline = Duration.ofSeconds(30);
  private Duration pause = Duration.ZERO;
  private int maxHosts = 8;
  private int maxPages = 100;
  private Resolver resolver = host -> List.of(InetAddress.getLoopbackAddress());
  private Set<Integer> ports = Set.of();

  Outpost(Path folder) {
    state = folder.resolve("state.json");
  }

  /** A clock that goes on only where somebody waits. */
  private static final class Time extends Clock implements Waiting {

    private Instant now = START;
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public synchronized void pause(Duration time) {
      pauses.add(time);
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** The loopback of this machine, and what is public. */
  static final AddressRule HERE =
      address ->
          address.equals(InetAddress.getLoopbackAddress())
              ? AddressRule.ANY.objection(address)
              : AddressRule.PUBLIC.objection(address);

  Outpost deadline(Duration other) {
    deadline = other;
    return this;
  }

  Outpost pause(Duration other) {
    pause = other;
    return this;
  }

  Outpost maxHosts(int other) {
    maxHosts = other;
    return this;
  }

  Outpost maxPages(int other) {
    maxPages = other;
    return this;
  }

  Outpost resolver(Resolver other) {
    resolver = other;
    return this;
  }

  Outpost ports(Integer... allowed) {
    ports = Set.of(allowed);
    return this;
  }

  /** Time goes by. */
  void sleep(Duration duration) {
    time.pause(duration);
    time.pauses.clear();
  }

  Instant now() {
    return time.instant();
  }

  /** How long was waited before requests since time went by. */
  List<Duration> pauses() {
    return List.copyOf(time.pauses);
  }

  /** A watch that takes up where the last one was left. */
  Watch watch(String... feeds) {
    try {
      return new Watch(settings(), List.of(feeds), state, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WatchSettings settings() {
    return new WatchSettings(
        "Twicetold/test",
        Duration.ofMinutes(15),
        pause,
        deadline,
        maxHosts,
        maxPages,
        HERE,
        ports,
        Headings.COMMON,
        new WatchSettings.Surroundings(time, time, new Random(17), resolver));
  }

  /** One round of a watch that begins anew. */
  Round round(String... feeds) {
    return round(watch(feeds));
  }

  static Round round(Watch watch) {
    try {
      return watch.round();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean has(String id) {
    return articles.containsKey(id);
  }

  @Override
  public void take(List<Article> found) throws IOException {
    for (Article article : found) {
      if (articles.putIfAbsent(article.id(), article) != null) {
        throw new IllegalStateException("twice: " + article.id());
      }
    }
  }

  @Override
  public void reject(List<Rejection> told) {
    rejections.addAll(told);
  }

  List<String> titles() {
    return articles.values().stream().map(Article::title).toList();
  }

  List<Article> articles() {
    return List.copyOf(articles.values());
  }

  List<String> reasons() {
    return rejections.stream().map(Rejection::reason).toList();
  }

  List<String> sources() {
    return rejections.stream().map(Rejection::source).toList();
  }

  void forgetRejections() {
    rejections.clear();
  }
}
