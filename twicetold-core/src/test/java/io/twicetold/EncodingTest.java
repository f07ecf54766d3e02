package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.vector.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {

  /** Keeps what it was given. */
  private static final class Listening implements Encoder {
    private final WordsEncoder words = new WordsEncoder();
    private final List<String> heard = new ArrayList<>();

    @Override
    public String version() {
      return words.version();
    }

    @Override
    public int width() {
      return words.width();
    }

    @Override
    public List<float[]> encode(List<String> texts) {
      heard.addAll(texts);
      return words.encode(texts);
    }
  }

  private final Listening encoder = new Listening();
  private final Twicetold library =
      Twicetold.builder().encoder(encoder, WordsEncoder.means()).build();

  /** Copies far apart in the collection, each with a last sentence of its own. */
  private static List<Article> copies(int originals, int times) {
    List<Article> articles = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      for (int i = 0; i < originals; i++) {
        Article one = Samples.article("a" + i, i, 6);
        articles.add(
            Samples.with(
                one, one.id() + "-" + time, one.title(), one.text() + " Seen " + time + "."));
      }
    }
    return articles;
  }

  @Test
  void what_stands_in_many_articles_is_encoded_once() {
    library.group(copies(400, 3));
    assertThat(encoder.heard).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void so_is_what_comes_again_later() {
    Live live = library.live();
    copies(10, 3).forEach(live::add);
    assertThat(encoder.heard).isNotEmpty().doesNotHaveDuplicates();
  }
}
