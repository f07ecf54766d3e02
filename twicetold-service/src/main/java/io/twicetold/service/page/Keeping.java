package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.group.Decision;
import io.twicetold.service.http.Problem;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoreFull;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.service.story.Stories;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps what people decide and add on pages, and waits a little for the stories to follow. */
final class Keeping {

  /** A page that takes longer says that the stories follow. Milliseconds. */
  private static final long PATIENCE = 8_000;

  private final Store store;
  private final Stories stories;
  private final Clock clock;

  Keeping(Store store, Stories stories, Clock clock) {
    this.store = store;
    this.stories = stories;
    this.clock = clock;
  }

  /** All decisions. */
  List<StoredDecision> decisions() {
    return store.decisions();
  }

  /** What was decided of two articles. */
  List<StoredDecision> decisions(String a, String b) {
    return store.decisions().stream()
        .filter(stored -> isAbout(stored.decision(), a, b) || isAbout(stored.decision(), b, a))
        .toList();
  }

  /** Whether a choice stands as it was made. */
  boolean isDone(Choice choice) {
    Decision mine = choice.decision();
    return choice.act() == Choice.Act.UNDO
        ? decisions(choice.a(), choice.b()).stream()
            .noneMatch(stored -> stored.decision().bond() == choice.bond())
        : decisions(choice.a(), choice.b()).stream()
            .anyMatch(stored -> stored.decision().equals(mine));
  }

  private static boolean isAbout(Decision decision, String a, String b) {
    return decision.a().equals(a) && decision.b().equals(b);
  }

  /**
   * Makes a choice; what was taken back already stays so. False if the stories have yet to follow.
   */
  boolean choose(Choice choice, Signature signed) throws InterruptedException {
    Decision decision = choice.decision();
    return settle(
        choice.act() == Choice.Act.UNDO
            ? store.undo(decision.a(), decision.b(), decision.bond(), signed, clock.instant())
            : store.decide(decision, signed, clock.instant()));
  }

  /** Takes an article in; one that is here stays. False if the stories have yet to follow. */
  boolean add(Article article) throws InterruptedException {
    return settle(store.put(article, Condition.KEEP, clock.instant()));
  }

  private boolean settle(CompletableFuture<Receipt> told) throws InterruptedException {
    Receipt receipt;
    try {
      receipt = told.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? problem(cause) : e;
    }
    if (receipt.outcome() == Receipt.Outcome.CONFLICT) {
      throw Problem.of(409, "Other text", "another text has this id");
    }
    if (receipt.changed()) {
      stories.wake();
    }
    return stories.awaitSettled(receipt.position(), PATIENCE);
  }

  private static RuntimeException problem(RuntimeException failure) {
    return failure instanceof StoreFull
        ? Problem.of(507, "No room", "no room left on the disk; nothing was kept")
        : failure;
  }
}
