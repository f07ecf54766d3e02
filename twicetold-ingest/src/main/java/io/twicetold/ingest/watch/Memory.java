package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the watch knows while it runs: the state of its feeds, pages to be fetched, and what this
 * round has done. Every step first hands articles in and then forgets that they were to be had, so
 * that a process that ends in between loses nothing. Safe for several threads.
 */
final class Memory {

  /** Pages that wait: days of fetching from one host; teasers beyond are taken as they are. */
  private static final int MOST_PAGES = 20_000;

  private final Clock clock;
  private final Desk desk;
  private final Map<String, FeedState> feeds = new TreeMap<>();
  private final Map<String, PendingPage> pages = new LinkedHashMap<>();
  private int changed;
  private int unchanged;
  private int failed;
  private int postponed;
  private int articles;
  private int rejected;

  Memory(State state, List<String> addresses, Desk desk, Clock clock) {
    this.clock = clock;
    this.desk = desk;
    for (String address : addresses) {
      Optional<FeedState> known = Optional.ofNullable(state.feeds().get(address));
      Instant now = clock.instant();
      feeds.put(
          address, known.map(feed -> feed.recalled(now)).orElseGet(() -> FeedState.unknown(now)));
    }
    state.pages().stream()
        .filter(page -> !desk.has(page.entry().id())) // taken, but killed before it was written
        .forEach(page -> pages.put(page.entry().id(), page));
  }

  /** A new round begins. */
  synchronized void begin() {
    changed = 0;
    unchanged = 0;
    failed = 0;
    postponed = 0;
    articles = 0;
    rejected = 0;
  }

  /** What this round has done. */
  synchronized Round round() {
    return new Round(
        changed, unchanged, failed, postponed, articles, pages.size(), rejected, next());
  }

  /** The feeds whose time has come. */
  synchronized List<String> dueFeeds() {
    Instant now = clock.instant();
    return feeds.entrySet().stream()
        .filter(feed -> !feed.getValue().next().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The pages whose time has come, in the order in which their feeds named them. */
  synchronized List<PendingPage> duePages() {
    Instant now = clock.instant();
    return pages.values().stream().filter(page -> !page.next().isAfter(now)).toList();
  }

  synchronized FeedState feed(String address) {
    return Optional.ofNullable(feeds.get(address)).orElseThrow();
  }

  private Instant next() {
    return Stream.concat(
            feeds.values().stream().map(FeedState::next),
            pages.values().stream().map(PendingPage::next))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** Takes the new entries of a feed, whole articles at once and teasers when their page is had. */
  synchronized void polled(
      String address, List<Article> entries, List<Rejection> rejections, FeedState state)
      throws IOException {
    List<Article> fresh =
        entries.stream()
            .filter(entry -> !desk.has(entry.id()) && !pages.containsKey(entry.id()))
            .toList();
    List<Article> teasers =
        fresh.stream().filter(Teaser::is).limit(Math.max(0, MOST_PAGES - pages.size())).toList();
    Set<Article> later = new HashSet<>(teasers);
    take(fresh.stream().filter(entry -> !later.contains(entry)).toList());
    reject(rejections);
    teasers.forEach(
        entry -> pages.putIfAbsent(entry.id(), new PendingPage(entry, clock.instant(), 0)));
    changed++;
    feeds.put(address, state);
  }

  /** A feed said that nothing is new. */
  synchronized void unchanged(String address, FeedState state) {
    unchanged++;
    feeds.put(address, state);
  }

  /** A feed was not polled after all. */
  synchronized void postponed(String address, FeedState state) {
    postponed++;
    feeds.put(address, state);
  }

  /** A feed could not be polled. */
  synchronized void failed(String address, FeedState state, Rejection rejection)
      throws IOException {
    reject(List.of(rejection));
    failed++;
    feeds.put(address, state);
  }

  /** Takes an article whose page was fetched, or never will be. */
  synchronized void fetched(Article article, List<Rejection> rejections) throws IOException {
    if (!desk.has(article.id())) {
      take(List.of(article));
      reject(rejections);
    }
    pages.remove(article.id());
  }

  /** A page is to be fetched later. */
  synchronized void later(PendingPage page) {
    pages.put(page.entry().id(), page);
  }

  private void take(List<Article> found) throws IOException {
    if (!found.isEmpty()) {
      desk.take(found);
      articles += found.size();
    }
  }

  private void reject(List<Rejection> rejections) throws IOException {
    if (!rejections.isEmpty()) {
      desk.reject(rejections);
      rejected += rejections.size();
    }
  }

  /** What is to be remembered. */
  synchronized State state() {
    return new State(State.VERSION, feeds, List.copyOf(pages.values()));
  }
}
