package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to a watch and its feeds, every article is taken once. */
final class WatchPropertiesTest {

  private static Site site = new Site();

  /** Something that happens between two rounds, or breaks one off. */
  sealed interface Event permits Published, Killed, Forgotten, Down, Slept {}

  /** So many articles are new, every other one a teaser. */
  record Published(int articles) implements Event {}

  /** A round is run by a process that is killed after it has handed in so often. */
  record Killed(int after) implements Event {}

  /** The state is lost. */
  record Forgotten() implements Event {}

  /** The server fails for a round. */
  record Down(int status) implements Event {}

  /** Time goes by, and a round is run. */
  record Slept(int minutes) implements Event {}

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.<Event>oneOf(
            Arbitraries.integers().between(1, 4).map(Published::new),
            Arbitraries.integers().between(0, 3).map(Killed::new),
            Arbitraries.just(new Forgotten()),
            Arbitraries.of(404, 429, 500).map(Down::new),
            Arbitraries.integers().between(1, 60).map(Slept::new))
        .list()
        .ofMaxSize(12);
  }

  @BeforeContainer
  static void open() {
    site.close();
    site = new Site();
  }

  @AfterContainer
  static void close() {
    site.close();
  }

  @Property(tries = 60)
  void everyArticleIsTakenOnce(@ForAll("events") List<Event> events) throws Exception {
    Path folder = Files.createTempDirectory("watch");
    Outpost desk = new Outpost(folder).ports(site.port());
    String feed = site.at("news.test", "/feed");
    List<String> items = new ArrayList<>();
    try {
      publish(items, 2);
      for (Event event : events) {
        switch (event) {
          case Published published -> publish(items, published.articles());
          case Killed killed -> kill(desk, folder, feed, killed.after());
          case Forgotten forgotten -> Files.deleteIfExists(folder.resolve("state.json"));
          case Down down -> {
            site.put("/feed", Site.status(down.status()));
            desk.round(feed);
            publish(items, 0);
          }
          case Slept slept -> {
            desk.sleep(Duration.ofMinutes(slept.minutes()));
            desk.round(feed);
          }
        }
      }
      desk.sleep(Duration.ofDays(2));
      desk.round(feed);

      assertThat(desk.titles())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, items.size()).mapToObj(i -> "n" + i).toList());
    } finally {
      Files.deleteIfExists(folder.resolve("state.json"));
      Files.delete(folder);
    }
  }

  private static void publish(List<String> items, int more) {
    for (int i = 0; i < more; i++) {
      String name = "n" + items.size();
      boolean whole = items.size() % 2 == 0;
      items.add(whole ? Feeds.whole(name) : Feeds.teaser(name));
      site.put("/" + name, Feeds.HTML, Feeds.page(name));
    }
    site.put("/feed", Feeds.RSS, Feeds.rss(items.toArray(String[]::new)));
  }

  /** What was written to the state after the last article was handed in is lost. */
  private static void kill(Outpost desk, Path folder, String feed, int after)
      throws IOException, InterruptedException {
    Path state = folder.resolve("state.json");
    boolean known = Files.exists(state);
    byte[] before = known ? Files.readAllBytes(state) : new byte[0];
    try {
      new Watch(desk.settings(), List.of(feed), state, new FailingDesk(desk, after)).round();
    } catch (IOException e) {
      assertThat(e).hasMessage("killed");
    }
    if (known) {
      Files.write(state, before);
    } else {
      Files.deleteIfExists(state);
    }
  }
}
