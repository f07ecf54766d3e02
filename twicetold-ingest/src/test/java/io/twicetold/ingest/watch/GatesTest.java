package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class GatesTest {

  private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

  private static final Answer NONE =
      new Answer(HttpUrl.get("http://a.test/"), 404, Headers.EMPTY, new byte[0]);

  private final List<String> events = new CopyOnWriteArrayList<>();

  private final Gates gates =
      new Gates(
          Clock.fixed(NOW, ZoneOffset.UTC), time -> events.add("pause " + time), Duration.ZERO, 9);

  private Thread asking(String host, String name) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            gates.through(host, Duration.ZERO, () -> event(name));
          } catch (FetchFailure | InterruptedException e) {
            events.add(e.toString());
          }
        });
  }

  private Answer event(String name) {
    events.add(name);
    return NONE;
  }

  /** Whether it has ended, or waits for another thread. */
  private static boolean isStill(Thread thread) {
    return switch (thread.getState()) {
      case WAITING, TERMINATED -> true;
      default -> false;
    };
  }

  private void whileAsked(String host, Runnable meanwhile) throws Exception {
    gates.through(
        host,
        Duration.ZERO,
        () -> {
          meanwhile.run();
          return event("first");
        });
  }

  @Test
  void aHostIsAskedOneThingAtATime() throws Exception {
    Thread[] second = new Thread[1];
    whileAsked(
        "a.test",
        () -> {
          second[0] = asking("a.test", "second");
          while (!isStill(second[0])) {
            Thread.onSpinWait();
          }
        });
    second[0].join();

    assertThat(events).containsExactly("first", "second");
  }

  @Test
  void anotherHostNeedNotWait() throws Exception {
    whileAsked(
        "a.test",
        () -> {
          Thread second = asking("b.test", "second");
          while (second.isAlive()) {
            Thread.onSpinWait();
          }
        });

    assertThat(events).containsExactly("second", "first");
  }

  @Test
  void aHostThatIsShutIsWaitedForOrLeftAlone() throws Exception {
    gates.shut("a.test", NOW.plusSeconds(9));
    gates.shut("a.test", NOW.plusSeconds(3));
    gates.shut("b.test", NOW.plusSeconds(61));

    gates.through("a.test", Duration.ZERO, () -> event("asked"));

    assertThat(events).containsExactly("pause PT9S", "asked");
    assertThatThrownBy(() -> gates.through("b.test", Duration.ZERO, () -> event("asked")))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(FetchFailure.Kind.POSTPONED);
              assertThat(failure.notBefore()).contains(NOW.plusSeconds(61));
            });
    assertThat(events).hasSize(2);
  }
}
