package io.twicetold.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, with the samples; skipped where the machine has no Chromium. */
@EnabledIf(
    value = "io.twicetold.service.Chromium#isHere",
    disabledReason = "this machine has no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)><script>alert(2)</script>\" onfocus=alert(3) autofocus x='";

  private static final String ARABIC = "crown-ar-1";

  private final Running running;
  private final Chromium chromium;

  /** A pair of one story that a person may part. */
  private final String pair = "/pages/pair?a=crane-en-1&b=crane-en-3";

  BrowserTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    chromium = Chromium.start(Chromium.program().orElseThrow(), running.service.port());
    PlaywrightAssertions.setDefaultAssertionTimeout(Running.LONG);
    Path samples = Path.of(System.getProperty("twicetold.root"), "samples", "articles.jsonl");
    send(Files.readString(samples));
    send(
        Caller.JSON.writeValueAsString(
            Map.of("id", HOSTILE, "title", HOSTILE, "text", HOSTILE + " x.", "source", HOSTILE)));
  }

  private void send(String lines) throws Exception {
    var reply =
        running.caller.post(
            "/articles", lines, "Content-Type", "application/x-ndjson", "Prefer", "wait=60");
    assertThat(reply.text()).contains("\"refused\":0").contains("\"grouped\":true");
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    assertThat(chromium.complaints).isEmpty();
    assertThat(running.failures).isEmpty();
  }

  @AfterAll
  void end() {
    chromium.close();
    running.close();
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String storyOf(String article) throws Exception {
    String place = running.caller.get("/articles/" + part(article)).json().path("story").asString();
    return "/pages/story/" + place;
  }

  private List<String> addresses() throws Exception {
    return List.of(
        "/",
        "/?text=crane&independent=1",
        "/?text=nobody-wrote-this",
        storyOf("crane-en-1"),
        storyOf(ARABIC),
        storyOf(HOSTILE),
        pair,
        "/pages/pair?a=crane-en-1&b=" + part(HOSTILE),
        "/pages/effect?a=crane-en-1&b=crane-en-3&level=story&act=apart",
        "/pages/article?id=" + ARABIC,
        "/pages/article?id=" + part(HOSTILE),
        "/pages/review",
        "/pages/decisions",
        "/pages/search?q=crane",
        "/pages/search?q=nobody-wrote-this",
        "/pages/add",
        "/pages/story/s999999");
  }

  @Test
  void axe_finds_nothing_on_any_page_in_light_and_dark() throws Exception {
    running.caller.put("/decisions/fire-el-1/lamps-hi-1", "{\"together\": false, \"by\": \"me\"}");
    try (Page page = chromium.page()) {
      for (String address : addresses()) {
        page.navigate(address);
        assertThat(chromium.objections(page)).as(address).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(chromium.objections(page, "'color-contrast'")).as("dark " + address).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      }
    }
  }

  @Test
  void axe_finds_nothing_on_a_phone_and_nothing_is_wider_than_it() throws Exception {
    int width = 320; // what WCAG 1.4.10 asks for
    try (Page page = chromium.page(width, 700, ColorScheme.LIGHT)) {
      for (String address : addresses()) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as(address).isEqualTo(0);
        Object narrow =
            page.evaluate(
                "[...document.querySelectorAll('td')].filter(cell => cell.clientWidth < 150).length");
        assertThat(narrow).as("narrow cells of " + address).isEqualTo(0);
        assertThat(chromium.objections(page, "'target-size', 'scrollable-region-focusable'"))
            .as(address)
            .isEmpty();
      }
    }
  }

  @Test
  void dark_is_dark_and_light_is_light() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = chromium.page(1280, 900, colours)) {
        page.navigate("/");
        Object brightness =
            page.evaluate(
                "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)"
                    + ".reduce((sum, one) => sum + Number(one), 0)");
        assertThat(((Number) brightness).intValue() > 380).isEqualTo(colours == ColorScheme.LIGHT);
      }
    }
  }

  @Test
  void texts_from_right_to_left_run_so_and_leave_the_page_alone() {
    try (Page page = chromium.page()) {
      page.navigate("/pages/article?id=" + ARABIC);
      assertThat(page.locator("h1")).hasCSS("direction", "rtl");
      assertThat(page.locator(".words")).hasCSS("direction", "rtl");
      assertThat(page.locator(".words")).hasAttribute("lang", "ar");
      assertThat(page.locator("html")).hasCSS("direction", "ltr");
      page.navigate("/?language=ar");
      assertThat(page.locator(".stories a.headline:lang(ar)").first()).hasCSS("direction", "rtl");
      assertThat(page.locator(".stories .facts").first()).hasCSS("direction", "ltr");
    }
  }

  @Test
  void what_comes_in_shows_without_loading_the_page_again() throws Exception {
    try (Page list = chromium.page();
        Page story = chromium.page()) {
      list.navigate("/");
      story.navigate(storyOf("crane-en-1"));
      int reports = story.locator(".timeline > li").count();
      list.evaluate("window.here = true");
      story.evaluate("window.here = true");
      String text =
          Files.readAllLines(
                  Path.of(System.getProperty("twicetold.root"), "samples", "articles.jsonl"))
              .stream()
              .map(Caller.JSON::readTree)
              .filter(one -> one.path("id").asString().equals("crane-en-1"))
              .findFirst()
              .orElseThrow()
              .path("text")
              .asString();
      send(
          Caller.JSON.writeValueAsString(
              Map.of("id", "late", "title", "A late copy", "text", text, "source", "Late Post")));
      assertThat(story.locator(".timeline > li")).hasCount(reports + 1);
      assertThat(story.locator("#story")).containsText("Late Post");
      Locator row = list.locator(".stories > li").first();
      row.locator("summary").click();
      assertThat(row).containsText("Late Post");
      send(
          Caller.JSON.writeValueAsString(
              Map.of("id", "new", "title", "Something new", "text", "A bell was stolen in Nord.")));
      assertThat(list.locator(".stories > li").first()).containsText("Something new");
      assertThat(list.locator(".stories > li").nth(1).locator("details")).hasAttribute("open", "");
      assertThat(list.evaluate("window.here")).isEqualTo(true);
      assertThat(story.evaluate("window.here")).isEqualTo(true);
      list.locator("#live").click();
      assertThat(list.locator("#live")).hasAttribute("aria-pressed", "false");
    }
  }

  @Test
  void a_story_that_merges_or_ends_is_followed_to_where_it_goes() throws Exception {
    send(named("otter-1", "An otter swam in the fountain of Lunde."));
    send(named("otter-2", "Somebody saw an otter at the market of Lunde."));
    String first = storyOf("otter-1");
    String second = storyOf("otter-2");
    try (Page page = chromium.page()) {
      page.navigate(second);
      running.caller.put("/decisions/otter-1/otter-2", "{\"together\": true}");
      assertThat(page.locator(".timeline > li")).hasCount(2);
      assertThat(page).hasURL(Pattern.compile(first + "$"));
      send(named("otter-3", "An otter swam in the fountain of Lunde."));
      assertThat(page.locator(".timeline > li")).hasCount(3);
      for (int i = 1; i <= 3; i++) {
        running.caller.delete("/articles/otter-" + i);
      }
      assertThat(page.locator("h1")).hasText("Ended");
      assertThat(page.locator("#live")).isHidden();
    }
    chromium.complaints.removeIf(line -> line.contains("410"));
  }

  private static String named(String id, String text) {
    return Caller.JSON.writeValueAsString(Map.of("id", id, "text", text));
  }

  @Test
  void a_correction_is_seen_before_it_is_made_then_made_and_undone() throws Exception {
    String story = storyOf("crane-en-1");
    try (Page page = chromium.page()) {
      page.navigate(pair);
      page.locator(".question").first().getByText("Apart").click();
      assertThat(page.locator("#preview #effect")).containsText("1 story becomes 2.");
      assertThat(page.locator("#effect")).isFocused();
      assertThat(chromium.objections(page)).isEmpty();
      assertThat(storyOf("crane-en-3")).as("nothing is decided yet").isEqualTo(story);
      page.getByLabel("Your name").fill("Ada");
      page.getByText("Decide: apart").click();
      assertThat(page.locator("#done")).containsText("They tell two events");
      assertThat(page.locator(".decided")).containsText("by Ada");
      assertThat(storyOf("crane-en-3")).isNotEqualTo(storyOf("crane-en-1"));
      assertThat(chromium.objections(page)).isEmpty();
      page.locator("#done button").click();
      assertThat(page.locator("#done")).containsText("taken back");
      assertThat(storyOf("crane-en-3")).isEqualTo(storyOf("crane-en-1"));
    }
  }

  @Test
  void the_queue_is_worked_off_by_keys_alone() throws Exception {
    int doubts = running.caller.get("/doubts").json().path("doubts").size();
    assertThat(doubts).isGreaterThan(2);
    try (Page page = chromium.page()) {
      page.navigate("/pages/review");
      assertThat(page.locator("#ask")).isFocused();
      assertThat(page.locator(".head")).containsText("Pair 1 of " + doubts);
      page.keyboard().press("s");
      assertThat(page.locator(".head")).containsText("Pair 2 of " + doubts);
      assertThat(page.locator("#ask")).isFocused(); // the keys are listened to
      page.keyboard().press("b");
      assertThat(page.locator(".head")).containsText("Pair 1 of " + doubts);
      assertThat(page.locator("#ask")).isFocused(); // the keys are listened to
      page.keyboard().press("a");
      assertThat(page.locator("#done")).containsText("two events");
      assertThat(page.locator("#ask")).isFocused(); // the keys are listened to
      page.keyboard().press("u");
      assertThat(page.locator("#done")).containsText("taken back");
      assertThat(page.locator(".head")).containsText("Pair 1 of " + doubts);
      assertThat(page.locator("#ask")).isFocused(); // the keys are listened to
      page.keyboard().press("Tab");
      assertThat(page.locator("[data-key=t]")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#done")).containsText("one event");
      page.locator("#done button").press("Enter");
      assertThat(page.locator("#done")).containsText("taken back");
      assertThat(page.locator("#ask")).isFocused(); // the keys are listened to
      page.locator("#keys").press("Space");
      page.keyboard().press("s");
      page.reload();
      assertThat(page.locator("#keys")).not().isChecked();
      assertThat(page.locator(".head")).containsText("Pair 1 of " + doubts);
    }
  }

  @Test
  void a_passage_leads_to_its_counterpart() {
    try (Page page = chromium.page()) {
      page.navigate(pair);
      page.locator("#a1 .jump").press("Enter");
      assertThat(page.locator("#b1 .jump")).isFocused();
      assertThat(page.locator("#b1")).hasClass(Pattern.compile("twin"));
      assertThat(page.locator("#b1")).isInViewport();
    }
  }

  @Test
  void what_is_marked_has_no_slivers_between_paragraphs() {
    try (Page page = chromium.page()) {
      page.navigate(pair);
      Object thin =
          page.evaluate(
              "[...document.querySelectorAll('mark')].flatMap(mark => [...mark.getClientRects()])"
                  + ".filter(box => box.width > 0 && box.width < 8).length");
      assertThat(thin).isEqualTo(0);
    }
  }

  @Test
  void without_a_script_the_same_can_be_done() {
    try (Page page = chromium.pageWithoutScript()) {
      page.navigate(pair);
      page.locator(".question").first().getByText("Apart").click();
      assertThat(page.locator("#effect")).containsText("1 story becomes 2.");
      page.getByText("Decide: apart").click();
      assertThat(page.locator("#done")).containsText("They tell two events");
      page.locator("#done button").click();
      assertThat(page.locator("#done")).containsText("taken back");
    }
  }
}
