package io.twicetold.service.story;

import io.twicetold.Live;
import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.group.Grouping;
import io.twicetold.group.Tally;
import io.twicetold.service.store.Contents;
import io.twicetold.service.store.Input;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.window.Collation;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the changes in the store, a pass at a time: each changes the grouping where it touches
 * it. Its passes serve one thread; {@link #live} any.
 */
final class Grouper {

  /** Changes followed in one pass: few enough that questions between passes do not wait long. */
  private static final int PASS = 32;

  private final Twicetold library;
  private final Store store;
  private final View view;
  private final Clock clock;
  private Register register;
  private volatile Live live;
  private volatile Tally tally = new Tally(0, 0, 0, 0, 0);

  Grouper(Twicetold library, Store store, View view, Clock clock) {
    this.library = library;
    this.store = store;
    this.view = view;
    this.clock = clock;
    register = new Register(store.remembered());
    live = library.live();
  }

  /** The collection as it is now. */
  Live live() {
    return live;
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
    List<Article> articles = store.contents().articles();
    Optional<Recall> recall = Recall.of(store.remembered(), articles);
    recall.ifPresent(found -> view.begin(found, articles));
    return recall.isPresent();
  }

  /** Makes the grouping anew from everything in the store. */
  void remake() {
    register = new Register(store.remembered()); // a failure may have hidden that a pass was taken
    Contents contents = store.contents();
    Live made = library.live();
    made.addAll(Spoken.of(contents.articles()));
    made.decide(Decisions.of(contents.decisions()));
    Set<String> gone = new HashSet<>(register.articles());
    contents.articles().forEach(article -> gone.remove(article.id()));
    Grouping grouping = made.grouping();
    List<Input> decided =
        store.inputs(register.position(), Integer.MAX_VALUE).stream()
            .filter(input -> input.position() <= contents.position())
            .filter(Grouper::isDecision)
            .toList();
    settle(
        new Found(
            grouping.stories(),
            grouping.assignments(),
            List.of(),
            gone,
            decided,
            contents.position()),
        contents.articles(),
        made);
  }

  /** Follows the next changes; false if there are none. */
  boolean follow() {
    List<Input> inputs = store.inputs(register.position(), PASS);
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
    Collation.Change change = live.change(Spoken.of(here.values()), gone);
    gone.removeAll(here.keySet());
    long position = inputs.getLast().position();
    settle(found(change, gone, List.of(), position), here.values(), live);
  }

  private void decide(List<Input> inputs) {
    List<StoredDecision> decisions = store.decisions();
    Collation.Change change =
        live.decide(Decisions.of(decisions.stream().map(StoredDecision::decision).toList()));
    settle(found(change, Set.of(), inputs, inputs.getLast().position()), List.of(), live);
  }

  private static Found found(
      Collation.Change change, Set<String> gone, List<Input> decided, long position) {
    return new Found(
        change.stories(), change.assignments(), change.articles(), gone, decided, position);
  }

  /** Has the store remember before anybody sees it. */
  private void settle(Found found, Collection<Article> articles, Live now) {
    Settled settled = register.settle(found, clock.instant());
    store.record(settled.pass()).join();
    register.take(settled.pass());
    view.show(found, settled, articles);
    live = now;
    tally = now.tally();
  }
}
