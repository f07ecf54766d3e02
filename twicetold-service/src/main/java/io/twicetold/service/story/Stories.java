package io.twicetold.service.story;

import io.twicetold.Live;
import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Objection;
import io.twicetold.group.Tally;
import io.twicetold.judge.Verdict;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.store.Store;
import io.twicetold.window.Collation;
import io.twicetold.window.Explained;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stories of everything that the store accepted, followed on a thread of their own. Safe for
 * use by several threads. Questions about pairs wait while a pass is under way. Where the first,
 * which reads the collection, takes long or cannot be made, they fail with {@link NotYet}.
 */
public final class Stories implements AutoCloseable {

  /** Quiet stories are closed not more often than this. Milliseconds. */
  private static final long PAUSE = 1_000;

  /** How long the thread sleeps at most where nothing is wanted. Milliseconds. */
  private static final long NAP = 60_000;

  /** How long the end waits for the pass that is under way. Milliseconds. */
  private static final long PATIENCE = 5_000;

  private final View view = new View();
  private final Progress progress = new Progress();
  private final Grouper grouper;
  private final Past past;
  private final Consumer<Throwable> failures;
  private final Thread thread;
  private final Histogram passes = new Histogram();
  private long closed = System.nanoTime();
  private Pauses pauses = new Pauses();
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * Starts to follow a store, which outlives this.
   *
   * @param library is asked for when the collection is read, after what was shown is shown again
   * @param quiet stories that nobody has reported on for so long are closed
   * @param failures is told what goes wrong; the pass is tried again
   */
  public Stories(
      Engine library, Store store, Clock clock, Duration quiet, Consumer<Throwable> failures) {
    grouper = new Grouper(library, store, view, clock, quiet, new Room(progress, failures));
    past = new Past(library, store);
    this.failures = failures;
    thread = Thread.ofPlatform().daemon().name("twicetold-stories").start(this::run);
  }

