package io.twicetold.service.hook;

import io.twicetold.service.measure.Counts;
import io.twicetold.service.measure.Exposition;
import io.twicetold.service.store.Event;
import io.twicetold.service.store.Hook;
import io.twicetold.service.store.Store;
import io.twicetold.service.story.Stories;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Everybody who is told what happens, each on a thread of its own. Safe for several threads. */
public final class Hooks implements AutoCloseable {

  /** Hooks that there may be. */
  public static final int MOST = 100;

  /** How long a courier waits for events before it looks again. Milliseconds. */
  private static final long NAP = 30_000;

  private final Store store;
  private final Stories stories;
  private final Rules rules;
  private final Clock clock;
  private final Consumer<Throwable> failures;
  private final Post post;
  private final Counts counts = new Counts();
  private final Map<String, Thread> couriers = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * What holds for all hooks.
   *
   * @param targets where messages may be sent
   * @param patience how long they are tried
   */
  public record Rules(Targets targets, Patience patience) {

    /** Public addresses alone. */
    public static final Rules USUAL = new Rules(Targets.PUBLIC, Patience.USUAL);
  }

  /** Starts to tell those who are in the store. */
  public Hooks(
      Store store, Stories stories, Rules rules, Clock clock, Consumer<Throwable> failures) {
    this.store = store;
    this.stories = stories;
    this.rules = rules;
    this.clock = clock;
    this.failures = failures;
    post = new Post(rules.targets(), rules.patience().deadline());
    store.hooks().forEach(this::start);
  }

  /** Kinds of events that there are. */
  public static List<String> kinds() {
    return Message.KINDS;
  }

  /** Why nothing can be sent to an address, if so. */
  public Optional<String> objection(String address) {
    return post.objection(address);
  }

  /** What is wrong with a secret, if anything. */
  public static Optional<String> secretObjection(String secret) {
    return Secret.objection(secret);
  }

  /**
   * Tells one more, once this is on disk.
   *
   * @param secret empty to have one made
   * @param after number of the event before the first that is told
   */
  public synchronized Hook add(String url, List<String> kinds, String secret, long after) {
    byte[] name = new byte[8];
    new SecureRandom().nextBytes(name);
    Hook hook =
        new Hook(
            "h" + HexFormat.of().formatHex(name),
            url,
            secret.isEmpty() ? Secret.make() : secret,
            kinds,
            clock.instant(),
            Hook.State.at(after));
    store.add(hook).join();
    start(hook);
    return hook;
  }

  /** All hooks. */
  public List<Hook> all() {
    return store.hooks();
  }

  /** The hook with an id. */
  public Optional<Hook> find(String id) {
    return all().stream().filter(hook -> hook.id().equals(id)).findFirst();
  }

  /** Tries a hook at once that waits or was disabled; false if there is none. */
  public synchronized boolean retry(String id) {
    stop(id);
    Optional<Hook> found = find(id);
    if (found.isEmpty()) {
      return false;
    }
    Hook fresh = found.get().with(Hook.State.at(found.get().state().delivered()));
    boolean there = store.move(id, fresh.state()).join();
    if (there) {
      start(fresh);
    }
    return there;
  }

  /** Tells one no more; false if there is none. */
  public synchronized boolean remove(String id) {
    boolean removed = store.removeHook(id).join();
    stop(id);
    return removed;
  }

  private void start(Hook hook) {
    Courier courier =
        new Courier(hook, new Told(), post, rules.patience(), clock, RandomGenerator.getDefault());
    if (!closed) {
      couriers.put(hook.id(), Thread.ofVirtual().name("hook " + hook.id()).start(courier));
    }
  }

  private void stop(String id) {
    Optional.ofNullable(couriers.remove(id)).ifPresent(Hooks::end);
  }

  private static void end(Thread courier) {
    courier.interrupt();
    try {
      courier.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Told implements Courier.Log {

    @Override
    public List<Event> after(long number) throws InterruptedException {
      long last = stories.events(); // who is told of something may ask for it
      List<Event> events =
          store.events(number, Courier.page()).stream()
              .filter(event -> event.number() <= last)
              .toList();
      if (events.isEmpty()) {
        stories.awaitEvent(number, NAP);
      }
      return events;
    }

    @Override
    public boolean remember(String hook, Hook.State state) throws InterruptedException {
      try {
        return store.move(hook, state).get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }

    @Override
    public void tell(boolean taken) {
      counts.add("outcome=\"" + (taken ? "taken" : "failed") + '"');
    }

    @Override
    public void failed(RuntimeException failure) {
      failures.accept(failure);
    }
  }

  /** Writes down how many messages were taken. */
  public Exposition write(Exposition out) {
    return counts.write(out, "webhook_messages_total", "Messages sent to webhooks, each try.");
  }

  /** Ends; what is under way is sent again after the next start. */
  @Override
  public void close() {
    closed = true;
    List.copyOf(couriers.keySet()).forEach(this::stop);
    post.close();
  }
}
