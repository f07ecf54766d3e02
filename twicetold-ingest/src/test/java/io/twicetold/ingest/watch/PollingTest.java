package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When servers are asked, and what they are told. */
final class PollingTest extends Watched {

  @Test
  void serversAreToldWhoAsksAndWhatIsKnownAlready() {
    String content = Feeds.rss(Feeds.whole("ferry"));
    site.put(
        "/feed",
        exchange -> {
          boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          Map<String, String> marks =
              Map.of("ETag", "\"7\"", "Last-Modified", "Thu, 12 Mar 2026 11:00:00 GMT");
          Site.with(known ? 304 : 200, marks, known ? "" : content).to(exchange);
        });

    outpost.round(feed);
    later();
    Round second = outpost.round(feed);

    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(second.articles()).isZero();
    assertThat(outpost.titles()).containsExactly("ferry");
    assertThat(site.asked().getLast().headers().getFirst("If-Modified-Since"))
        .isEqualTo("Thu, 12 Mar 2026 11:00:00 GMT");
    assertThat(site.asked())
        .allSatisfy(asked ->
            assertThat(asked.headers().getFirst("User-Agent")).isEqualTo("Twicetold/test"));
  }

  @Test
  void aFeedIsLeftAloneForTheIntervalOrLongerIfItWishes() {
    site.put("/feed", Feeds.RSS, Feeds.rss("<ttl>120</ttl>", Feeds.whole("ferry")));
    site.put(
        "/other",
        Site.with(
            200, Map.of("Cache-Control", "public, max-age=3600"), Feeds.rss(Feeds.whole("a"))));
    site.put(
        "/eager",
        Site.with(200, Map.of("Cache-Control", "max-age=1"), Feeds.rss(Feeds.whole("b"))));
    String[] feeds = {feed, site.at("other.test", "/other"), site.at("eager.test", "/eager")};

    assertThat(outpost.round(feeds).next())
        .isBetween(
            Outpost.START.plus(Duration.ofMinutes(15)),
            Outpost.START.plus(Duration.ofSeconds(16 * 60 + 30)));
    later();
    outpost.round(feeds);
    outpost.sleep(Duration.ofMinutes(46));
    outpost.round(feeds);

    assertThat(site.paths().stream().filter("/feed"::equals)).hasSize(1);
    assertThat(site.paths().stream().filter("/other"::equals)).hasSize(2);
    assertThat(site.paths().stream().filter("/eager"::equals)).hasSize(3);
  }

