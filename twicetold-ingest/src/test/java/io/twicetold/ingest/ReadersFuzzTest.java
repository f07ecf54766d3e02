package io.twicetold.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The readers under Jazzer, which is led by what its inputs reach. With {@code JAZZER_FUZZ=1} in
 * the environment it looks for ten minutes for inputs that break the one that was asked for ({@code
 * tools/fuzz} asks for all, and for as long as one likes); without, the examples of each format are
 * read, and those that {@code @FuzzTest} found and that were kept.
 */
final class ReadersFuzzTest {

  private static final String DURATION = "10m";

  @MethodSource("all")
  @FuzzTest(maxDuration = DURATION)
  void whateverComesThroughAPipe(byte[] content) throws IOException {
    Accounts.read(Path.of("-"), content);
  }

  @MethodSource("examplesOfJsonLines")
  @FuzzTest(maxDuration = DURATION)
  void jsonLines(byte[] content) {
    Accounts.read(Format.JSON_LINES, content);
  }

  @MethodSource("examplesOfJsonObjects")
  @FuzzTest(maxDuration = DURATION)
  void jsonObjects(byte[] content) {
    Accounts.read(Format.JSON_OBJECTS, content);
  }

  @MethodSource("examplesOfJsonDocuments")
  @FuzzTest(maxDuration = DURATION)
  void jsonDocuments(byte[] content) {
    Accounts.read(Format.JSON_DOCUMENT, content);
  }

  @MethodSource("examplesOfTables")
  @FuzzTest(maxDuration = DURATION)
  void tables(byte[] content) {
    Accounts.read(Format.CSV, content);
  }

  @MethodSource("examplesOfFeeds")
  @FuzzTest(maxDuration = DURATION)
  void feeds(byte[] content) {
    Accounts.read(Format.FEED, content);
  }

  @MethodSource("examplesOfPages")
  @FuzzTest(maxDuration = DURATION)
  void pages(byte[] content) {
    Accounts.read(Format.HTML, content);
  }

  @MethodSource("examplesOfWarc")
  @FuzzTest(maxDuration = DURATION)
  void warc(byte[] content) {
    Accounts.read(Format.WARC, content);
  }

  @MethodSource("examplesOfMail")
  @FuzzTest(maxDuration = DURATION)
  void mail(byte[] content) {
    Accounts.read(Format.MAIL, content);
  }

  @MethodSource("examplesOfMailboxes")
  @FuzzTest(maxDuration = DURATION)
  void mailboxes(byte[] content) {
    Accounts.read(Format.MAILBOX, content);
  }

  @MethodSource("examplesOfMarkdown")
  @FuzzTest(maxDuration = DURATION)
  void markdown(byte[] content) {
    Accounts.read(Format.MARKDOWN, content);
  }

  @MethodSource("examplesOfText")
  @FuzzTest(maxDuration = DURATION)
  void text(byte[] content) {
    Accounts.read(Format.TEXT, content);
  }

  @MethodSource("examplesOfParquet")
  @FuzzTest(maxDuration = DURATION)
  void parquet(byte[] content) {
    Accounts.read(Format.PARQUET, content);
  }

  static Stream<Arguments> all() {
    return Arrays.stream(Examples.values()).map(example -> Arguments.of((Object) example.bytes()));
  }

  private static Stream<Arguments> examples(Format format) {
    return Arrays.stream(Examples.values())
        .filter(example -> isOf(format, example))
        .map(example -> Arguments.of((Object) example.bytes()));
  }

  private static boolean isOf(Format format, Examples example) {
    SourceFile file = SourceFile.at(Path.of("a." + example.extension()));
    return Recognition.of(example.bytes(), file, Headings.COMMON) == format;
  }

  static Stream<Arguments> examplesOfJsonLines() {
    return examples(Format.JSON_LINES);
  }

  static Stream<Arguments> examplesOfJsonObjects() {
    return examples(Format.JSON_OBJECTS);
  }

  static Stream<Arguments> examplesOfJsonDocuments() {
    return examples(Format.JSON_DOCUMENT);
  }

  static Stream<Arguments> examplesOfTables() {
    return examples(Format.CSV);
  }

  static Stream<Arguments> examplesOfFeeds() {
    return examples(Format.FEED);
  }

  static Stream<Arguments> examplesOfPages() {
    return examples(Format.HTML);
  }

  static Stream<Arguments> examplesOfWarc() {
    return examples(Format.WARC);
  }

  static Stream<Arguments> examplesOfMail() {
    return examples(Format.MAIL);
  }

  static Stream<Arguments> examplesOfMailboxes() {
    return examples(Format.MAILBOX);
  }

  static Stream<Arguments> examplesOfMarkdown() {
    return examples(Format.MARKDOWN);
  }

  static Stream<Arguments> examplesOfText() {
    return examples(Format.TEXT);
  }

  static Stream<Arguments> examplesOfParquet() {
    return examples(Format.PARQUET);
  }
}
