package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a running service remembers. Safe for use by several threads. Every accepted change takes
 * the next position; positions are never used twice.
 *
 * <p>Futures complete once the change is on disk. They fail with {@link StoreFull} while there is
 * no room, with {@link StoreDamaged} where what is held cannot be read, with {@link StoreFailed} on
 * anything else; nothing of the change is there then. The same exceptions come out of what is read.
 */
public interface Store extends AutoCloseable {

  /** Takes an article in; what becomes of one that is there already, the condition says. */
  CompletableFuture<Receipt> put(Article article, Condition condition, Instant now);

  /** Takes an article out. */
  CompletableFuture<Receipt> remove(String id, Condition condition);

  /** Takes a decision in; it replaces the one on the same pair and bond. */
  CompletableFuture<Receipt> decide(Decision decision, Signature signed, Instant now);

  /** Takes a decision back. */
  CompletableFuture<Receipt> undo(String a, String b, Bond bond, Signature signed, Instant now);

  /** Decisions that were made or taken back after a position, in order. */
  List<Audited> audit(long after, int most);

  /** Remembers what a pass of the grouping found; all of it or nothing. */
  CompletableFuture<Void> record(Pass pass);

  /** Remembers the answer to a request under a key, until it is forgotten. */
  CompletableFuture<Void> keep(String key, KeptAnswer answer);

  /** Forgets the answers kept before a time. */
  CompletableFuture<Void> forget(Instant before);

  /** The answer kept under a key. */
  Optional<KeptAnswer> answer(String key);

  /** The article with an id. */
  Optional<StoredArticle> article(String id);

  /**
   * Closes a story: it is not among what is remembered and the contents any more.
   *
   * @param prints of each of its articles, by which it is found again
   */
  CompletableFuture<Void> close(String story, Map<String, List<Long>> prints);

  /** Opens a story again, as it was. */
  CompletableFuture<Void> reopen(String story);

  /** Whether any story is closed. */
  boolean hasClosed();

  /** A closed story. */
  Optional<Part> closed(String story);

  /** Where an article of a closed story belongs. */
  Optional<Placement> closedPlace(String article);

  /** The closed story of a family. */
  Optional<String> closedStoryOf(String family);

  /**
   * Articles of closed stories that share so many prints, those that share most first.
   *
   * @param most so many or fewer
   */
  List<String> closedLike(Collection<Long> prints, int least, int most);

  /** When the last article of each open story was accepted. */
  Map<String, Instant> lastReports();

  /** All articles but those of closed stories, and all decisions, as they were at one moment. */
  Contents contents();

  /** Those of these articles that were accepted after a position, up to another. */
  List<Article> articles(long after, long to);

  /** Changes after a position that no pass has settled, in order. */
  List<Input> inputs(long after, int most);

  /** What the passes found so far, without what is closed. */
  Remembered remembered();

  /** All decisions, by pair and bond. */
  List<StoredDecision> decisions();

  /** What happened after an event, in order. */
  List<Event> events(long after, int most);

  /** Those who are told what happens, in the order in which they came. */
  List<Hook> hooks();

  /** Takes one more in who is told. */
  CompletableFuture<Boolean> add(Hook hook);

  /** Remembers how far a hook has come; false if it was taken out meanwhile. */
  CompletableFuture<Boolean> move(String hook, Hook.State state);

  /** Takes a hook out; false if there is none. */
  CompletableFuture<Boolean> removeHook(String hook);

  /** A story or family that is or was. */
  Optional<Name> name(String id);

  /** What was made once and need not be made again. */
  Made made();

  /** How busy it is. */
  Load load();

  /** The last position taken, 0 if none. */
  long position();

  /** Ends the threads; what was accepted is on disk. */
  @Override
  void close();
}