  @Test
  void feedsThatWerePolledTogetherAreNotPolledTogetherForEver() {
    List<String> feeds =
        IntStream.range(0, 20).mapToObj(i -> site.at("host" + i + ".test", "/feed")).toList();
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("ferry")));
    outpost.round(feeds.toArray(String[]::new));

    Set<Instant> times = new HashSet<>();
    while (site.paths().stream().filter("/feed"::equals).count() < 40) {
      Instant next = outpost.round(feeds.toArray(String[]::new)).next();
      times.add(next);
      outpost.sleep(Duration.between(outpost.now(), next));
    }

    assertThat(times).hasSizeGreaterThan(10);
  }

  @Test
  void robotsMayKeepFeedsAndPagesToThemselves() {
    site.put("/robots.txt", "text/plain", "User-agent: twicetold\nDisallow: /storm\n")
        .put("/feed", Feeds.RSS, Feeds.rss(Feeds.teaser("storm")));
    Site closed = new Site().put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    try (closed) {
      outpost.ports(site.port(), closed.port());

      Round round = outpost.round(feed, closed.at("closed.test", "/feed"));

      assertThat(round.failed()).isEqualTo(1);
      assertThat(site.paths()).containsExactly("/feed");
      assertThat(closed.paths()).isEmpty();
      assertThat(outpost.titles()).containsExactly("storm");
      assertThat(outpost.reasons())
          .containsExactlyInAnyOrder(
              "robots.txt disallows it",
              "robots.txt disallows it; the article is taken as its feed has it");
    }
  }

  @Test
  void withoutItsRobotsASiteIsNotAsked() {
    site.put("/robots.txt", Site.status(500)).put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a")));

    assertThat(outpost.round(feed).failed()).isEqualTo(1);

    assertThat(site.paths()).isEmpty();
    assertThat(outpost.reasons()).containsExactly("robots.txt: status 500");
    site.put("/robots.txt", Site.status(404));
    outpost.sleep(Duration.ofHours(1));
    assertThat(outpost.round(feed).articles()).isEqualTo(1);
  }

  @Test
  void aHostIsAskedOneThingAtATimeWithPausesAsItWishes() {
    outpost.pause(Duration.ofSeconds(2));
    site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
    String[] feeds = new String[4];
    for (int i = 0; i < feeds.length; i++) {
      feeds[i] = site.at("news.test", "/" + i);
      site.put("/" + i, Feeds.RSS, Feeds.rss(Feeds.whole("n" + i)));
    }

    outpost.round(feeds);

    assertThat(outpost.titles()).hasSize(4);
    assertThat(outpost.pauses())
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(7),
            Duration.ofSeconds(7),
            Duration.ofSeconds(7));
  }

  @Test
  void aHostThatWantsLongPausesIsAskedOnceARound() {
    site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 90\n")
        .put("/feed", Feeds.RSS, Feeds.rss(Feeds.teaser("storm")))
        .put("/storm", Feeds.HTML, Feeds.page("storm"));

    Round first = outpost.round(feed);

    assertThat(first.pages()).isEqualTo(1);
    assertThat(first.next()).isEqualTo(outpost.now().plusSeconds(90));
    outpost.sleep(Duration.ofSeconds(90));
    assertThat(outpost.round(feed).articles()).isEqualTo(1);
    assertThat(outpost.reasons()).isEmpty();
  }

  @Test
  void onlySoManyHostsAreAskedAtATime() {
    outpost.maxHosts(2);
    String[] feeds = new String[9];
    CountDownLatch two = new CountDownLatch(2);
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < feeds.length; i++) {
      feeds[i] = site.at("news" + i + ".test", "/" + i);
      Site.Reply reply = Site.with(200, Map.of(), Feeds.rss(Feeds.whole("n" + i)));
      site.put(
          "/" + i,
          exchange -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            two.countDown();
            await(two); // the first waits for another to be asked
            open.decrementAndGet();
            reply.to(exchange);
          });
    }

    assertThat(outpost.round(feeds).articles()).isEqualTo(9);

    assertThat(most).hasValue(2);
  }

  @Test
  void aHostThatWantsLongPausesDoesNotKeepTheFeedsWaiting() {
    String[] teasers =
        IntStream.range(0, 40).mapToObj(i -> Feeds.teaser("n" + i)).toArray(String[]::new);
    site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 60\n")
        .put("/feed", Feeds.RSS, Feeds.rss(teasers));
    for (int i = 0; i < 40; i++) {
      site.put("/n" + i, Feeds.HTML, Feeds.page("n" + i));
    }

    Round first = outpost.round(feed);

    assertThat(first.articles()).isBetween(10, 20); // in the quarter of an hour of a round
    assertThat(first.pages()).isEqualTo(40 - first.articles());
  }

  @Test
  void pagesBeyondTheNumberOfARoundWaitForTheNext() {
    outpost.maxPages(2);
    site.put(
        "/feed", Feeds.RSS, Feeds.rss(Feeds.teaser("a"), Feeds.teaser("b"), Feeds.teaser("c")));
    for (String name : List.of("a", "b", "c")) {
      site.put("/" + name, Feeds.HTML, Feeds.page(name));
    }

    Round first = outpost.round(feed);
    Round second = outpost.round(feed);

    assertThat(first.articles()).isEqualTo(2);
    assertThat(first.pages()).isEqualTo(1);
    assertThat(first.next()).isEqualTo(Outpost.START);
    assertThat(second.articles()).isEqualTo(1);
    assertThat(second.pages()).isZero();
  }

  @Test
  void tooManyRequestsMeansToComeBackWhenTheHostSays() {
    site.put("/feed", Site.with(429, Map.of("Retry-After", "7200"), ""))
        .put("/other", Feeds.RSS, Feeds.rss(Feeds.whole("a")));
    String other = site.at("news.test", "/other");

    Round round = outpost.round(feed, other);

    Instant back = Outpost.START.plusSeconds(7200);
    assertThat(round.failed()).isEqualTo(1);
    assertThat(round.next()).isEqualTo(back);
    assertThat(site.paths()).containsExactly("/feed");
    assertThat(outpost.reasons()).containsExactly("status 429");
    outpost.sleep(Duration.ofSeconds(7199));
    outpost.round(feed, other);
    assertThat(site.paths()).hasSize(1);
    outpost.sleep(Duration.ofSeconds(1));
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("b")));
    assertThat(outpost.round(feed, other).articles()).isEqualTo(2);
  }

  @Test
  void retryAfterMayBeADateAndIsNotBelievedBeyondAWeek() {
    site.put("/feed", Site.with(503, Map.of("Retry-After", "Thu, 12 Mar 2026 18:00:00 GMT"), ""));
    assertThat(outpost.round(feed).next()).isEqualTo(Instant.parse("2026-03-12T18:00:00Z"));

    outpost.sleep(Duration.ofHours(6));
    site.put("/feed", Site.with(503, Map.of("Retry-After", "99999999"), ""));
    assertThat(outpost.round(feed).next()).isEqualTo(outpost.now().plus(Duration.ofDays(7)));
  }

  @Test
  void whatFailsIsTriedAgainAfterEverLongerTimes() {
    site.put("/feed", Site.status(500));
    Duration before = Duration.ZERO;
    for (int failures = 1; failures <= 5; failures++) {
      Duration wait = Duration.between(outpost.now(), outpost.round(feed).next());
      Duration most = Duration.ofMinutes(15).multipliedBy(1L << (failures - 1));
      assertThat(wait)
          .isBetween(most.dividedBy(2), most)
          .isGreaterThanOrEqualTo(before.dividedBy(2));
      before = wait;
      outpost.sleep(wait);
    }
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a")));
    assertThat(outpost.round(feed).next())
        .isBetween(
            outpost.now().plus(Duration.ofMinutes(15)),
            outpost.now().plus(Duration.ofSeconds(16 * 60 + 30)));
  }
}
