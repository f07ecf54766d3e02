package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchTest {

  @TempDir private Path folder = Path.of("");
  private Site site = new Site();
  private Outpost outpost = new Outpost(folder);
  private String feed = "";

  @BeforeEach
  void open() {
    outpost = new Outpost(folder).ports(site.port());
    feed = site.at("news.test", "/feed");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void later() {
    outpost.sleep(Duration.ofMinutes(17));
  }

  @Test
  void wholeArticlesAreTakenFromTheFeedAndTeasersFromTheirPages() {
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("ferry"), Feeds.teaser("storm")))
        .put("/storm", Feeds.HTML, Feeds.page("storm"));

    Round round = outpost.round(feed);

    assertThat(round.articles()).isEqualTo(2);
    assertThat(round.rejected()).isZero();
    assertThat(outpost.titles()).containsExactly("ferry", "storm");
    assertThat(site.paths()).containsExactly("/feed", "/storm");
    Article storm = outpost.articles().getLast();
    assertThat(storm.text()).contains("Sentence 19 tells of more of storm");
    assertThat(storm.id()).isEqualTo(site.at("news.test", "/storm"));
    assertThat(storm.source()).isEqualTo("Vell Courier");
  }

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
  void newEntriesAreTakenOnceWhereverTheyStand() {
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("a"), Feeds.whole("b")));
    site.put("/sport", Feeds.RSS, Feeds.rss(Feeds.whole("b"), Feeds.teaser("c"), Feeds.whole("b")));
    site.put("/c", Feeds.HTML, Feeds.page("c"));
    String[] feeds = {feed, site.at("news.test", "/sport")};

    outpost.round(feeds);
    later();
    site.put("/feed", Feeds.RSS, Feeds.rss(Feeds.whole("d"), Feeds.whole("a")));
    outpost.round(feeds);

    assertThat(outpost.titles()).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(site.paths().stream().filter("/c"::equals)).hasSize(1);
  }

  @Test
  void entriesWithoutNamesKeepTheirIdsWhenTheyMoveDown() {
    String first = "<item><description>" + Feeds.text("a", 20) + "</description></item>";
    String second = "<item><description>" + Feeds.text("b", 20) + "</description></item>";
    site.put("/feed", Feeds.RSS, Feeds.rss(first));
    outpost.round(feed);
    later();
    site.put("/feed", Feeds.RSS, Feeds.rss(second, first));
    outpost.round(feed);

    assertThat(outpost.articles()).hasSize(2);
    assertThat(outpost.reasons()).isEmpty();
  }

  @Test
  void numbersNameAnArticleOfJsonWithinItsFeedOnly() {
    String json =
        "{\"version\":\"x\",\"title\":\"%s\",\"items\":[{\"id\":\"1\",\"title\":\"%s\"}]}";
    site.put("/feed", "application/feed+json", json.formatted("One", "ferry"));
    site.put("/other", "application/feed+json", json.formatted("Other", "storm"));

    outpost.round(feed, site.at("news.test", "/other"));

    assertThat(outpost.titles()).containsExactlyInAnyOrder("ferry", "storm");
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  @Test
  void aPageThatIsGoneOrNoneOrUnreadableCostsNothing() {
    site.put(
            "/feed",
            Feeds.RSS,
            Feeds.rss(Feeds.teaser("gone"), Feeds.teaser("film"), Feeds.teaser("empty")))
        .put("/film", "video/mp4", "0000")
        .put("/empty", Feeds.HTML, "<html></html>");

    Round round = outpost.round(feed);

    assertThat(round.articles()).isEqualTo(3);
    assertThat(outpost.articles())
        .allSatisfy(article -> assertThat(article.text()).startsWith("It began with "));
    assertThat(outpost.reasons())
        .containsExactlyInAnyOrder(
            "status 404; the article is taken as its feed has it",
            "no page but video/mp4; the article is taken as its feed has it");
  }

  @Test
  void aPageIsTriedFiveTimes() {
    AtomicInteger times = new AtomicInteger();
    site.put("/feed", Feeds.RSS, Feeds.rss("<ttl>1440</ttl>", Feeds.teaser("storm")));
    site.put(
        "/storm",
        exchange -> {
          times.incrementAndGet();
          Site.status(502).to(exchange);
        });

    Round round = outpost.round(feed);
    for (int i = 0; i < 10 && round.pages() > 0; i++) {
      outpost.sleep(Duration.between(outpost.now(), round.next()));
      round = outpost.round(feed);
    }

    assertThat(times).hasValue(5);
    assertThat(outpost.titles()).containsExactly("storm");
    assertThat(outpost.reasons())
        .containsExactly("status 502; the article is taken as its feed has it");
  }

  @Test
  void aFeedThatIsBrokenGivesWhatStandsBeforeAndIsToldOfOnce() {
    String broken = Feeds.rss(Feeds.whole("a")).replace("</channel>", "<item>&");
    site.put("/feed", Feeds.RSS, broken);

    assertThat(outpost.round(feed).rejected()).isEqualTo(1);
    later();
    assertThat(outpost.round(feed).rejected()).isZero();

    assertThat(outpost.titles()).containsExactly("a");
    assertThat(outpost.reasons()).singleElement().asString().startsWith("broken XML");
  }

  @Test
  void whatIsNoFeedIsRejected() {
    site.put("/feed", Feeds.HTML, "<html><body>Hello</body></html>");
    site.put("/packed", "application/gzip", "\u001F\u008B");

    outpost.round(feed, site.at("news.test", "/packed"));

    assertThat(outpost.reasons())
        .hasSize(2)
        .allSatisfy(reason -> assertThat(reason).startsWith("no feed; expected RSS"));
    assertThat(outpost.articles()).isEmpty();
  }

  @Test
  void pagesAndFeedsThatAreDeepOrEndlessEndNoWatch() {
    String deep = "<div>".repeat(100_000);
    site.put("/deep", Feeds.RSS, Feeds.rss("<item>" + deep))
        .put("/json", "application/json", "{\"items\":" + "[".repeat(100_000))
        .put("/feed", Feeds.RSS, Feeds.rss(Feeds.teaser("storm"), Feeds.teaser("book")))
        .put("/storm", Feeds.HTML, deep + Feeds.page("storm"))
        .put("/book", Feeds.HTML, "<p>" + "It goes on and on. ".repeat(200_000));

    Round round = outpost.round(feed, site.at("b.test", "/deep"), site.at("c.test", "/json"));

    assertThat(round.articles()).isEqualTo(2);
    assertThat(outpost.articles().getLast().text()).startsWith("It began with book");
    assertThat(outpost.reasons())
        .anySatisfy(reason ->
            assertThat(reason)
                .isEqualTo(
                    "longer than 2097152 characters; the article is taken as its feed has it"))
        .anySatisfy(reason -> assertThat(reason).contains("exceeds the limit"))
        .anySatisfy(reason -> assertThat(reason).contains("JSON"));
  }

  @Test
  void ofPagesWithoutEndSoManyWait() {
    String[] teasers =
        IntStream.range(0, 20_005).mapToObj(i -> Feeds.teaser("n" + i)).toArray(String[]::new);
    outpost.maxPages(1);
    site.put("/feed", Feeds.RSS, Feeds.rss(teasers)).put("/n0", Feeds.HTML, Feeds.page("n0"));

    Round round = outpost.round(feed);

    assertThat(round.articles()).isEqualTo(5 + 1);
    assertThat(round.pages()).isEqualTo(20_000 - 1);
    assertThat(outpost.titles()).contains("n20000", "n0");
  }

  @Test
  void entriesWithoutNamesKeepTheirIdsWhereverAFeedMovesTo() {
    String entry = "<item><description>" + Feeds.text("a", 20) + "</description></item>";
    site.put("/feed", Site.redirect(site.at("one.test", "/moved")));
    site.put("/moved", Feeds.RSS, Feeds.rss(entry, Feeds.whole("ferry")));
    outpost.round(feed);
    later();
    site.put("/feed", Site.redirect(site.at("other.test", "/moved")));
    outpost.round(feed);

    assertThat(outpost.articles().stream().filter(article -> article.title().isEmpty())).hasSize(1);
    assertThat(outpost.articles().get(1).url()).isEqualTo(site.at("one.test", "/ferry"));
  }

  @Test
  void anArticleTooLongToBeReadAgainIsNotTaken() {
    String book =
        "<item><title>Long</title><description>" + "a".repeat(2_200_000) + "</description></item>";
    site.put("/feed", Feeds.RSS, Feeds.rss(book, Feeds.whole("ferry")));

    outpost.round(feed);

    assertThat(outpost.titles()).containsExactly("ferry");
    assertThat(outpost.reasons()).containsExactly("longer than 2097152 characters");
  }

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
