package io.twicetold.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser of the machine, and what it complained about and asked for. Serves one thread. */
final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final String root;
  private final String axe;

  /** What went wrong in pages: errors, dialogs, requests to others. */
  final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  private Chromium(Path program, int port) throws IOException {
    root = "http://127.0.0.1:" + port;
    axe = axe();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(FLAGS)
                    .setTimeout(Running.LONG));
  }

  /** Where the machine has one; TWICETOLD_CHROMIUM names another. */
  static Optional<Path> program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("TWICETOLD_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether the machine has one. */
  static boolean isHere() {
    return program().isPresent();
  }

  /** Starts it, to look at a service of this machine. */
  static Chromium start(Path program, int port) throws IOException {
    return new Chromium(program, port);
  }

  private static String axe() throws IOException {
    try (InputStream file = Chromium.class.getResourceAsStream("/axe.min.js")) {
      byte[] bytes = Objects.requireNonNull(file, "axe.min.js").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** An empty page of a fresh profile. */
  Page page(int width, int height, ColorScheme colours) {
    return page(
        new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
  }

  /** A page of a browser that runs no script. */
  Page pageWithoutScript() {
    return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(root));
    context.setDefaultTimeout(Running.LONG);
    context.setDefaultNavigationTimeout(Running.LONG);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      boolean expected = message.text().contains("status of 4"); // pages that say what is wrong
      if (message.type().equals("error") && !expected) {
        complaints.add("console: " + message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(root + "/")) {
        complaints.add("request: " + request.url());
      }
    });
    return page;
  }

  /** A page on a desk. */
  Page page() {
    return page(1280, 900, ColorScheme.LIGHT);
  }

  /** What axe has against a page, by WCAG 2.2 AA and its own best practices. */
  List<String> objections(Page page) {
    return objections(
        page, "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'");
  }

  /** What axe has against a page by some rules, which takes less time. */
  List<String> objections(Page page, String rules) {
    page.evaluate(axe);
    Object found =
        page.evaluate(
            "axe.run(document, {runOnly: ["
                + rules
                + "], resultTypes: ['violations']}).then(result =>"
                + " result.violations.flatMap(one => one.nodes.map(node =>"
                + " `${one.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`)))");
    List<String> objections = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.forEach(one -> objections.add(String.valueOf(one)));
    }
    return objections;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
