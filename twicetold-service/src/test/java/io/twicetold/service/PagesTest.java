package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people see them, and as those who send articles or forms would have them. */
class PagesTest {

  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror='y'>&amp; ";
  private static final String TEXT =
      "The council voted for the new bridge over the harbour on Monday evening. "
          + "Engineers expect the work to take three years and to cost 40 million.";

  private final Running running;

  PagesTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    send("one", TEXT);
    send("two", TEXT + " And more of it was said by nobody else.");
  }

  /** An article that is hostile in every field. */
  private void send(String id, String text) throws Exception {
    Map<String, String> article = new TreeMap<>();
    article.put("id", id + HOSTILE);
    article.put("title", HOSTILE + "\u202Etitle");
    article.put("text", HOSTILE + text);
    article.put("source", HOSTILE + id);
    article.put("url", "javascript:alert('" + HOSTILE + "')");
    article.put("language", "<b>");
    article.put("author", HOSTILE);
    String json = Caller.JSON.writeValueAsString(article);
    assertThat(running.caller.post("/articles", json, "Prefer", "wait=60").status()).isEqualTo(201);
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String pair() {
    return "?a=" + part("one" + HOSTILE) + "&b=" + part("two" + HOSTILE);
  }

  @Test
  void where_nothing_is_a_page_says_so_and_tells_nothing_of_the_stories() throws Exception {
    var lost = running.caller.to("/pages/%3Cb%3Enowhere");
    var answer = running.caller.open(lost.header("Accept", "text/html"), BodyHandlers.ofString());
    Document page = checked("/pages/nowhere", answer, 404);
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.body().attr("data-after")).isEqualTo("0");
    assertThat(page("/").body().attr("data-after")).isNotEqualTo("0");
  }

  private HttpResponse<String> load(String path) throws Exception {
    return running.caller.open(running.caller.to(path), BodyHandlers.ofString());
  }

  private Document page(String path) throws Exception {
    return checked(path, load(path), 200);
  }

  private static Document checked(String path, HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("script:not([src]), style, [style], img, b, iframe, base")).isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).as(path).doesNotStartWith("on"));
    }
    for (Element element : page.select("[href], [src], [action]")) {
      for (String name : List.of("href", "src", "action")) {
        assertThat(element.attr(name)).as(path).matches("[/#].*|").doesNotStartWith("//");
      }
    }
    assertThat(page.select("h1")).as(path).hasSize(1);
    assertThat(page.select("html[lang], head > title, main")).as(path).hasSize(3);
    assertThat(page.select("th:not([scope])")).as(path).isEmpty();
    return page;
  }

  private static String link(Document page, String start) {
    return page.select("a[href^=" + start + "]").attr("href");
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(entry -> part(entry.getKey()) + "=" + part(entry.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        running
            .caller
            .to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return running.caller.open(
        headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
  }

  /** What stands in a form, as a browser would send it. */
  private static Map<String, String> filled(Element form) {
    Map<String, String> fields = new TreeMap<>();
    form.select("input[name]")
        .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    return fields;
  }

  @Test
  void the_way_leads_from_the_stories_to_a_pair_and_its_passages() throws Exception {
    Document list = page("/");
    Document story = page(link(list, "/pages/story/"));
    assertThat(story.select("h1").text()).contains("<script>alert(1)</script>");
    assertThat(story.select("tbody tr")).hasSize(2);
    assertThat(story.select(".timeline > li")).hasSize(2);
    assertThat(story.select("svg.provenance a .name")).hasSize(2);
    assertThat(story.select("#firsts ~ ol blockquote").text()).contains("Engineers expect");
    assertThat(story.select(".version .dropped li").text()).contains("And more of it");
    Document pair = page(link(story, "/pages/pair"));
    assertThat(pair.select("mark").text()).contains("The council voted");
    assertThat(pair.select("#a1 .jump").attr("href")).isEqualTo("#b1");
    assertThat(page(link(pair, "/pages/story/")).select("tbody tr")).hasSize(2);
  }

  @Test
  void every_page_shows_what_others_wrote_as_text_alone() throws Exception {
    running.caller.put(
        "/decisions/" + part("one" + HOSTILE).replace("+", "%20") + "/none",
        Caller.JSON.writeValueAsString(Map.of("together", true, "by", HOSTILE, "why", HOSTILE)),
        "Prefer",
        "wait=60");
    String story = link(page("/"), "/pages/story/");
    String effect = "/pages/effect" + pair() + "&level=story&act=apart";
    for (String path :
        List.of(
            "/",
            story,
            "/pages/pair" + pair(),
            "/pages/article?id=" + part("one" + HOSTILE),
            "/pages/search?q=" + part("council"),
            "/pages/search?q=" + part(HOSTILE),
            "/pages/decisions",
            effect)) {
      Document page = page(path);
      assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
    }
    page("/pages/review");
    page("/pages/add");
  }

  @Test
  void an_address_that_is_not_of_the_web_is_no_link() throws Exception {
    Document article = page("/pages/article?id=" + part("one" + HOSTILE));
    assertThat(article.select("dd").text()).contains("javascript:alert");
    assertThat(article.select("a[href^=javascript]")).isEmpty();
  }

  @Test
  void what_was_asked_for_stands_in_the_form_as_it_was_typed() throws Exception {
    Document found = page("/?text=%22%3E%3Cscript%3E&language=%3Cb%3E&independent=1");
    assertThat(found.select("input[name=text]").attr("value")).isEqualTo("\"><script>");
    assertThat(found.select(".stories > li")).hasSize(1);
    assertThat(page("/?text=otter").select(".stories > li")).isEmpty();
    assertThat(page("/?independent=2").select(".stories > li")).isEmpty();
    assertThat(page("/?from=2026-01-01").select(".stories > li")).isEmpty();
  }

  @Test
  void a_list_that_leaves_something_out_says_what_it_was_chosen_from() throws Exception {
    assertThat(page("/").select("#counts").text()).isEqualTo("2 articles in 1 story");
    assertThat(page("/?text=otter").select("#counts").text())
        .isEqualTo("Chosen from 2 articles in 1 story");
    assertThat(page("/?independent=2").select("#counts").text()).startsWith("Chosen from ");
  }

  @Test
  void a_snippet_has_whole_words() throws Exception {
    String text = "Otters swam past mills. ".repeat(9) + "A needle lay there. " + TEXT.repeat(2);
    running.caller.put("/articles/s", Caller.JSON.writeValueAsString(Map.of("text", text)));
    running.caller.put("/articles/long", "{\"text\": \"Needle " + "x".repeat(400) + "\"}");
    running.caller.post("/articles", "{\"text\": \"Otters alone.\"}", "Prefer", "wait=60");
    assertThat(snippets("needle"))
        .contains("Needle…")
        .anySatisfy(snippet -> {
          assertThat(snippet)
              .matches("…((Otters|swam|past|mills\\.) )+A needle lay there\\. The council .*…");
          assertThat(TEXT.split("\\W+")).contains(snippet.replaceAll(".*\\W(\\w+)\\W*$", "$1"));
        });
    assertThat(snippets("xxx")).singleElement().asString().matches("Needle x+…");
  }

  private List<String> snippets(String words) throws Exception {
    return page("/pages/search?q=" + words).select(".snippet").eachText();
  }

  @Test
  void a_single_report_is_one_and_a_story_of_several_says_how_many_are_independent()
      throws Exception {
    running.caller.post("/articles", "{\"text\": \"Otters alone.\"}", "Prefer", "wait=60");
    assertThat(page("/").select(".stories .count").eachText())
        .containsExactly("1 report", "1 independent of 2 reports");
    assertThat(page("/pages/search?q=otters").select(".hits .facts a").text())
        .isEqualTo("a story of 1 report");
  }

  @Test
  void what_is_not_here_is_said_on_a_page() throws Exception {
    for (String path :
        List.of("/pages/story/s9", "/pages/pair?a=x&b=y", "/pages/article?id=%3Cb%3E")) {
      assertThat(checked(path, load(path), 404).select("[role=alert]")).hasSize(1);
    }
    running.caller.post(
        "/articles", "{\"id\":\"alone\",\"text\":\"Otters.\"}", "Prefer", "wait=60");
    String story = running.caller.get("/articles/alone").json().path("story").asString();
    running.caller.delete("/articles/alone", "Prefer", "wait=60");
    String ended = "/pages/story/" + story;
    assertThat(checked(ended, load(ended), 410).select("h1").text()).isEqualTo("Ended");
    assertThat(checked("/?from=x", load("/?from=x"), 400).select("h1").text())
        .isEqualTo("Bad parameter");
  }

  @Test
  void a_decision_is_previewed_made_and_undone_by_forms_alone() throws Exception {
    Document effect = page("/pages/effect" + pair() + "&level=story&act=apart");
    assertThat(effect.select("#effect").text()).contains("1 story becomes 2.");
    assertThat(page("/").select(".stories > li")).as("a preview changes nothing").hasSize(1);
    Map<String, String> form = filled(effect.expectFirst("form.confirm"));
    assertThat(form).containsKeys("by", "why");
    form.put("why", "another " + "ship ".repeat(100));
    HttpResponse<String> decided = post("/pages/decisions", form);
    assertThat(decided.statusCode()).isEqualTo(303);
    Document pair = page(decided.headers().firstValue("Location").orElseThrow());
    assertThat(pair.select("#done").text()).contains("They tell two events");
    assertThat(page("/").select(".stories > li")).hasSize(2);
    Elements listed = page("/pages/decisions").select("li.decided");
    assertThat(listed).hasSize(1);
    assertThat(listed.text()).contains("another ship").hasSizeLessThan(600);
    HttpResponse<String> undone = post("/pages/decisions", filled(pair.expectFirst("#done form")));
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(page("/").select(".stories > li")).hasSize(1);
    assertThat(page("/pages/decisions").select("li.decided")).isEmpty();
  }

  @Test
  void a_form_from_elsewhere_decides_nothing() throws Exception {
    Map<String, String> form =
        filled(
            page("/pages/effect" + pair() + "&level=story&act=apart").expectFirst("form.confirm"));
    assertThat(post("/pages/decisions", form, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("/pages/decisions", form, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post("/pages/decisions", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    form.put("seal", "0".repeat(64));
    assertThat(post("/pages/decisions", form).statusCode()).isEqualTo(403);
    form.remove("seal");
    assertThat(post("/pages/decisions", form).statusCode()).isEqualTo(403);
    assertThat(post("/pages/add", Map.of("text", "x")).statusCode()).isEqualTo(403);
    assertThat(post("/pages/fetch", Map.of("address", "x")).statusCode()).isEqualTo(403);
    assertThat(page("/").select(".stories > li")).hasSize(1);
  }

  @Test
  void an_address_cannot_claim_that_something_was_decided() throws Exception {
    String claim = "done=apart&da=" + part("one" + HOSTILE) + "&db=x&dl=story";
    assertThat(page("/pages/review?" + claim).select("#done")).isEmpty();
    assertThat(page("/pages/decisions?" + claim).select("#done")).isEmpty();
  }

  @Test
  void a_form_leads_to_no_other_site() throws Exception {
    Map<String, String> form =
        filled(
            page("/pages/effect" + pair() + "&level=story&act=apart").expectFirst("form.confirm"));
    for (String next :
        List.of(
            "//evil.example", "https://evil.example", "/\\evil", "/pages/x?\r\nSet-Cookie: a")) {
      form.put("next", next);
      assertThat(post("/pages/decisions", form).headers().firstValue("Location").orElse(""))
          .startsWith("/pages/decisions?");
    }
  }

  @Test
  void a_report_is_added_by_its_words_and_what_is_wrong_is_said() throws Exception {
    Map<String, String> form = filled(page("/pages/add").expectFirst("form[action=/pages/add]"));
    HttpResponse<String> empty = post("/pages/add", form);
    assertThat(checked("empty", empty, 422).select("[role=alert]").text()).contains("Not added");
    form.put("title", "Otters seen <at> the mill");
    form.put("text", "Three otters were seen at the old mill on Sunday.");
    form.put("published", "2026-03-01T10:00");
    HttpResponse<String> added = post("/pages/add", form);
    assertThat(added.statusCode()).isEqualTo(303);
    Document article = page(added.headers().firstValue("Location").orElseThrow());
    assertThat(article.select("h1").text()).isEqualTo("Otters seen <at> the mill");
    assertThat(article.select("time").attr("datetime")).isEqualTo("2026-03-01T10:00:00Z");
  }

  @Test
  void an_address_within_reach_of_this_machine_alone_is_not_fetched() throws Exception {
    Map<String, String> form = filled(page("/pages/add").expectFirst("form[action=/pages/fetch]"));
    for (String address :
        List.of(
            "http://127.0.0.1:8080/",
            "http://[::1]/",
            "http://169.254.169.254/latest",
            "http://10.0.0.1/",
            "http://localhost/",
            "file:///etc/passwd",
            "http://192.168.1.1:22/")) {
      form.put("address", address);
      HttpResponse<String> refused = post("/pages/fetch", form);
      assertThat(checked(address, refused, 422).select("[role=alert]").text())
          .as(address)
          .containsAnyOf("address", "port");
    }
  }

  @Test
  void style_script_and_icon_come_from_here_and_are_known_again() throws Exception {
    for (String path : List.of("/assets/desk.css", "/assets/desk.js", "/assets/icon.svg")) {
      HttpResponse<String> asset = load(path);
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.body()).doesNotContain("https://");
      var again =
          running
              .caller
              .to(path)
              .header("If-None-Match", asset.headers().firstValue("ETag").orElseThrow());
      assertThat(running.caller.open(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }
  }
}
