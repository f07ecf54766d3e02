package io.twicetold.ingest.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Watches feeds, a round at a time: polls those whose time has come, and fetches the pages of
 * articles of which they have only teasers. Each article is handed in once, also when the process
 * is killed and started again with the same state and desk. {@link #round} serves one thread, which
 * another one may {@link #stop}.
 *
 * <p>Polls ask whether anything changed (ETag, Last-Modified), keep to robots.txt, to pauses
 * between requests to a host, and to what servers and feeds say of when to come back; what fails is
 * tried again after ever longer times.
 */
public final class Watch {

  private final WatchSettings settings;
  private final Clock clock;
  private final StateFile file;
  private final Memory memory;
  private final Fetching fetching;
  private final Polling polling;
  private final PageFetching pages;
  private final Crew crew = new Crew();

  /**
   * Takes up a watch where it was left.
   *
   * @param settings how to watch
   * @param feeds addresses of feeds
   * @param state the file that remembers; it need not exist
   * @param desk where articles are handed in
   * @throws IOException if the state cannot be read
   */
  public Watch(WatchSettings settings, List<String> feeds, Path state, Desk desk)
      throws IOException {
    this.settings = settings;
    clock = settings.surroundings().clock();
    file = new StateFile(state);
    List<String> shown = feeds.stream().map(Destinations::shown).distinct().toList();
    memory = new Memory(file.read(), shown, desk, clock); // what has a name is not fetched at all
    fetching = new Fetching(settings);
    polling = new Polling(settings, fetching, memory);
    pages = new PageFetching(settings, fetching, memory);
  }

  /**
   * Does what is due, and remembers it. Once it was stopped it does nothing more.
   *
   * @throws IOException if what was found cannot be handed in or remembered
   */
  public Round round() throws IOException, InterruptedException {
    memory.begin();
    try {
      crew.work(byHost(memory.dueFeeds(), Function.identity(), Integer.MAX_VALUE), polling::poll);
      file.write(memory.state());
      Instant end = clock.instant().plus(settings.interval());
      crew.work(
          byHost(memory.duePages(), page -> page.entry().url(), settings.maxPages()),
          page -> fetchUntil(end, page));
    } finally {
      file.write(memory.state());
    }
    return memory.round();
  }

  /** A host that wants long pauses does not keep the feeds of others from being polled. */
  private void fetchUntil(Instant end, PendingPage page) throws IOException, InterruptedException {
    if (!clock.instant().isAfter(end)) {
      pages.fetch(page);
    }
  }

  private static <T> Map<String, List<T>> byHost(
      List<T> all, Function<T, String> address, int most) {
    Map<String, List<T>> hosts = new LinkedHashMap<>();
    for (T one : all) {
      List<T> same = hosts.computeIfAbsent(host(address.apply(one)), key -> new ArrayList<>());
      if (same.size() < most) {
        same.add(one);
      }
    }
    return hosts;
  }

  private static String host(String address) {
    return Optional.ofNullable(HttpUrl.parse(address)).map(HttpUrl::host).orElse("");
  }

  /** Breaks off the round under way; what it did not come to is done in the next run. */
  public void stop() {
    crew.stop();
    fetching.close();
  }
}
