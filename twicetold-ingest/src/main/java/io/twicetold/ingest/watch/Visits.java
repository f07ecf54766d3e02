package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.FetchedPages;
import io.twicetold.ingest.Headings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Fetches single pages that people name, under the rules of a watch: allowed addresses only, also
 * after redirects, as robots.txt says, within limits of time and bytes. Safe for several threads.
 */
public final class Visits implements AutoCloseable {

  private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "");

  private static final String USER_AGENT = "Twicetold (a page that a person asked for)";

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** Pages fetched at a time. */
  private static final int MOST = 4;

  private final WatchSettings settings;

  /** Made for the first page: what starts with a service must not wait for its libraries. */
  private Optional<Fetching> fetching = Optional.empty();

  private boolean closed;

  /** Visits to public addresses, as patient as a person in front of a page. */
  public static Visits toPublic(Clock clock) {
    return new Visits(
        new WatchSettings(
            USER_AGENT,
            Duration.ZERO,
            PAUSE,
            DEADLINE,
            MOST,
            1,
            AddressRule.PUBLIC,
            WatchSettings.WEB_PORTS,
            Headings.COMMON,
            new WatchSettings.Surroundings(
                clock, Thread::sleep, RandomGenerator.getDefault(), Resolver.ofSystem(DEADLINE))));
  }

  /** Visits under these rules. */
  public Visits(WatchSettings settings) {
    this.settings = settings;
  }

  private synchronized Fetching fetching() throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    Fetching made = fetching.orElseGet(() -> new Fetching(settings));
    fetching = Optional.of(made);
    return made;
  }

  /**
   * The article on a page; its id is the address at which it was found.
   *
   * @throws IOException if there is none, or it may not or cannot be fetched; its message says why
   *     in one line
   */
  public Article visit(String address) throws IOException, InterruptedException {
    Answer answer = fetching().fetch(address.strip(), Request.page());
    if (!MARKUP.contains(answer.type())) {
      throw new IOException("no page but " + answer.type());
    }
    return new FetchedPages(settings.surroundings().clock())
        .read(answer.content(), answer.charset(), answer.address().toString());
  }

  /** Breaks off what is under way. */
  @Override
  public synchronized void close() {
    closed = true;
    fetching.ifPresent(Fetching::close);
  }
}
