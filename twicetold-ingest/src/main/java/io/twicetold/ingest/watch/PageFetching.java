package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.FetchedPages;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fetches the pages of teasers. Safe for several threads. */
final class PageFetching {

  /** Tries after which an article is taken as its feed has it: over about an hour. */
  private static final int MOST_TRIES = 5;

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(4), Duration.ofHours(6));

  private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "");

  private final WatchSettings settings;
  private final Clock clock;
  private final Fetching fetching;
  private final Memory memory;
  private final FetchedPages pages;

  PageFetching(WatchSettings settings, Fetching fetching, Memory memory) {
    this.settings = settings;
    clock = settings.surroundings().clock();
    this.fetching = fetching;
    this.memory = memory;
    pages = new FetchedPages(clock);
  }

  /** Fetches a page and takes its article. */
  void fetch(PendingPage page) throws IOException, InterruptedException {
    try {
      read(page.entry(), fetching.fetch(page.entry().url(), Request.page()));
    } catch (FetchFailure failure) {
      failed(page, failure);
    }
  }

  private void read(Article entry, Answer answer) throws IOException {
    if (!MARKUP.contains(answer.type())) {
      giveUp(entry, "no page but " + answer.type());
      return;
    }
    List<Rejection> rejections = new ArrayList<>();
    Article article;
    try {
      article = article(entry, answer, rejections);
    } catch (RuntimeException | StackOverflowError bug) { // one page must not end the watch
      giveUp(entry, "cannot be read: " + bug);
      return;
    }
    memory.fetched(article, rejections);
  }

  private synchronized Article article(Article entry, Answer answer, List<Rejection> rejections) {
    return pages.read(
        entry, answer.content(), answer.charset(), answer.address().toString(), rejections::add);
  }

  private void failed(PendingPage page, FetchFailure failure) throws IOException {
    switch (failure.kind()) {
      case POSTPONED -> memory.later(page.postponed(failure.notBefore().orElseThrow()));
      case PASSING -> retry(page, failure);
      case LASTING, REFUSED -> giveUp(page.entry(), failure.reason());
    }
  }

  private void retry(PendingPage page, FetchFailure failure) throws IOException {
    if (page.failures() + 1 < MOST_TRIES) {
      memory.later(page.failed(next(page, failure)));
    } else {
      giveUp(page.entry(), failure.reason());
    }
  }

  private Instant next(PendingPage page, FetchFailure failure) {
    return BACKOFF.next(
        clock.instant(),
        page.failures() + 1,
        failure.notBefore(),
        settings.surroundings().random());
  }

  private void giveUp(Article entry, String reason) throws IOException {
    memory.fetched(
        entry,
        List.of(
            new Rejection(Destinations.shown(entry.url()), 0, reason + FetchedPages.AS_THE_FEED)));
  }
}
