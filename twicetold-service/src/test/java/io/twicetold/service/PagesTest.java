package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people see them, and as those who send articles would have them. */
class PagesTest {

  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror='y'>&amp; ";
  private static final String TEXT =
      "The council voted for the new bridge over the harbour on Monday evening. "
          + "Engineers expect the work to take three years and to cost 40 million.";

  private final Running running;

  PagesTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    for (String id : new String[] {"one" + HOSTILE, "two" + HOSTILE}) {
      String json =
          Caller.JSON.writeValueAsString(
              Map.of(
                  "id",
                  id,
                  "title",
                  HOSTILE + "\u202Etitle",
                  "text",
                  HOSTILE + TEXT + (id.startsWith("two") ? " And more of it." : ""),
                  "source",
                  HOSTILE,
                  "language",
                  "<b>"));
      assertThat(running.caller.post("/articles", json, "Prefer", "wait=60").status())
          .isEqualTo(201);
    }
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> response =
        running.caller.open(running.caller.to(path), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("script, img, b, [onerror]")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("html[lang], title, main")).hasSize(3);
    assertThat(page.select("th:not([scope])")).isEmpty();
    return page;
  }

  private static String link(Document page, String start) {
    return page.select("a[href^=" + start + "]").attr("href");
  }

  @Test
  void the_way_leads_from_the_stories_to_a_pair_and_its_passages() throws Exception {
    Document list = page("/");
    Document story = page(link(list, "/pages/story/"));
    assertThat(story.select("h1").text()).contains("<script>alert(1)</script>");
    assertThat(story.select("tbody tr")).hasSize(2);
    Document pair = page(URI.create(link(story, "/pages/pair")).toString());
    assertThat(pair.select("mark").text()).contains("The council voted");
    assertThat(page(link(pair, "/pages/story/")).select("tbody tr")).hasSize(2);
  }

  @Test
  void what_was_asked_for_stands_in_the_form_as_it_was_typed() throws Exception {
    Document found = page("/?text=%22%3E%3Cscript%3E&language=%3Cb%3E&independent=1");
    assertThat(found.select("input[name=text]").attr("value")).isEqualTo("\"><script>");
    assertThat(found.select("tbody tr")).hasSize(1);
    assertThat(page("/?text=otter").select("tbody tr")).isEmpty();
    assertThat(page("/?independent=2").select("tbody tr")).isEmpty();
  }

  @Test
  void what_is_not_here_is_said() throws Exception {
    for (String path : new String[] {"/pages/story/s9", "/pages/pair?a=x&b=y"}) {
      assertThat(running.caller.open(running.caller.to(path), BodyHandlers.ofString()).statusCode())
          .isEqualTo(404);
    }
  }
}
