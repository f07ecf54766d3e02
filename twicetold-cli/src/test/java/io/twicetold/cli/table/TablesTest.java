package io.twicetold.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.twicetold.article.Article;
import io.twicetold.ingest.Articles;
import io.twicetold.json.LineWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tables hold what the lines hold, and other programs read them. */
final class TablesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void eachLineIsARowWithNestedValuesAsJson() throws IOException {
    Path file = folder.resolve("told.CSV");
    write(
        file,
        Shape.STORY,
        "{\"story\":\"s:a\",\"families\":[{\"family\":\"f:a\"}],\"reports\":2,\"first\":null}\n");

    List<CSVRecord> rows = csv(file, CSVFormat.RFC4180);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get("story")).isEqualTo("s:a");
    assertThat(rows.getFirst().get("reports")).isEqualTo("2");
    assertThat(rows.getFirst().get("first")).isEmpty();
    assertThat(JSON.readTree(rows.getFirst().get("families")))
        .isEqualTo(JSON.readTree("[{\"family\":\"f:a\"}]"));
  }

  @Test
  void valuesWithinObjectsHaveColumnsOfTheirOwn() throws IOException {
    Path file = folder.resolve("pairs.tsv");
    write(file, Shape.RELATION, "{\"a\":\"x\",\"coverage\":{\"b_in_a\":{\"words\":0.5}}}\n");

    CSVRecord row = csv(file, CSVFormat.RFC4180.builder().setDelimiter('\t').get()).getFirst();

    assertThat(row.get("b_in_a_words")).isEqualTo("0.5");
    assertThat(row.get("a_in_b_words")).isEmpty();
  }

  @Test
  void whatASpreadsheetWouldCalculateIsText() throws IOException {
    Path file = folder.resolve("news.csv");
    write(file, Shape.ARTICLE, "{\"id\":\"=1+1\",\"title\":\"-5 degrees\",\"text\":\"a=b\"}\n");

    CSVRecord row = csv(file, CSVFormat.RFC4180).getFirst();

    assertThat(row.get("id")).isEqualTo("'=1+1");
    assertThat(row.get("title")).isEqualTo("'-5 degrees");
    assertThat(row.get("text")).isEqualTo("a=b");
  }

  @Test
  void aTableWithoutRowsHasItsHeader() throws IOException {
    Path file = folder.resolve("none.csv");
    write(file, Shape.DOUBT, "");

    assertThat(Files.readString(file)).startsWith("a,b,level,probability,");
  }

  @Test
  void otherFilesAreNoTables() throws IOException {
    assertThat(Tables.of(Path.of("csv"), OutputStream.nullOutputStream(), Shape.STORY)).isEmpty();
    assertThat(Tables.of(Path.of("a.jsonl"), OutputStream.nullOutputStream(), Shape.STORY))
        .isEmpty();
  }

  @Property(tries = 50)
  void anyArticleSurvivesParquet(@ForAll("articles") Article article) throws IOException {
    assertThat(throughFile(article, ".parquet")).isEqualTo(lines(article));
  }

  @Property(tries = 200)
  void csvHoldsAnyTextBehindAnApostropheAtMost(@ForAll("articles") Article article)
      throws IOException {
    Path file = Files.createTempFile("table", ".csv");
    write(file, Shape.ARTICLE, lines(article));
    CSVRecord row = csv(file, CSVFormat.RFC4180).getFirst();
    Files.delete(file);

    assertThat(row.get("text")).isIn(article.text(), "'" + article.text());
    assertThat(row.get("title")).isIn(article.title(), "'" + article.title());
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars("ab \n\r\t\"',;=+-@\u05d0\u0646\u202e\ufeff\u4e00")
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(text -> "x" + text + "x \ud83d\ude00");
    return words.map(text -> Article.of("id", "Title", "-" + text));
  }

  private static String throughFile(Article article, String ending) throws IOException {
    Path file = Files.createTempFile("table", ending);
    write(file, Shape.ARTICLE, lines(article));
    List<Article> read = new ArrayList<>();
    Articles.read(List.of(file), read::add, rejection -> fail(rejection.toString()));
    Files.delete(file);
    return lines(read.getFirst());
  }

  private static String lines(Article article) {
    StringWriter text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      lines.article(article);
    }
    return text.toString();
  }

  private static void write(Path file, Shape shape, String lines) throws IOException {
    try (Writer table = Tables.of(file, Files.newOutputStream(file), shape).orElseThrow()) {
      // In pieces, as a generator of JSON writes.
      for (int i = 0; i < lines.length(); i += 7) {
        table.write(lines, i, Math.min(7, lines.length() - i));
      }
    }
  }

  private static List<CSVRecord> csv(Path file, CSVFormat format) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser =
            format.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return parser.getRecords();
    }
  }
}
