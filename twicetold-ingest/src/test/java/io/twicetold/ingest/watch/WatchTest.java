package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Watches that are ended, begun anew, or cannot go on. */
final class WatchTest extends Watched {

  @Test
  void marksThatNoHeaderMayHoldAreNotSentBack() throws IOException {
    String content = Feeds.rss(Feeds.whole("ferry"));
    try (Wire wire =
        Wire.saying(
            "HTTP/1.1 200 OK\r\nETag: \"\u00E9\u0001\"\r\nLast-Modified: "
                + "x".repeat(2_000)
                + "\r\nContent-Length: "
                + content.length()
                + "\r\n\r\n"
                + content)) {
      outpost.ports(wire.port());
      outpost.round(wire.at("/feed"));
      later();
      assertThat(outpost.round(wire.at("/feed")).changed()).isEqualTo(1);
    }
    assertThat(outpost.reasons()).isEmpty();
  }

  @Test
  void whatBreaksALibraryIsAFailureOfItsFeed() {
    outpost.resolver(host -> {
      throw new IllegalArgumentException("a bug");
    });

    assertThat(outpost.round(feed).failed()).isEqualTo(1);

    assertThat(outpost.reasons()).singleElement().asString().contains("a bug");
  }

  @Test
  void aWatchThatBeginsAnewLosesNothingAndTakesNothingTwice() {
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a"), Feeds.teaser("b")))
        .put("/b", Site.status(500));
    outpost.round(feed);
    site.put("/b", Feeds.HTML, Feeds.page("b"));
    outpost.sleep(Duration.ofMinutes(5));

    Round second = outpost.round(feed);

    assertThat(outpost.titles()).containsExactly("a", "b");
    assertThat(second.articles()).isEqualTo(1);
    assertThat(site.paths()).containsExactly("/feed", "/b", "/b");
  }

  /** A process killed at any of its writes, and begun again, has every article once. */
  @Test
  void aWatchKilledAtAnyTimeLosesNothingAndTakesNothingTwice() throws IOException {
    site.put(
        "/feed",
        Feeds.RSS,
        Feeds.rss(Feeds.whole("a"), Feeds.teaser("b"), Feeds.teaser("c"), Feeds.whole("d")));
    for (String name : List.of("b", "c")) {
      site.put("/" + name, Feeds.HTML, Feeds.page(name));
    }
    for (int times = 0; times < 3; times++) {
      for (boolean forgotten : new boolean[] {false, true}) {
        Outpost desk = new Outpost(Files.createDirectory(folder.resolve(times + "" + forgotten)));
        desk.ports(site.port());
        Path state = folder.resolve(times + "" + forgotten + "/state.json");
        Watch killed =
            new Watch(desk.settings(), List.of(feed), state, new FailingDesk(desk, times));
        assertThatIOException().isThrownBy(killed::round).withMessage("killed");
        if (forgotten) {
          Files.delete(state); // as where the process was killed before it was written
        }

        desk.sleep(Duration.ofMinutes(1));
        desk.round(feed);

        assertThat(desk.titles()).containsExactlyInAnyOrder("a", "b", "c", "d");
      }
    }
  }

  @Test
  void aStateThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("state.json"), "{\"version\":1,");
    assertThatThrownBy(() -> outpost.watch(feed)).hasMessageContaining("state.json cannot be read");

    Files.writeString(folder.resolve("state.json"), "{\"version\":2,\"feeds\":{},\"pages\":[]}");
    assertThatThrownBy(() -> outpost.watch(feed)).hasMessageContaining("version 2, expected 1");
  }

  @Test
  void aRoundThatIsStoppedBreaksOffAndForgetsNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    site.put(
        "/feed",
        exchange -> {
          asked.countDown();
          await(never);
        });
    Watch watch = outpost.watch(feed, site.at("news.test", "/other"));
    Thread stopping =
        Thread.ofVirtual()
            .start(() -> {
              await(asked);
              watch.stop();
            });

    Round round = watch.round();
    stopping.join();
    never.countDown();

    assertThat(round.failed()).isZero();
    assertThat(outpost.reasons()).isEmpty();
    assertThat(site.paths()).containsExactly("/feed");
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a")));
    assertThat(outpost.round(feed).articles()).isEqualTo(1);
  }

  @Test
  void whatOurRulesForbadeIsTriedAgainByTheNextRun() {
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a")));
    outpost.ports(443);
    assertThat(outpost.round(feed).failed()).isEqualTo(1);
    assertThat(outpost.reasons()).containsExactly("port " + site.port() + " is not allowed");

    assertThat(outpost.ports(site.port()).round(feed).articles()).isEqualTo(1);
  }

  @Test
  void theSystemIsAskedForNames() throws IOException {
    Resolver system = Resolver.ofSystem(Duration.ofSeconds(30));

    assertThat(system.lookup("127.0.0.1")).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
    assertThatThrownBy(() -> system.lookup("[::1")).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void hostsThatAreNotThereFailForNow() {
    outpost.resolver(host -> {
      throw new UnknownHostException(host);
    });

    assertThat(outpost.round(feed).failed()).isEqualTo(1);

    assertThat(outpost.reasons()).containsExactly("robots.txt: no such host");
  }
}
