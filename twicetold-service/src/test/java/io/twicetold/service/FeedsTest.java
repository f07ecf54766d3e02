package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.twicetold.service.Caller.Reply;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as a feed reader's parser sees them. */
class FeedsTest {

  private static final String TEXT =
      "The council voted for the new bridge over the harbour on Monday evening. Engineers expect"
          + " the work to take three years and to cost 40 million.";

  /** Markup, and a character that XML forbids. */
  private static final String TITLE = "<b>A & B</b> ]]> \\u0001";

  private final Running running;
  private final Caller caller;

  FeedsTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    caller = running.caller;
    take("a", "09");
    take("b", "10");
  }

  private void take(String id, String hour) throws Exception {
    String json =
        "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"source\":\"A<b> & %s\","
                .formatted(id, TITLE, TEXT, id)
            + "\"url\":\"https://example.org/%s\",\"published\":\"2031-03-01T%s:00:00Z\"}"
                .formatted(id, hour);
    assertThat(caller.post("/articles", json, "Prefer", "wait=60").status()).isEqualTo(201);
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private static SyndFeed read(Reply reply) throws Exception {
    assertThat(reply.status()).isEqualTo(200);
    return new SyndFeedInput().build(new StringReader(reply.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom"})
  void a_parser_reads_the_stories_and_the_reports_of_one(String form) throws Exception {
    SyndFeed stories = read(caller.get("/feeds/stories." + form));
    assertThat(stories.getEntries()).hasSize(1);
    SyndEntry story = stories.getEntries().getFirst();
    assertThat(story.getUri()).isEqualTo("urn:twicetold:story:s1");
    assertThat(story.getTitle()).contains("A & B");
    String summary = "2 reports, 1 independent: A<b> & a, A<b> & b";
    // RSS takes HTML there, Atom says that it is none.
    assertThat(story.getDescription().getValue())
        .isEqualTo(form.equals("rss") ? Entities.escape(summary) : summary);
    SyndFeed reports = read(caller.get("/feeds/stories/s1." + form));
    assertThat(reports.getEntries())
        .extracting(SyndEntry::getLink)
        .containsExactly("https://example.org/b", "https://example.org/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom"})
  void what_has_no_address_or_date_of_its_own_has_those_of_the_service(String form)
      throws Exception {
    Instant before = Instant.now().minusSeconds(1);
    String bare = "{\"id\":\"c\",\"text\":\"A giant otter lived at the lake once.\"}";
    caller.post("/articles", bare, "Prefer", "wait=60");
    String root = "http://127.0.0.1:" + running.service.port();
    SyndFeed stories = read(caller.get("/feeds/stories." + form));
    assertThat(stories.getLink()).isEqualTo(root + "/");
    assertThat(stories.getEntries())
        .extracting(SyndEntry::getLink)
        .containsExactly(root + "/pages/story/s2", "https://example.org/a");
    SyndFeed reports = read(caller.get("/feeds/stories/s2." + form, "X-Forwarded-Proto", "https"));
    assertThat(reports.getLink()).isEqualTo(root.replace("http:", "https:") + "/pages/story/s2");
    assertThat(reports.getEntries().getFirst().getLink()).endsWith("/pages/article?id=c");
    if (form.equals("atom")) {
      for (SyndFeed feed : List.of(stories, reports)) {
        assertThat(feed.getEntries().getFirst().getUpdatedDate().toInstant()).isAfter(before);
      }
    }
  }

  @Test
  void a_story_is_changed_by_a_report_that_is_dated_before_the_others() throws Exception {
    SyndEntry before = read(caller.get("/feeds/stories.atom")).getEntries().getFirst();
    take("c", "01");
    SyndEntry after = read(caller.get("/feeds/stories.atom")).getEntries().getFirst();
    assertThat(after.getDescription().getValue()).startsWith("3 reports, 1 independent");
    assertThat(after.getUpdatedDate()).isAfter(before.getUpdatedDate());
  }

  @Test
  void json_feeds_have_the_same_entries() throws Exception {
    Reply stories = caller.get("/feeds/stories.json");
    assertThat(stories.header("Content-Type")).isEqualTo("application/feed+json");
    assertThat(stories.json().at("/items/0/id").asString()).isEqualTo("urn:twicetold:story:s1");
    assertThat(caller.get("/feeds/stories/s1.json").json().path("items")).hasSize(2);
  }

  @Test
  void a_reader_that_comes_again_is_told_that_nothing_is_new() throws Exception {
    String tag = caller.get("/feeds/stories.atom").header("ETag");
    assertThat(caller.get("/feeds/stories.atom", "If-None-Match", tag).status()).isEqualTo(304);
    take("c", "11");
    assertThat(caller.get("/feeds/stories.atom", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void feeds_of_what_is_not_there_are_not_there_either() throws Exception {
    assertThat(caller.get("/feeds/stories/s9.atom").status()).isEqualTo(404);
    assertThat(caller.get("/feeds/stories/s1.xml").status()).isEqualTo(404);
    assertThat(caller.get("/feeds/stories/s1").status()).isEqualTo(404);
    assertThat(caller.get("/feeds/stories.rss?cursor=x").status()).isEqualTo(400);
    caller.delete("/articles/a", "Prefer", "wait=60");
    caller.delete("/articles/b", "Prefer", "wait=60");
    assertThat(caller.get("/feeds/stories/s1.atom").status()).isEqualTo(410);
  }
}
