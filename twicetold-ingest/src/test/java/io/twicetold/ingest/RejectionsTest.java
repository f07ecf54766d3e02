package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RejectionsTest {

  private static final String GOOD = "{\"id\":\"good\",\"text\":\"The ferry sank at noon.\"}";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"x\",\"text\":\"cut off ~ broken JSON at column 2",
        "{\"id\":\"x\"} {\"id\":\"y\"} ~ broken JSON: more than one value on the line",
        "[1,2] ~ expected a JSON object, found an array",
        "\"words\" ~ expected a JSON object, found text",
        "{\"id\":\"x\",\"title\":\" \",\"text\":null} ~ empty article: neither title nor text",
        "{\"id\":\"x\"} ~ empty article: neither title nor text",
        "{\"id\":\"x\",\"text\":\"a\"} ~ fewer than two letters or digits",
        "{\"id\":\"x\",\"title\":\"!\",\"text\":\"- a -\"} ~ fewer than two letters or digits",
        "{\"id\":\"x\",\"text\":\"half \\ud800 pair\"} ~ text: half a surrogate pair at character 5",
        "{\"id\":\"x\",\"title\":\"\\udc00\\ud800\"} ~ title: half a surrogate pair at character 0",
        "{\"id\":true,\"text\":\"words\"} ~ id: expected text or a whole number, found true",
        "{\"id\":1.5,\"text\":\"words\"} ~ id: expected text or a whole number, found a number",
        "{\"id\":\"x\",\"text\":[\"words\",7]} ~ text: expected text, found an array",
        "{\"id\":\"x\",\"text\":\"words\",\"language\":7} ~ language: expected text, found a number",
        "{\"id\":\"x\",\"text\":\"words\",\"source\":{}} ~ source: expected text, found an object",
        "{\"id\":\"x\",\"text\":\"words\",\"url\":false} ~ url: expected text, found false",
        "{\"id\":\"good\",\"text\":\"Other words.\"} ~ id \"good\" was used before for another text",
      })
  void aLineThatCannotBeReadIsRejectedAndTheRunGoesOn(String line, String reason) {
    Path file =
        shelf.put("a.jsonl", GOOD + "\n" + line + "\n{\"id\":\"last\",\"text\":\"It rained.\"}\n");

    Delivery delivery = shelf.read(file);

    assertThat(shelf.ids()).containsExactly("good", "last");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.jsonl:2@" + (GOOD.length() + 1) + ": ")
        .contains(reason);
    assertThat(delivery).isEqualTo(new Delivery(3, 2, 0, 1, 0));
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirPlaceInTheFile() {
    byte[] line =
        "{\"id\":\"x\",\"text\":\"caf\u0081 news\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] good = (GOOD + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(good, good.length + line.length);
    System.arraycopy(line, 0, both, good.length, line.length);

    shelf.read(shelf.put("a.jsonl", both));

    assertThat(shelf.ids()).containsExactly("good");
    assertThat(shelf.complaints())
        .containsExactly(
            "a.jsonl:2@"
                + good.length
                + ": not UTF-8: byte 0x81 at offset "
                + (good.length + "{\"id\":\"x\",\"text\":\"caf".length()));
  }

  @Test
  void theCharacterThatStandsForBrokenBytesMayStandInAText() {
    shelf.read(shelf.put("a.jsonl", "{\"id\":\"x\",\"text\":\"so \uFFFD it is\"}"));

    assertThat(shelf.articles).containsExactly(Article.of("x", "", "so \uFFFD it is"));
  }

  @Test
  void aLineLongerThanTheLimitIsSkippedAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("a.jsonl");
    try (var out = Files.newOutputStream(file)) {
      out.write("{\"id\":\"long\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] chunk = "words ".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
      for (long size = 0; size <= Records.LONGEST; size += chunk.length) {
        out.write(chunk);
      }
      out.write(("\"}\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    }

    shelf.read(file);

    assertThat(shelf.ids()).containsExactly("good");
    assertThat(shelf.complaints()).containsExactly("a.jsonl:1@0: longer than 16 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"text\":\"", "id,text\n7,\"", "# Ferry\n\n"})
  void fiftyMegabytesOnOneLineAreRejectedAndNotHeld(String start) {
    long before = allocated();

    Articles.read(
        List.of(Path.of("-")),
        Headings.COMMON,
        line(start, 50 << 20),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(allocated() - before).isLessThan(6L * Records.LONGEST);
    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.rejections)
        .singleElement()
        .extracting(Rejection::reason)
        .isEqualTo("longer than 16 MB");
  }

  /** Words without a line end, made as they are read. */
  private static InputStream line(String start, long length) {
    byte[] words = "The ferry sank at noon. ".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)));
    for (long made = 0; made < length; made += words.length) {
      parts.add(new ByteArrayInputStream(words));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  /** Bytes that this thread has taken from the heap so far. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void theSameArticleAgainIsADuplicateAndNoError() {
    Path file = shelf.put("a.jsonl", GOOD + "\n" + GOOD + "\n");

    assertThat(shelf.read(file, file)).isEqualTo(new Delivery(4, 1, 3, 0, 0));
    assertThat(shelf.rejections).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "12026-03-01, lies outside",
    "+12026-03-01T00:00:00Z, lies outside",
    "1970-01-01T00:00:00Z, lies outside",
    "2101-01-01, lies outside",
    "yesterday, is no date that can be read",
    "2026-02-30, is no date that can be read"
  })
  void anArticleWithAUselessDateIsReadWithoutIt(String date, String reason) {
    Path file =
        shelf.put("a.jsonl", "{\"id\":\"x\",\"text\":\"words\",\"published\":\"" + date + "\"}");

    assertThat(shelf.read(file)).isEqualTo(new Delivery(1, 1, 0, 0, 1));
    assertThat(shelf.articles).containsExactly(Article.of("x", "", "words"));
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.jsonl:1@0: published: \"" + date + "\"")
        .endsWith("; the article is read without its date");
  }

  @Test
  void aDateThatIsANumberIsNoDate() {
    shelf.read(shelf.put("a.jsonl", "{\"id\":\"x\",\"text\":\"words\",\"published\":1561989600}"));

    assertThat(shelf.ids()).containsExactly("x");
    assertThat(shelf.complaints()).singleElement().asString().contains("\"1561989600\"");
  }

  @Test
  void nulBytesAreSpaces() {
    shelf.read(shelf.put("a.jsonl", "{\"id\":\"x\",\"text\":\"one\0two\\u0000three\"}\0\n"));

    assertThat(shelf.articles).containsExactly(Article.of("x", "", "one two three"));
  }

  @Test
  void whatIsNotThereIsRejected() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path pictures = folder.resolve("pictures");
    shelf.put("pictures/a.png", "no words");

    Delivery delivery = shelf.read(folder.resolve("nowhere.jsonl"), empty, pictures);

    assertThat(shelf.complaints())
        .containsExactly(
            "nowhere.jsonl@0: no such file or folder",
            "empty@0: a folder without articles",
            "pictures@0: a file of another kind is not read: \"a.png\"");
    assertThat(delivery).isEqualTo(new Delivery(3, 0, 0, 3, 0, 1));
  }

  @Test
  void filesOfUnknownKindAreRejected() {
    shelf.read(shelf.put("a.xyz", "words\1"));

    assertThat(shelf.complaints())
        .containsExactly(
            "a.xyz@0: unknown kind of file; expected JSON, CSV, feeds, WARC, HTML, mail, Parquet,"
                + " Markdown or text");
    assertThat(shelf.rejections.getFirst().beginning()).isEqualTo("words\\x01");
  }

  @ParameterizedTest
  @CsvSource({
    "caf\u00e9, caf\u00e9",
    "a\tb, a\\x09b",
    "'', ''",
  })
  void aRejectionShowsTheFirstBytes(String line, String shown) {
    shelf.read(shelf.put("a.jsonl", GOOD + "\n{" + line));

    assertThat(shelf.rejections.getFirst().beginning()).isEqualTo("{" + shown);
  }

  @Test
  void bytesThatAreNoTextAreShownAsNumbersAndNoMoreThanALineOfThem() {
    byte[] bytes = ("{caf\u0081 " + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);

    shelf.read(shelf.put("a.jsonl", bytes));

    assertThat(shelf.rejections.getFirst().beginning())
        .isEqualTo("{caf\\x81 " + "x".repeat(Utf8.SHOWN - 6));
  }

  @Test
  void aPackedFileThatIsCutOffGivesWhatItHolds() {
    byte[] packed = Shelf.packed((GOOD + "\n").repeat(10_000));

    Delivery delivery =
        shelf.read(shelf.put("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));

    assertThat(shelf.ids()).containsExactly("good");
    assertThat(delivery.rejected()).isEqualTo(1);
    assertThat(shelf.complaints()).singleElement().asString().contains("cut off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.txt ~ '!' ~ !",
        "a.xml ~ <rss><channel><title>Empty</title></channel></rss> ~ <rss>",
      })
  void whatIsRejectedShowsHowItBegins(String name, String content, String beginning) {
    shelf.read(shelf.put(name, content));

    assertThat(shelf.rejections).hasSize(1);
    assertThat(shelf.rejections.getFirst().beginning()).startsWith(beginning);
  }

  @Test
  void ofAPackedFileThatBreaksOffTheFirstBytesAreShown() throws IOException {
    byte[] packed =
        Examples.gzip("<html><p>Words. ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

    shelf.read(shelf.put("a.html.gz", Arrays.copyOf(packed, packed.length - 8)));

    assertThat(shelf.rejections)
        .singleElement()
        .extracting(Rejection::beginning)
        .asString()
        .startsWith("<html><p>Words.");
  }

  @Test
  void aRowThatNoFieldCanHoldSaysWhy() {
    shelf.read(shelf.put("a.csv", "id,text\n" + "a,".repeat(100_000) + "\nb,Words here.\n"));

    assertThat(shelf.ids()).containsExactly("b");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .contains("broken row: ")
        .doesNotContain("Exception");
  }

  @Test
  void rejectionsReadAsOneLine() {
    assertThat(new Rejection("a.jsonl:3", 17, "broken"))
        .hasToString("a.jsonl:3 (offset 17): broken");
  }

  @Test
  void foreignWordsInReasonsAreShortAndOnOneLine() {
    assertThat(Refusal.quote("a\nb" + "c".repeat(100)))
        .isEqualTo("\"a b" + "c".repeat(37) + "...\"");
  }
}
