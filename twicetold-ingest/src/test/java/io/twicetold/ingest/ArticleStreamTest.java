package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.ingest.ArticleStream.Item;
import io.twicetold.ingest.ArticleStream.Read;
import io.twicetold.ingest.ArticleStream.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ArticleStreamTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Item> all(ArticleStream stream) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Optional<Item> next = stream.next(); next.isPresent(); next = stream.next()) {
      items.add(next.get());
    }
    return items;
  }

  @Property(tries = 100)
  void lines_and_an_array_hold_the_same_articles(@ForAll @Size(max = 8) List<String> titles)
      throws IOException {
    List<String> objects =
        titles.stream()
            .map(title -> "{\"title\":" + JSON.writeValueAsString("News: " + title) + "}")
            .toList();
    List<Item> lines = all(ArticleStream.lines(bytes(String.join("\n", objects))));
    List<Item> array =
        all(ArticleStream.document(bytes(" [" + String.join(" ,\n", objects) + "]\n")));
    assertThat(lines).hasSameSizeAs(titles);
    assertThat(array.stream().map(ArticleStreamTest::withoutOffset))
        .isEqualTo(lines.stream().map(ArticleStreamTest::withoutOffset).toList());
  }

  private static Object withoutOffset(Item item) {
    return switch (item) {
      case Read read -> read.article();
      case Refused refused -> refused.reason();
    };
  }

  @Test
  void what_is_read_is_what_a_file_of_it_gives(@TempDir Path folder) throws IOException {
    String lines =
        """
        {"id": 7, "title": "A title", "text": "Some words here.", "published": "2026-03-01"}
        {"id": "b", "headline": "Another", "body": "More words here.", "extra": [1.10, {"a": null}]}
        {"id": "c", "text": "Words.", "source": {"name": "The Gazette"}, "language": "en"}
        """;
    List<Article> file = new ArrayList<>();
    Articles.read(
        List.of(Files.writeString(folder.resolve("a.jsonl"), lines)), file::add, rejection -> {});
    assertThat(all(ArticleStream.lines(bytes(lines))))
        .extracting(item -> ((Read) item).article())
        .containsExactlyElementsOf(file);
    assertThat(file).hasSize(3);
  }

  @Test
  void what_is_no_article_is_refused_with_its_field_and_stops_nothing() throws IOException {
    String lines = "{\"title\":3}\nno\n\n{\"text\":\"Some words.\"}\n{\"id\":\"x\"}";
    List<Item> items = all(ArticleStream.lines(bytes(lines)));
    assertThat(items).hasSize(4);
    assertThat(((Refused) items.get(0)).field()).contains("title");
    assertThat(((Refused) items.get(1)).field()).isEmpty();
    assertThat(items.get(1).offset()).isEqualTo(12);
    assertThat(items.get(2)).isInstanceOf(Read.class);
    assertThat(items.get(3)).isInstanceOf(Refused.class);
  }

  @Test
  void an_array_that_is_cut_off_gives_what_was_whole() throws IOException {
    String whole = "{\"text\":\"Some words.\"}";
    for (String cut : List.of("[" + whole + ",", "[" + whole + ",{\"text\":\"So")) {
      assertThat(all(ArticleStream.document(bytes(cut))))
          .satisfiesExactly(
              first -> assertThat(first).isInstanceOf(Read.class),
              last -> assertThat(last).isInstanceOf(Refused.class));
    }
    assertThat(all(ArticleStream.document(bytes("[" + whole))))
        .singleElement()
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_named_article_goes_by_that_name() throws IOException {
    String json = "{\n\"id\":\"other\",\n\"text\":\"Some words.\"}\n";
    Item item = ArticleStream.named(bytes(json), "mine").next().orElseThrow();
    assertThat(((Read) item).article().id()).isEqualTo("mine");
  }
}
