package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Verdict;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Inputs for each of which some step once took a time that grows with the square of their length:
 * minutes and hours for what others of that length take a second.
 */
class LongInputsTest {

  private static final String STORY =
      "A plane landed in a field near Lund on Monday. Nobody was hurt.";

  @ParameterizedTest
  @CsvSource({
    "1a, 300000, '', read to the end of the word at each digit",
    "7, 2000000, ' bn', multiplied as one number",
    "'111 ', 300000, '20', a list told from one number at each of its numbers",
    "'Related articles\n', 250000, '', all that follows looked at for each",
    "'Related articles\nIt rained.\n', 150000, '', all lines measured for each",
    "'The council met on Monday and decided. ', 100000, '', the line copied for each sentence",
    "'! # ', 250000, '', read from where the sentence began at each mark",
  })
  void a_long_text_takes_no_longer_than_others_of_its_length(
      String repeated, int times, String end, String once) {
    Article a = Article.of("a", "Plane lands", STORY);
    Article b = Article.of("b", "", repeated.repeat(times) + end);
    Verdict verdict = Twicetold.builder().build().compare(a, b);
    assertThat(List.of(verdict.a(), verdict.b())).as(once).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void many_lines_with_words_of_pages_are_each_compared_with_few_words() {
    String said = words(60_000, " ", "w%dq");
    String lines = words(60_000, "\n", "zzkk%1$d newsletter qqxx%1$d");
    Article a = Article.of("a", "Plane lands", STORY + "\n" + said + ".\n" + lines);
    assertThat(Text.of(a, new OutletFrames()).frame()).hasSize(60_000);
  }

  private static String words(int count, String gap, String word) {
    return IntStream.range(0, count).mapToObj(word::formatted).collect(Collectors.joining(gap));
  }

  @Test
  void many_copies_of_one_text_take_no_longer_than_as_many_texts() {
    int copies = 60_000;
    Article article = Article.of("x", "Plane lands", STORY);
    List<Article> articles =
        IntStream.range(0, copies)
            .mapToObj(i -> article.withId("x" + i * 7_919L % copies))
            .toList();
    Grouping grouping = Twicetold.builder().build().group(articles);
    assertThat(grouping.assignments()).hasSize(copies);
    assertThat(grouping.stories()).hasSize(1);
  }
}
