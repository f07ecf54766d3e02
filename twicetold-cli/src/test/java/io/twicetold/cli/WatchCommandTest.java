package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchCommandTest {

  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"http://127.0.0.1:\\d+/(\\w+)\"");

  private final NewsServer news = new NewsServer();
  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
    news.put("/feed", feed(item("ferry", whole("ferry")), item("storm", "It blew \u2026")));
    news.put("/storm", page("storm"));
  }

  @AfterEach
  void close() {
    news.close();
  }

  private static String feed(String... items) {
    return "<rss version='2.0'><channel><title>Vell Courier</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String name, String text) {
    return "<item><title>%1$s at Vell</title><link>/%1$s</link><description>%2$s</description></item>"
        .formatted(name, text);
  }

  private static String whole(String name) {
    return ("The " + name + " came to Vell in the night, said Ida Renn of the harbour. ")
        .repeat(12);
  }

  private static String page(String name) {
    return "<html lang=en><h1>" + name + "</h1><p>" + whole(name) + "</p></html>";
  }

  private List<String> arguments(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("watch", news.at("/feed"), "--out", stage.path("news")));
    arguments.addAll(List.of("--levels", "literal", "--pause", "0s", "--allow-private"));
    arguments.addAll(List.of("--allow-port", "" + news.port()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private int once() {
    return stage.run(
        OutputStream.nullOutputStream(), Models::open, arguments("--once").toArray(String[]::new));
  }

  private List<String> ids(String file) {
    return stage
        .content("news/" + file)
        .lines()
        .map(ID::matcher)
        .filter(match -> match.find())
        .map(match -> match.group(1))
        .toList();
  }

  /** The next run polls the feed again, whatever its time. */
  private void forget() throws IOException {
    Files.delete(folder.resolve("news/state.json"));
  }

  @Test
  void oneRoundWritesTheFolder() {
    assertThat(once()).isZero();

    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm");
    assertThat(stage.content("news/articles.jsonl")).contains("\"source\":\"Vell Courier\"");
    assertThat(stage.content("news/changes.jsonl").lines())
        .singleElement()
        .asString()
        .containsPattern(
            "^\\{\"time\":\"20[^\"]+Z\",\"added\":\\[\"[^\"]+/ferry\",\"[^\"]+/storm\"],"
                + "\"redone\":\\[],\"stories\":\\[\\{\"story\":");
    assertThat(stage.content("news/rejected.jsonl")).isEmpty();
    assertThat(stage.err())
        .contains(
            " watching 1 feed\n",
            " WARNING: --allow-private lets feeds reach every machine",
            " 1 feed read, 0 unchanged, 0 failed; 2 new articles\n");
  }

  @Test
  void theGroupingIsThatOfGroup() {
    once();

    stage.run(
        OutputStream.nullOutputStream(),
        Models::open,
        "group",
        stage.path("news/articles.jsonl"),
        "--levels",
        "literal",
        "--out",
        stage.path("grouped.jsonl"),
        "--stories",
        stage.path("stories.jsonl"));

    assertThat(stage.content("news/grouped.jsonl"))
        .isNotEmpty()
        .isEqualTo(stage.content("grouped.jsonl"));
    assertThat(stage.content("news/stories.jsonl")).isEqualTo(stage.content("stories.jsonl"));
  }

  @Test
  void aRunThatFollowsTakesWhatIsNewAndTellsWhatItChanged() throws IOException {
    once();
    news.put("/feed", feed(item("tide", whole("tide")), item("ferry", whole("ferry"))));
    assertThat(once()).isZero();
    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm");

    forget();
    assertThat(once()).isZero();

    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm", "tide");
    assertThat(ids("grouped.jsonl")).containsExactly("ferry", "storm", "tide");
    assertThat(stage.content("news/changes.jsonl").lines())
        .hasSize(2)
        .last()
        .asString()
        .containsPattern("\"added\":\\[\"[^\"]+/tide\"]");
  }

  @Test
  void anArticleCutOffByACrashIsFetchedAgain() throws IOException {
    once();
    String whole = stage.content("news/articles.jsonl");
    Files.writeString(
        folder.resolve("news/articles.jsonl"), whole.substring(0, whole.length() - 9));
    forget();

    assertThat(once()).isZero();

    assertThat(stage.content("news/articles.jsonl")).isEqualTo(whole);
  }

  @Test
  void aChangeThatACrashKeptFromBeingToldIsToldByTheNextRun() throws IOException {
    once();
    String told = stage.content("news/changes.jsonl");
    Files.writeString(folder.resolve("news/changes.jsonl"), told.substring(0, 50));
    Files.delete(folder.resolve("news/grouped.jsonl"));

    assertThat(once()).isZero();

    String times = "\"time\":\"[^\"]*\"";
    assertThat(stage.content("news/changes.jsonl").replaceAll(times, ""))
        .isEqualTo(told.replaceAll(times, ""));
    assertThat(ids("grouped.jsonl")).containsExactly("ferry", "storm");
  }

  @Test
  void thisMachineIsNotReachedUnlessThatIsAllowed() {
    int code =
        stage.run(
            "watch",
            news.at("/feed"),
            "--out",
            stage.path("news"),
            "--once",
            "--allow-port",
            "" + news.port());

    assertThat(code).isEqualTo(1);
    assertThat(news.asked()).isEmpty();
    assertThat(stage.err()).contains("127.0.0.1 is a loopback address").doesNotContain("WARNING");
    assertThat(stage.content("news/rejected.jsonl")).contains("127.0.0.1 is a loopback address");
  }

  @Test
  void listsOfFeedsAreRead() {
    String list =
        stage.put(
            "feeds.opml",
            "<opml><body><outline><outline xmlUrl='" + news.at("/feed") + "'/></outline></body>");
    List<String> arguments = arguments("--once");
    arguments.set(1, list);

    assertThat(stage.run(arguments.toArray(String[]::new))).isZero();

    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm");
  }

  @Test
  void wrongUsageIsNamed() {
    assertThat(stage.run("watch", "http://a.test/")).isEqualTo(2);
    assertThat(stage.run("watch", "http://a.test/", "--out", "x", "--interval", "10s"))
        .isEqualTo(2);
    assertThat(stage.run("watch", "http://a.test/", "--out", "x", "--pause", "soon")).isEqualTo(2);
    assertThat(stage.run("watch", "http://a.test/", "--out", "x", "--max-hosts", "0")).isEqualTo(2);
    assertThat(stage.err())
        .contains(
            "--out",
            "at least one minute, not 10s",
            "expected a time as 90s, 15m or 2h, not soon",
            "expected a number from 1, not 0");
    assertThat(stage.run("watch", stage.path("none.opml"), "--out", stage.path("news")))
        .isEqualTo(3);
    assertThat(stage.err()).contains("none.opml: no such file or folder");
    assertThat(Files.exists(folder.resolve("news"))).isFalse();
  }

  /** A process of its own, as people run it. */
  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  @Test
  void aWatchKilledInARoundIsTakenUpByTheNext() throws Exception {
    news.put(
        "/feed",
        feed(
            item("ferry", whole("ferry")), item("storm", "It blew \u2026"), item("fog", "\u2026")));
    CountDownLatch reached = news.silence("/fog");
    Process process = start();
    reached.await();
    process.destroyForcibly().waitFor();
    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm");
    assertThat(Files.exists(folder.resolve("news/grouped.jsonl"))).isFalse();
    Files.writeString(
        folder.resolve("news/articles.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
    Path draft = Files.createFile(folder.resolve("news/.grouped.jsonl.0.tmp"));
    news.put("/fog", page("fog"));

    assertThat(once()).isZero();

    assertThat(draft).doesNotExist();

    assertThat(ids("articles.jsonl")).containsExactly("ferry", "storm", "fog");
    assertThat(ids("grouped.jsonl")).containsExactlyInAnyOrder("ferry", "storm", "fog");
    assertThat(news.asked()).containsOnlyOnce("/feed", "/storm");
    assertThat(stage.content("news/changes.jsonl").lines()).hasSize(2);
  }

  @Test
  void aWatchThatIsAskedToEndWritesWhatItHasAndEnds() throws Exception {
    news.put("/feed", feed(item("ferry", whole("ferry")), item("fog", "\u2026")));
    CountDownLatch reached = news.silence("/fog");
    Process process = start();
    reached.await();

    process.destroy();
    process.waitFor();

    assertThat(ids("grouped.jsonl")).containsExactly("ferry");
    assertThat(stage.content("news/changes.jsonl").lines()).hasSize(1);
    assertThat(stage.content("news/rejected.jsonl")).isEmpty();
    assertThat(stage.content("err")).contains("1 new article; 1 page to go; next at ");
    try (Stream<Path> files = Files.list(folder.resolve("news"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "articles.jsonl",
              "changes.jsonl",
              "grouped.jsonl",
              "lock",
              "rejected.jsonl",
              "state.json",
              "stories.jsonl");
    }
  }
}
