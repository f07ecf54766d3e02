package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import java.time.Instant;

/**
 * An article whose page is still to be fetched.
 *
 * @param entry the article as its feed has it
 * @param next when its page is fetched
 * @param failures tries that failed
 */
record PendingPage(Article entry, Instant next, int failures) {

  /** The same, fetched at another time. */
  PendingPage postponed(Instant until) {
    return new PendingPage(entry, until, failures);
  }

  /** The same after a try that failed. */
  PendingPage failed(Instant until) {
    return new PendingPage(entry, until, failures + 1);
  }
}
