package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of feeds: each is counted, and nobody's password shown. */
final class TellingOfFeedsTest {

  @TempDir private Path folder = Path.of("");
  private final Site site = new Site();
  private Outpost outpost = new Outpost(folder);

  @BeforeEach
  void open() {
    outpost = new Outpost(folder).ports(site.port());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void feedsOfAHostThatWantsToBeLeftAloneArePutOff() {
    site.put("/a", Site.with(503, Map.of("Retry-After", "7200"), ""))
        .put("/b", Feeds.RSS, Feeds.rss(Feeds.whole("b")));

    Round round =
        outpost.round(
            site.at("news.test", "/a"),
            site.at("news.test", "/b"),
            site.at("news.test", "/c"),
            site.at("other.test", "/b"));

    assertThat(round.changed()).isEqualTo(1);
    assertThat(round.failed()).isEqualTo(1);
    assertThat(round.postponed()).isEqualTo(2);
  }

  @Test
  void aPasswordIsNeitherToldNorKept() throws IOException {
    String address = site.at("otto:se:cr@et@news.test", "/feed");

    Round round = outpost.round(address);

    assertThat(round.failed()).isEqualTo(1);
    assertThat(outpost.sources()).containsExactly(site.at("***@news.test", "/feed"));
    assertThat(Files.readString(folder.resolve("state.json"))).doesNotContain("se:cr", "otto");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.test/f, http://a.test/f",
    "https://a.test/@b?x=c@d, https://a.test/@b?x=c@d",
    "HTTPS://o:p@a.test/f, HTTPS://***@a.test/f",
    "http://o@a.test, http://***@a.test",
  })
  void onlyWhatStandsBeforeAHostIsHidden(String address, String shown) {
    assertThat(Destinations.shown(address)).isEqualTo(shown);
  }
}
