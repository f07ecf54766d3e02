package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Meaning;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewTest {

  /** Each statement has a direction of its own, so that a cosine with it tells its weight. */
  private static Overview overview(List<Statement> statements) {
    return Overview.of(
        statements, IntStream.range(0, statements.size()).mapToObj(OverviewTest::axis).toList());
  }

  private static Meaning axis(int direction) {
    float[] vector = new float[16];
    vector[direction] = 1;
    return Meaning.of(vector);
  }

  private static List<Statement> statements(String... lines) {
    Article article = Article.of("a", "", String.join("\n", lines));
    return new Splitter().split(Text.of(article, new OutletFrames()), 100);
  }

  private static double share(Overview overview, int of, int to) {
    return overview.opening().cosine(axis(of)) / overview.opening().cosine(axis(to));
  }

  @Test
  void of_an_opening_the_headline_counts_most_and_what_follows_less_and_less() {
    List<Statement> alike =
        Collections.nCopies(9, statements("The harbour bridge has opened again.").getFirst());
    Overview overview = overview(alike);
    assertThat(share(overview, 1, 5)).isCloseTo(2, within(1e-2));
    assertThat(share(overview, 4, 8)).isCloseTo(2, within(1e-2));
    assertThat(share(overview, 0, 4)).isCloseTo(4, within(1e-2));
    assertThat(overview.whole().cosine(axis(8))).isCloseTo(1 / 3.0, within(1e-3));
    assertThat(overview.lead().cosine(axis(3))).isZero();
  }

  @Test
  void a_statement_counts_by_the_root_of_its_length() {
    List<Statement> found =
        statements(
            "Headline.",
            "It opened at ten.",
            "It had been closed, said the mayor, for a decade of rows and repairs.");
    assertThat(found).hasSize(3);
    double roots = Math.sqrt((double) found.get(2).text().length() / found.get(1).text().length());
    assertThat(share(overview(found), 2, 1)).isCloseTo(roots * Math.pow(0.5, 0.25), within(1e-2));
  }

  @Test
  void one_statement_is_its_own_opening() {
    assertThat(overview(statements("Bridge opens")).opening().cosine(axis(0))).isEqualTo(1);
  }
}