  private void run() {
    boolean made = false;
    recall();
    while (!progress.isEnded()) {
      long wanted = progress.wanted();
      long start = System.nanoTime();
      try {
        boolean more = made ? grouper.follow() : remake();
        if (more) {
          passes.since(start);
        }
        made = true;
        progress.make();
        trouble = Optional.empty();
        pauses = new Pauses();
        progress.reach(grouper.position(), grouper.events());
        if (!closeQuiet() && !more) {
          progress.awaitWanted(wanted, NAP);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) {
        made = false; // whatever the failure left behind, what is in the store counts
        progress.unmake();
        rest(e);
      }
    }
  }

  /** What was shown before is shown again before the collection is read. */
  private void recall() {
    try {
      if (grouper.recall()) {
        progress.reach(grouper.position(), grouper.events());
      }
    } catch (RuntimeException e) {
      rest(e); // it is found anew
    }
  }

  /** Closes quiet stories, not more often than that others hardly notice. */
  private boolean closeQuiet() {
    if (System.nanoTime() - closed < TimeUnit.MILLISECONDS.toNanos(PAUSE)) {
      return false;
    }
    closed = System.nanoTime();
    return grouper.close();
  }

  private boolean remake() {
    grouper.remake();
    return true;
  }

  private void rest(Throwable failure) {
    if (progress.isEnded()) {
      return; // what it needs is being closed
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String message = String.valueOf(cause.getMessage());
    boolean known = trouble.equals(Optional.of(message));
    trouble = Optional.of(message);
    progress.hinder();
    if (!known) {
      failures.accept(cause);
    }
    progress.rest(pauses.next());
  }

  /** Says that the store accepted something. */
  public void wake() {
    progress.want();
  }

  /**
   * Shows an article no more that was taken out of the store, before the grouping follows.
   *
   * @param position where the store took it out
   */
  public void hide(String article, long position) {
    view.hide(article, position);
  }

  /** Whether stories can be asked for; the collection behind them may still be read. */
  public boolean isReady() {
    return progress.settled() >= 0;
  }

  /** What keeps the grouping from going on, if anything. */
  public Optional<String> trouble() {
    return trouble;
  }

  /** Changes up to this position are settled; -1 before the first pass. */
  public long settled() {
    return progress.settled();
  }

  /** Number of the last event. */
  public long events() {
    return progress.events();
  }

  /** Waits until changes up to a position are settled; false if that takes longer. */
  public boolean awaitSettled(long position, long milliseconds) throws InterruptedException {
    return progress.awaitSettled(position, milliseconds);
  }

  /** Waits for an event after one; false if none comes in time. */
  public boolean awaitEvent(long after, long milliseconds) throws InterruptedException {
    return progress.awaitEvent(after, milliseconds);
  }

  /** Whether this is being closed. */
  public boolean isEnded() {
    return progress.isEnded();
  }

  /** Where an article belongs now; empty if no pass has seen it. */
  public Optional<Place> place(String article) {
    return view.place(article).or(() -> past.place(article));
  }

  /** Places of the articles with these ids, of those that are here. */
  public List<Place> places(Collection<String> articles) {
    List<Place> open = view.places(articles);
    if (open.size() == articles.size()) {
      return open;
    }
    Map<String, Place> known = new HashMap<>(past.places(articles));
    open.forEach(place -> known.put(place.article().id(), place));
    return articles.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
  }

  /** A story that is now, open or closed. */
  public Optional<ToldStory> story(String id) {
    return view.story(id).or(() -> past.story(id));
  }

  /** What lists show of a story, open or closed. */
  public Face face(ToldStory told) {
    return view.face(told.id()).orElseGet(() -> Face.of(told, places(told.members().toList())));
  }

  /** A family that is now, open or closed. */
  public Optional<ToldFamily> family(String id) {
    return view.family(id).or(() -> past.family(id));
  }

  /** The open stories that are asked for, those first that changed last. */
  public List<ToldStory> stories(StoryQuery query) {
    return view.stories(query);
  }

  private Live live() {
    try {
      if (progress.awaitMade()) {
        return grouper.live();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new NotYet(
        trouble
            .map(why -> "the articles cannot be grouped: " + why)
            .orElse("the articles are being grouped"));
  }

  /** A collection that has these articles: of closed stories it has them alone. */
  private Live live(List<String> articles) {
    Live all = live();
    List<Place> open = view.places(articles);
    Set<String> closed = new HashSet<>(articles);
    open.forEach(place -> closed.remove(place.article().id()));
    return closed.isEmpty() || past.places(closed).isEmpty()
        ? all
        : past.live(open.stream().map(Place::article).toList(), closed);
  }

  /** How long passes took. */
  public Histogram passes() {
    return passes;
  }

  /** What the passes took so far, in pairs and statements. */
  public Tally tally() {
    return grouper.tally();
  }

  /** Numbers of articles, stories and families that are open. */
  public Counts counts() {
    return view.count();
  }

  /** How many there are. */
  public record Counts(int articles, int stories, int families) {}

  /**
   * Why two articles are together, or are not.
   *
   * @throws IllegalArgumentException if one of them is not here, or it is one article twice
   */
  public Explained explain(String a, String b) {
    return live(List.of(a, b)).explain(a, b);
  }

  /**
   * The verdicts that link an article to others.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public List<Verdict> relations(String article) {
    return live(List.of(article)).relations(article);
  }

  /** An article that was published at an address, found by looking at all. */
  public Optional<Place> withAddress(String url) {
    return view.withAddress(url).or(() -> past.withAddress(url));
  }

  /**
   * What an article is to those nearest to it, those first that are most alike.
   *
   * @param article not in the store; it is not taken in
   */
  public List<Verdict> similar(Article article, int most) {
    return live().similar(Spoken.of(article), most);
  }

  /** The same for an article that is in the store; one of a closed story is held against that. */
  public List<Verdict> similar(Place stored, int most) {
    return live(List.of(stored.article().id())).similar(Spoken.of(stored.article()), most);
  }

  /** The pairs that a person should decide, those first that matter most. */
  public List<Doubt> unsure() {
    return live().unsure();
  }

  /** The decisions that are not honoured, and why; none while the collection is not there. */
  public List<Objection> objections() {
    return !progress.isMade()
        ? List.of()
        : live().objections().stream().filter(one -> !isPast(one.decision())).toList();
  }

  /** Whether a decision is about a closed story: it was honoured there, and waits with it. */
  private boolean isPast(Decision decision) {
    return Stream.of(decision.a(), decision.b())
        .anyMatch(article -> view.place(article).isEmpty() && past.has(article));
  }

  /**
   * What would change if these decisions held, and no others.
   *
   * @param articles that they are about; closed stories among theirs would open
   */
  public Collation.Change preview(Decisions decisions, Collection<String> articles) {
    List<String> around =
        articles.stream()
            .flatMap(id -> place(id).flatMap(place -> story(place.story())).stream())
            .flatMap(ToldStory::members)
            .distinct()
            .toList();
    return live(around).preview(decisions);
  }

  /**
   * Places of the statements of an article, without the frame of its page.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public List<Span> statements(String article) {
    return live(List.of(article)).statements(article);
  }

  /**
   * Places of the statements of an article that nothing in another says.
   *
   * @throws IllegalArgumentException if one of them is not here
   */
  public List<Span> alone(String article, String other) {
    return live(List.of(article, other)).alone(article, other);
  }

  /**
   * Ends the thread once the pass that is under way is over. A long one is not waited for: it comes
   * to nothing once the store is closed, and the next start does it anew.
   */
  @Override
  public void close() {
    progress.end();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
