package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.twicetold.article.Article;
import io.twicetold.ingest.language.Languages;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

final class ReadingPropertiesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Property(tries = 300)
  void anArticleWrittenAsJsonLinesIsReadBackEqual(@ForAll("articles") Article article)
      throws IOException {
    assertThat(readBack("a.jsonl", json(article) + "\n")).containsExactly(article);
  }

  @Property(tries = 300)
  void anArticleWrittenAsATableIsReadBackEqual(@ForAll("articles") Article article)
      throws IOException {
    assertThat(readBack("a.csv", table(article))).containsExactly(article);
  }

  @Property(tries = 200)
  void nothingIsLostAndOffsetsPointAtTheirRecord(@ForAll("lines") List<String> lines)
      throws IOException {
    String content = String.join("\n", lines);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    withFile(
        "a.jsonl",
        content,
        file -> {
          List<Rejection> rejections = new ArrayList<>();
          List<Article> articles = new ArrayList<>();
          Delivery delivery = Articles.read(List.of(file), articles::add, rejections::add);

          long records = lines.stream().filter(line -> !line.isBlank()).count();
          assertThat(delivery.records()).isEqualTo(records);
          assertThat(delivery.articles() + delivery.duplicates() + delivery.rejected())
              .isEqualTo(records);
          assertThat(delivery.articles()).isEqualTo(articles.size());
          assertThat(delivery.rejected() + delivery.undated()).isEqualTo(rejections.size());
          rejections.forEach(
              rejection -> assertThat(lineAt(bytes, rejection)).isEqualTo(named(lines, rejection)));
        });
  }

  private static String lineAt(byte[] bytes, Rejection rejection) {
    int start = (int) rejection.offset();
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private static String named(List<String> lines, Rejection rejection) {
    String source = rejection.source();
    return lines.get(Integer.parseInt(source.substring(source.lastIndexOf(':') + 1)) - 1);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "{\"id\":1,\"text\":\"Words é\"}",
            "{\"id\":1,\"text\":\"Words é\"}",
            "{\"id\":2,\"text\":\"𝄞 sang\",\"published\":\"never\"}",
            "{\"id\":1,\"text\":\"Other words\"}",
            "{\"id\":3,\"text\":\"Wörter",
            "{}",
            "",
            "  ",
            "\"日本\"")
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .all()
            .ofMaxLength(60)
            .filter(text ->
                text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text));
    Arbitrary<Instant> times =
        Arbitraries.longs().between(631_152_000L, 4_133_980_799L).map(Instant::ofEpochSecond);
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12),
            words,
            words.map(text -> "ab" + text),
            words,
            times.optional(),
            words,
            Arbitraries.maps(
                    Arbitraries.of("desk", "author", "a \"b\""),
                    words.map(ReadingPropertiesTest::json))
                .ofMaxSize(3))
        .as((id, title, text, url, time, source, more) ->
            new Article(id, title, text, url, time, source, language(title, text), more));
  }

  /** One that is believed: written in the script of the text. */
  private static String language(String title, String text) {
    return Languages.of(title, text, "en").language();
  }

  private static String json(String words) {
    return JSON.writeValueAsString(words);
  }

  private static String json(Article article) {
    List<String> fields = new ArrayList<>();
    known(article).forEach((name, value) -> fields.add(json(name) + ":" + json(value)));
    article.more().forEach((name, value) -> fields.add(json(name) + " : " + value + " "));
    return "{" + String.join(",", fields) + "}";
  }

  private static String table(Article article) throws IOException {
    Map<String, String> fields = known(article);
    article.more().forEach((name, value) -> fields.put(name, JSON.readValue(value, String.class)));
    StringWriter table = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(table)) {
      csv.writeRecord(fields.keySet()).writeRecord(fields.values());
    }
    return table.toString();
  }

  private static Map<String, String> known(Article article) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    fields.put("title", article.title());
    fields.put("text", article.text());
    fields.put("url", article.url());
    fields.put("source", article.source());
    fields.put("language", article.language());
    Optional<Instant> published = article.published();
    published.ifPresent(time -> fields.put("published", time.toString()));
    return fields;
  }

  private static List<Article> readBack(String name, String content) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    withFile(name, content, file -> Articles.read(List.of(file), articles::add, rejections::add));
    assertThat(rejections).isEmpty();
    return articles;
  }

  private static void withFile(String name, String content, Consumer<Path> use) throws IOException {
    Path folder = Files.createTempDirectory("reading");
    Path file = folder.resolve(name);
    try {
      use.accept(Files.writeString(file, content));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
