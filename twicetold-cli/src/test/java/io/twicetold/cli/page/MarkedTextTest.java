package io.twicetold.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MarkedTextTest {

  private static Passage passage(int start, int end, Passage.Level level) {
    Span span = new Span(Span.Field.TEXT, start, end);
    return new Passage(span, span, level, 1);
  }

  private static String unescaped(String html) {
    return html.replaceAll("<sup>\\d+</sup>", "")
        .replaceAll("</?mark[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Property(tries = 200)
  void nothingOfTheTextIsLostAndNothingOfItIsMarkup(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      words.append("<>&\"'aé漢ש ".charAt(random.nextInt(10)));
    }
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int start = random.nextInt(39);
      int end = start + 1 + random.nextInt(40 - start);
      passages.add(passage(start, end, Passage.Level.WORDS));
    }

    String html = MarkedText.of(words.toString(), Span.Field.TEXT, passages, Passage::a);

    assertThat(unescaped(html)).isEqualTo(words.toString());
    assertThat(html.replaceAll("</?(mark|sup)( class=\"words\")?>", ""))
        .doesNotContain("<")
        .doesNotContain(">");
  }

  @Test
  void passagesAreNumberedAndNamedByTheirLevel() {
    List<Passage> passages =
        List.of(
            passage(4, 8, Passage.Level.MEANING),
            passage(0, 3, Passage.Level.CHARACTERS),
            passage(1, 5, Passage.Level.WORDS));
    assertThat(MarkedText.of("one more word", Span.Field.TEXT, passages, Passage::b))
        .isEqualTo(
            "<mark class=\"characters\"><sup>2</sup>one</mark> "
                + "<mark class=\"meaning\"><sup>1</sup>more</mark> word");
    assertThat(MarkedText.of("one more word", Span.Field.TITLE, passages, Passage::b))
        .isEqualTo("one more word");
  }

  @Test
  void controlsAndHalvesOfCharactersAreReplaced() {
    assertThat(Html.escaped("a\u0000b\u001bc\ud800d\ne")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne");
  }
}
