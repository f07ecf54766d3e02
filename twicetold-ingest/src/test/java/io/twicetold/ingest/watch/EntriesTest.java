package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is taken of feeds, and of the pages that they lead to. */
final class EntriesTest extends Watched {

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
}
