package io.twicetold.service.story;

import io.twicetold.Live;
import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.group.Grouping;
import io.twicetold.group.Tally;
import io.twicetold.service.store.Contents;
import io.twicetold.service.store.Input;
import io.twicetold.service.store.Remembered;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.window.Collation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Follows the changes in the store, a pass at a time: each changes the grouping where it touches
 * it. Its passes serve one thread; {@link #live} any.
 */
final class Grouper {

  /**
   * Changes followed in one pass at most. A pass clusters each part that it touches once, however
   * many articles came to it: a service that is behind catches up the sooner the more it takes at
   * once, and only then do questions between passes wait for so many.
   */
  private static final int PASS = 128;

  /**
   * The share of all articles that a pass may follow instead, once that is more: parts grow with
   * the collection, and the cost of an article must not.
   */
  private static final int SHARE = 64;

  private final Engine library;
  private final Store store;
  private final View view;
  private final Clock clock;
  private final Quiet quiet;
  private final Room room;
  private final Past past;
  private Register register;
  private volatile Optional<Live> live = Optional.empty();
  private volatile Tally tally = new Tally(0, 0, 0, 0, 0);

  /**
   * Makes nothing yet.
   *
   * @param quiet stories that nobody has reported on for so long are closed
   * @param room waits where the store has none
   */
  Grouper(Engine library, Store store, View view, Clock clock, Duration quiet, Room room) {
    this.room = room;
    this.quiet = new Quiet(quiet);
    past = new Past(library, store);
    this.library = library;
    this.store = store;
    this.view = view;
    this.clock = clock;
    register = new Register(Remembered.NOTHING);
  }

  /** The collection as it is now; there is one once it was made. */
  Live live() {
    return live.orElseThrow();
  }

  /** What it took up to the last pass: asking the collection itself waits for one under way. */
  Tally tally() {
    return tally;
  }

  /** Changes up to here are settled. */
  long position() {
    return register.position();
  }

  /** Number of the last event. */
  long events() {
    return register.events();
  }

  /**
   * Shows what was shown before, as the store remembers it; false if that has to be found first.
   */
  boolean recall() {
    long half = store.position() / 2;
    // Threads of their own: those that tasks share are as few as the processors less one.
    CompletableFuture<List<Article>> early = read(() -> store.articles(0, half));
    CompletableFuture<List<Article>> late = read(() -> store.articles(half, Long.MAX_VALUE));
    Remembered remembered = store.remembered();
    register = new Register(remembered);
    List<Article> articles = new ArrayList<>(early.join());
    articles.addAll(late.join());
    Optional<Recall> recall = Recall.of(remembered, articles);
    recall.ifPresent(found -> view.begin(found, articles));
    return recall.isPresent();
  }

  private static <T> CompletableFuture<T> read(Supplier<T> reading) {
    return CompletableFuture.supplyAsync(reading, task -> Thread.ofVirtual().start(task));
  }

  /** Makes the grouping anew from everything in the store. */
  void remake() {
    register = new Register(store.remembered()); // a failure may have hidden that a pass was taken
    Set<String> fresh = new HashSet<>();
    Contents contents = contents(fresh);
    Set<String> closed = new HashSet<>(view.all());
    closed.removeAll(register.stories());
    view.forget(closed);
    quiet.begin(store.lastReports());
    Twicetold opened = library.get();
    library.reads();
    Live made = opened.live();
    made.addAll(Spoken.of(contents.articles()));
    made.decide(Decisions.of(contents.decisions()));
    Set<String> gone = new HashSet<>(register.articles());
    contents.articles().forEach(article -> gone.remove(article.id()));
    Grouping grouping = made.grouping();
    List<Input> inputs = inputs(contents.position());
    List<Input> decided = inputs.stream().filter(Grouper::isDecision).toList();
    inputs.stream()
        .filter(input -> !isDecision(input))
        .forEach(input -> fresh.add(input.subject()));
    settle(
        new Found(
            grouping.stories(),
            grouping.assignments(),
            List.of(),
            gone,
            replaced(inputs),
            decided,
            contents.position()),
        contents.articles(),
        fresh,
        made);
    library.wasRead();
  }

  /**
   * Everything that is open, with what the changes up to that moment open again.
   *
   * @param opened gets the ids of the articles that are opened again
   */
  private Contents contents(Set<String> opened) {
    Contents contents = store.contents();
    Opened again = reopen(past.touched(inputs(contents.position())));
    while (!again.isEmpty()) {
      opened.addAll(again.ids());
      contents = store.contents();
      again = reopen(past.touched(inputs(contents.position())));
    }
    return contents;
  }

  private List<Input> inputs(long to) {
    return store.inputs(register.position(), Integer.MAX_VALUE).stream()
        .filter(input -> input.position() <= to)
        .toList();
  }

  /** Follows the next changes; false if there are none. */
  boolean follow() {
    List<Input> inputs = store.inputs(register.position(), Math.max(PASS, register.size() / SHARE));
    if (inputs.isEmpty()) {
      return false;
    }
    boolean decisions = isDecision(inputs.getFirst());
    List<Input> alike = inputs.stream().takeWhile(input -> isDecision(input) == decisions).toList();
    if (decisions) {
      decide(alike);
    } else {
      change(alike);
    }
    return true;
  }

  private static boolean isDecision(Input input) {
    return input.kind() == Input.Kind.DECIDED || input.kind() == Input.Kind.UNDONE;
  }

  /** Follows articles that came and went; the store may be ahead of the changes, and counts. */
  private void change(List<Input> inputs) {
    Set<String> gone = new HashSet<>();
    Map<String, Article> here = new LinkedHashMap<>();
    for (Input input : inputs) {
      String id = input.subject();
      store.article(id).ifPresent(stored -> here.put(id, stored.article()));
      if (input.kind() != Input.Kind.ADDED) {
        gone.add(id);
      }
    }
    Opened again = reopen(past.touched(inputs));
    again.articles.forEach(article -> here.putIfAbsent(article.id(), article));
    gone.addAll(again.gone);
    Collation.Change change = live().change(Spoken.of(here.values()), gone);
    gone.removeAll(here.keySet());
    Found found =
        new Found(
            change.stories(),
            change.assignments(),
            change.articles(),
            gone,
            replaced(inputs),
            List.of(),
            inputs.getLast().position());
    settle(found, here.values(), here.keySet(), live());
  }

  /**
   * The articles that were here and of which the store has what these changes brought. What a later
   * change brought is told with that one, so that each is told once.
   */
  private Set<String> replaced(List<Input> inputs) {
    return inputs.stream()
        .filter(input -> !isDecision(input) && register.has(input.subject()))
        .filter(input ->
            store
                .article(input.subject())
                .filter(stored -> stored.position() == input.position())
                .isPresent())
        .map(Input::subject)
        .collect(Collectors.toSet());
  }

  private void decide(List<Input> inputs) {
    Opened again = reopen(past.touched(inputs));
    if (!again.isEmpty()) {
      Collation.Change change = live().change(Spoken.of(again.articles), again.gone);
      Found found = found(change, again.gone, List.of(), register.position());
      settle(found, again.articles, again.ids(), live());
    }
    List<StoredDecision> decisions = store.decisions();
    Collation.Change change =
        live().decide(Decisions.of(decisions.stream().map(StoredDecision::decision).toList()));
    settle(
        found(change, Set.of(), inputs, inputs.getLast().position()), List.of(), Set.of(), live());
  }

  /**
   * What was opened again.
   *
   * @param articles are not grouped yet
   * @param gone ids of those that had a place there and were deleted a moment ago: they leave with
   *     this pass, lest their story ends once more when their turn comes
   */
  private record Opened(List<Article> articles, Set<String> gone) {

    boolean isEmpty() {
      return articles.isEmpty() && gone.isEmpty();
    }

    Set<String> ids() {
      return articles.stream().map(Article::id).collect(Collectors.toSet());
    }
  }

  /** Opens closed stories again, as they were. */
  private Opened reopen(Set<String> stories) {
    Opened opened = new Opened(new ArrayList<>(), new HashSet<>());
    for (String story : stories) {
      store
          .closed(story)
          .ifPresent(part -> {
            // Shown before it is open, so that at no moment it is neither.
            Recall.of(part.remembered(), part.articles())
                .ifPresent(recall -> view.begin(recall, part.articles()));
            room.keep(() -> store.reopen(story));
            register.reopen(part.remembered());
            opened.articles.addAll(part.articles());
            part.remembered().placements().forEach(place -> opened.gone.add(place.article()));
          });
    }
    opened.gone.removeAll(opened.ids());
    return opened;
  }

  /** Closes some of the stories that have been quiet; false if there are none. */
  boolean close() {
    List<String> stories = quiet.stories(clock.instant());
    Set<String> leaving = new HashSet<>();
    Map<String, Map<String, List<Long>>> closing = new LinkedHashMap<>();
    for (String story : stories) {
      List<String> members = view.story(story).stream().flatMap(ToldStory::members).toList();
      Map<String, List<Long>> prints = new HashMap<>();
      view.places(members)
          .forEach(place -> prints.put(place.article().id(), Prints.all(place.article())));
      closing.put(story, prints);
      leaving.addAll(members);
    }
    room.keep(() -> close(closing));
    stories.forEach(quiet::closed);
    leave(stories, leaving);
    return !stories.isEmpty();
  }

  /** Closes stories together; those that are closed already stay so. */
  private CompletableFuture<Void> close(Map<String, Map<String, List<Long>>> stories) {
    return CompletableFuture.allOf(
        stories.entrySet().stream()
            .map(one -> store.close(one.getKey(), one.getValue()))
            .toArray(CompletableFuture<?>[]::new));
  }

  /** Takes closed stories out of the working set, and settles what that changes of the others. */
  private void leave(List<String> stories, Set<String> articles) {
    register.close(stories, articles);
    view.forget(stories);
    Collation.Change change = live().change(List.of(), articles);
    if (change.stories().isEmpty()) {
      tally = live().tally();
    } else {
      settle(found(change, Set.of(), List.of(), register.position()), List.of(), Set.of(), live());
    }
  }

  private static Found found(
      Collation.Change change, Set<String> gone, List<Input> decided, long position) {
    return new Found(
        change.stories(),
        change.assignments(),
        change.articles(),
        gone,
        Set.of(),
        decided,
        position);
  }

  /**
   * Has the store remember before anybody sees it.
   *
   * @param articles the articles that are not shown yet, or otherwise
   * @param fresh ids of those that came, came otherwise, or were opened again
   */
  private void settle(Found found, Collection<Article> articles, Set<String> fresh, Live now) {
    Instant time = clock.instant();
    Settled settled = register.settle(found, time);
    if (settled.pass().tellsMoreThan(register.position())) {
      room.keep(() -> store.record(settled.pass()));
    }
    register.take(settled.pass());
    view.show(found, settled, articles);
    quiet.told(settled, fresh, time);
    live = Optional.of(now);
    tally = now.tally();
    library.passed();
  }
}
