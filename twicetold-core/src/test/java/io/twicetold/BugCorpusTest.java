package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Numbers;
import io.twicetold.compare.Passages;
import io.twicetold.compare.Sides;
import io.twicetold.judge.Relation;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bug found gets its smallest input into {@code bugs}. An expectation is one of
 *
 * <ul>
 *   <li>{@code same text}: the two are identical
 *   <li>{@code statements 2 1}: so many statements in a and in b
 *   <li>{@code frame 1 0}: so many lines set aside as page frame
 *   <li>{@code words 1.00 0.50}: coverage in words of a in b and of b in a
 *   <li>{@code numbers 412, 7}: numbers that both have
 *   <li>{@code names 1}: number of names that both have
 *   <li>{@code passages WORDS}: levels of the passages found by letters
 * </ul>
 *
 * and in any case the two can be compared and grouped, with letters alone and with meaning.
 */
class BugCorpusTest {

  private static final List<Twicetold> DEPTHS =
      List.of(
          Twicetold.builder().build(),
          Twicetold.builder().encoder(new WordsEncoder(), WordsEncoder.means()).build());

  static List<Bug> bugs() {
    return Bug.all();
  }

  @Test
  void every_bug_has_a_title_and_an_expectation() {
    assertThat(bugs())
        .isNotEmpty()
        .allSatisfy(bug -> {
          assertThat(bug.title()).isNotEmpty();
          assertThat(bug.expectations()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void the_bug_does_not_come_back(Bug bug) {
    for (String expectation : bug.expectations()) {
      int space = expectation.indexOf(' ');
      String what = expectation.substring(0, space);
      assertThat(what + ' ' + found(what, bug.a(), bug.b())).as(bug.title()).isEqualTo(expectation);
    }
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void its_input_is_compared_and_grouped_at_every_depth(Bug bug) {
    for (Twicetold twicetold : DEPTHS) {
      assertThat(twicetold.compare(bug.a(), bug.b()))
          .isEqualTo(twicetold.compare(bug.b(), bug.a()));
      assertThat(twicetold.group(List.of(bug.a(), bug.b())).assignments()).hasSize(2);
    }
  }

  private static String found(String what, Article a, Article b) {
    return switch (what) {
      case "same" -> isSame(a, b) ? "text" : "no";
      case "statements" -> statements(a) + " " + statements(b);
      case "frame" -> frame(a) + " " + frame(b);
      case "words" -> words(a, b) + " " + words(b, a);
      case "numbers" -> String.join(", ", Numbers.of(Sides.literal(a), Sides.literal(b)).shared());
      case "names" -> Integer.toString(Sides.sharedNames(a, b));
      case "passages" ->
          Passages.of(Sides.literal(a), Sides.literal(b)).stream()
              .map(passage -> passage.level().name())
              .collect(Collectors.joining(", "));
      default -> throw new IllegalArgumentException("no expectation is called " + what);
    };
  }

  private static boolean isSame(Article a, Article b) {
    return DEPTHS.getFirst().compare(a, b).relation() == Relation.IDENTICAL;
  }

  private static int statements(Article article) {
    return new Splitter().split(Text.of(article, new OutletFrames()), Integer.MAX_VALUE).size();
  }

  private static int frame(Article article) {
    return Text.of(article, new OutletFrames()).frame().size();
  }

  private static String words(Article of, Article in) {
    double words = Comparer.compare(Sides.literal(of), Sides.literal(in)).aInB().words();
    return String.format(java.util.Locale.ROOT, "%.2f", words);
  }
}
