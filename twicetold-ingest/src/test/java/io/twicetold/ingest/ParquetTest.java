package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.twicetold.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xerial.snappy.Snappy;

final class ParquetTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private Path write(String schema, List<Map<String, Object>> rows) throws IOException {
    return write(schema, rows, CompressionCodecName.SNAPPY);
  }

  private Path write(String schema, List<Map<String, Object>> rows, CompressionCodecName codec)
      throws IOException {
    Path file = folder.resolve("a.parquet");
    Files.deleteIfExists(file);
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .withCompressionCodec(codec)
            .build()) {
      for (Map<String, Object> row : rows) {
        Group group = new SimpleGroup(type);
        row.forEach((name, value) -> add(group, name, value));
        writer.write(group);
      }
    }
    return file;
  }

  private static void add(Group group, String name, Object value) {
    switch (value) {
      case String words -> group.add(name, words);
      case Integer number -> group.add(name, number);
      case Long number -> group.add(name, number);
      case Boolean flag -> group.add(name, flag);
      case Double number -> group.add(name, number);
      case Binary bytes -> group.add(name, bytes);
      default -> throw new IllegalArgumentException(name);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void pagesAreUnpacked(CompressionCodecName codec) throws IOException {
    String words = "Words of an article. ".repeat(1_000).strip();

    shelf.read(
        write("message a {required binary text (STRING);}", List.of(Map.of("text", words)), codec));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles.getFirst().text()).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(names = {"SNAPPY", "ZSTD", "GZIP", "UNCOMPRESSED"})
  void aPageThatLiesAboutItsLengthIsRefused(CompressionCodecName codec) throws IOException {
    byte[] words = "Words of an article. ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    byte[] packed =
        switch (codec) {
          case SNAPPY -> Snappy.compress(words);
          case ZSTD -> Examples.zstd(words);
          case GZIP -> Examples.gzip(words);
          default -> words;
        };
    var unpacking = new ParquetCodecs().getDecompressor(codec);

    assertThat(unpacking.decompress(BytesInput.from(packed), words.length).size())
        .isEqualTo(words.length);
    for (int wrong : List.of(0, 100, words.length - 1, words.length + 1, Integer.MAX_VALUE, -1)) {
      assertThatThrownBy(() -> unpacking.decompress(BytesInput.from(packed), wrong))
          .isInstanceOfAny(IOException.class, RuntimeException.class);
    }
  }

  @Test
  void columnsAreReadByTheirNamesAndTypes() throws IOException {
    Path file =
        write(
            "message a {optional binary headline (STRING); required binary body (STRING);"
                + " optional int64 date (TIMESTAMP(MILLIS,true)); optional int32 views;"
                + " optional boolean live; optional binary author (STRING); optional double share;}",
            List.of(
                Map.of(
                    "body",
                    "It sank.",
                    "headline",
                    "Ferry",
                    "date",
                    1_772_359_200_000L,
                    "views",
                    7),
                Map.of("body", "Über.", "live", true, "author", "Ada \"A\"", "share", 0.5)));

    shelf.read(file);

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .containsExactly(
            new Article(
                "a:1",
                "Ferry",
                "It sank.",
                "",
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                "",
                "",
                Map.of("views", "7")),
            new Article(
                "a:2",
                "",
                "Über.",
                "",
                Optional.empty(),
                "",
                "",
                Map.of("live", "true", "author", "\"Ada \\\"A\\\"\"", "share", "\"0.5\"")));
  }

  @Test
  void datesAreReadInAllTypes() throws IOException {
    ByteBuffer old = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    old.putLong(36_000_000_000_000L).putInt(2_461_101);
    Path days =
        write(
            "message a {required binary text (STRING); required int32 date (DATE);}",
            List.of(Map.of("text", "One.", "date", 20_513)));
    shelf.read(days);
    Article first = shelf.articles.getFirst();
    Files.delete(days);
    shelf.read(
        write(
            "message a {required binary text (STRING); required int96 date;}",
            List.of(Map.of("text", "Two.", "date", Binary.fromConstantByteArray(old.array())))));

    assertThat(first.published()).contains(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(shelf.articles.getFirst().published())
        .contains(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @Test
  void aRowSaysThatItsCharsetIsGuessed() throws IOException {
    String words = "Паром вышел из порта в полдень и через час сел на мель у самого маяка.";
    Binary old = Binary.fromConstantByteArray(words.getBytes(Charset.forName("windows-1251")));

    shelf.read(
        write(
            "message a {required binary text;}",
            List.of(Map.of("text", old), Map.of("text", Binary.fromString(words)))));

    assertThat(shelf.articles).extracting(Article::text).containsExactly(words, words);
    assertThat(shelf.articles.getFirst().more())
        .containsEntry("guessedCharset", "\"windows-1251\"");
    assertThat(shelf.articles.getLast().more()).doesNotContainKey("guessedCharset");
  }

  private static final String GROUPS =
      "message a {required group meta {required binary url (STRING); optional int32 views;}"
          + " optional group source {optional binary name (STRING); optional binary url (STRING);}"
          + " optional group article {optional binary headline (STRING);"
          + " optional group content {optional binary body (STRING);}}"
          + " optional group tags (LIST) {repeated group list {optional binary element (STRING);}}}";

  @Test
  void columnsInGroupsAreReadWhereTheGroupIsTheArticle() throws IOException {
    shelf.read(nested());

    assertThat(shelf.complaints()).isEmpty();
    Article article = shelf.articles.getFirst();
    assertThat(article.title()).isEqualTo("Ferry");
    assertThat(article.text()).isEqualTo("It sank.");
    assertThat(article.source()).isEqualTo("Gazette");
    assertThat(article.url()).isEmpty();
    assertThat(article.more())
        .isEqualTo(
            Map.of(
                "meta.url",
                "\"u\"",
                "meta.views",
                "7",
                "source.url",
                "\"https://example.org\"",
                "tags",
                "[\"sea\"]"));
  }

  private Path lists(String schema, Consumer<Group> fill) throws IOException {
    return written(schema, List.of(fill, next -> next.add("title", "Next")));
  }

  private Path written(String schema, List<Consumer<Group>> rows) throws IOException {
    Path file = folder.resolve("a.parquet");
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      for (Consumer<Group> fill : rows) {
        Group row = new SimpleGroup(type);
        fill.accept(row);
        writer.write(row);
      }
    }
    return file;
  }

  @Test
  void aTextCanBeAListOfParagraphs() throws IOException {
    Path file =
        lists(
            "message a {required binary title (STRING); optional group paragraphs (LIST) {repeated"
                + " group list {optional binary element (STRING);}} optional group authors (LIST)"
                + " {repeated group list {optional binary element (STRING);}} optional group vector"
                + " (LIST) {repeated group list {optional float element;}}}",
            row -> {
              row.add("title", "Ferry");
              Group paragraphs = row.addGroup("paragraphs");
              paragraphs.addGroup("list").append("element", "It sank.");
              paragraphs.addGroup("list");
              paragraphs.addGroup("list").append("element", "At noon.");
              Group authors = row.addGroup("authors");
              authors.addGroup("list").append("element", "Ada \"A\"");
              authors.addGroup("list").append("element", "Bo");
              row.addGroup("vector").addGroup("list").append("element", 0.5f);
            });

    shelf.read(file);

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::title, Article::text)
        .containsExactly(tuple("Ferry", "It sank.\nAt noon."), tuple("Next", ""));
    assertThat(shelf.articles.getFirst().more())
        .isEqualTo(Map.of("authors", "[\"Ada \\\"A\\\"\",\"Bo\"]"));
    assertThat(shelf.articles.getLast().more()).isEmpty();
  }

  @Test
  void aTextCanBeAListOfGroupsWithWords() throws IOException {
    Path file =
        lists(
            "message a {required binary title (STRING); optional group body (LIST) {repeated group"
                + " list {optional group element {optional binary kind (STRING); optional binary"
                + " text (STRING);}}}}",
            row -> {
              row.add("title", "Ferry");
              Group body = row.addGroup("body");
              for (String words : List.of("It sank.", "At noon.")) {
                Group part = body.addGroup("list").addGroup("element");
                part.append("kind", "p").append("text", words);
              }
            });

    shelf.read(file);

    assertThat(shelf.articles).extracting(Article::text).containsExactly("It sank.\nAt noon.", "");
  }

  @Test
  void listsOfOldWritersAreReadAndATextOfOnePieceCountsBefore() throws IOException {
    Path file =
        lists(
            "message a {repeated binary body (STRING); required binary title (STRING); optional"
                + " binary text (STRING); optional group deep (LIST) {repeated group list"
                + " {optional group element (LIST) {repeated group list {optional binary element"
                + " (STRING);}}}} optional group pairs (MAP) {repeated group key_value {required"
                + " binary key (STRING); optional binary value (STRING);}}}",
            row -> {
              row.add("title", "Ferry");
              row.add("body", "It sank.");
              row.add("body", "At noon.");
              row.add("text", "It sank at noon.");
              row.addGroup("deep").addGroup("list").addGroup("element").addGroup("list");
              row.addGroup("pairs").addGroup("key_value").append("key", "a").append("value", "b");
            });

    shelf.read(file);

    assertThat(shelf.articles.getFirst().text()).isEqualTo("It sank at noon.");
    assertThat(shelf.articles.getFirst().more())
        .isEqualTo(Map.of("body", "[\"It sank.\",\"At noon.\"]"));
  }

  @Test
  void aListIsMappedByItsName() throws IOException {
    Path file =
        lists(
            "message a {required binary title (STRING); optional binary text (STRING); optional"
                + " group story (LIST) {repeated binary array (STRING);}}",
            row -> {
              row.append("title", "Ferry").append("text", "Not this.");
              row.addGroup("story").append("array", "It sank.").append("array", "At noon.");
            });

    Articles.read(
        List.of(file),
        Headings.of(Map.of("text", "story")),
        InputStream.nullInputStream(),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.articles.getFirst().text()).isEqualTo("It sank.\nAt noon.");
  }

  @Test
  void aListLongerThanAnArticleCostsItsRowOnly() throws IOException {
    String words = "word ".repeat(1 << 20);
    Path file =
        lists(
            "message a {required binary title (STRING); repeated binary body (STRING);}",
            row -> {
              row.add("title", "Ferry");
              for (int i = 0; i < 5; i++) {
                row.add("body", words);
              }
            });

    shelf.read(file);

    assertThat(shelf.complaints()).containsExactly("a.parquet:1@0: longer than 16 MB");
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Next");
  }

  @Test
  void aColumnInAGroupIsMappedByItsWholeName() throws IOException {
    Articles.read(
        List.of(nested()),
        Headings.of(Map.of("url", "meta.url")),
        InputStream.nullInputStream(),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.articles.getFirst().url()).isEqualTo("u");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("It sank.");
  }

  private Path nested() throws IOException {
    return written(GROUPS, List.of(ParquetTest::nest));
  }

  private static void nest(Group row) {
    row.addGroup("meta").append("url", "u").append("views", 7);
    row.addGroup("source").append("name", "Gazette").append("url", "https://example.org");
    Group article = row.addGroup("article").append("headline", "Ferry");
    article.addGroup("content").append("body", "It sank.");
    row.addGroup("tags").addGroup("list").append("element", "sea");
  }

  @Test
  void anotherSchemaIsRejectedByItsNames() throws IOException {
    shelf.read(
        write("message a {required int32 count; required binary name (STRING);}", List.of()));

    assertThat(shelf.complaints())
        .containsExactly("a.parquet@0: no column is a title or a text; there are \"count, name\"");
  }

  @Test
  void aRowWithoutWordsIsRejectedByItsNumber() throws IOException {
    shelf.read(
        write(
            "message a {optional binary text (STRING); optional int32 n;}",
            List.of(Map.of("text", "One thing."), Map.of("n", 1), Map.of("text", "Another."))));

    assertThat(shelf.ids()).containsExactly("a:1", "a:3");
    assertThat(shelf.complaints())
        .containsExactly("a.parquet:2@1: empty article: neither title nor text");
  }

  @Test
  void bytesThatAreNoTextCostTheirRowOnly() throws IOException {
    byte[] latin = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Binary broken = Binary.fromConstantByteArray(latin);
    shelf.read(
        write(
            "message a {required binary text; required binary title;}",
            List.of(
                Map.of("text", broken, "title", Binary.fromString("One")),
                Map.of("text", Binary.fromString("Two."), "title", Binary.fromString("Two")))));

    assertThat(shelf.articles).extracting(Article::text).containsExactly("Two.");
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Two");
    assertThat(shelf.rejections).hasSize(1);
  }

  @Test
  void aFileThatIsCutOffSaysSoWithoutWordsOfJava() {
    byte[] half = Arrays.copyOf(Examples.PARQUET.bytes(), Examples.PARQUET.bytes().length / 2);

    shelf.read(shelf.put("a.parquet", half));

    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .contains("not a Parquet file")
        .doesNotContain("@2", "apache");
  }
}
