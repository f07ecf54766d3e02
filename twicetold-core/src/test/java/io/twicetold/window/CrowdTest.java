package io.twicetold.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.article.Article;
import io.twicetold.judge.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Units that are like more others than a cap allows to compare. */
class CrowdTest {

  private static final int CAP = 3;
  private static final int ALIKE = 20;

  private static Window window() {
    Limits limits = new Limits(CAP, CAP, CAP, 1_000);
    return new Window(
        new Settings(Optional.empty(), Judge.standard(), limits, Progress.NONE, Optional.empty()));
  }

  /** Each leaves out another sentence, so that each has others that it is most like. */
  private static List<Article> alike(long seed) {
    Random random = new Random(seed);
    Article origin = Samples.article("origin", seed, 30);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ALIKE; i++) {
      List<String> sentences = new ArrayList<>(List.of(origin.text().split("(?<=\\.) ")));
      sentences.remove(random.nextInt(sentences.size()));
      sentences.remove(random.nextInt(sentences.size()));
      articles.add(Samples.with(origin, "copy" + i, origin.title(), String.join(" ", sentences)));
    }
    return articles;
  }

  private static void assertSameFromEitherSide(Window window) {
    for (int one = 0; one < window.size(); one++) {
      for (int other = 0; other < window.size(); other++) {
        if (window.isHere(one)
            && window.isHere(other)
            && window.isCrowded(one)
            && window.isCrowded(other)) {
          assertThat(window.judgedCrowd(one).contains(other))
              .as("%d and %d", one, other)
              .isEqualTo(window.judgedCrowd(other).contains(one))
              .isEqualTo(window.judged().alone(JudgedPairs.key(one, other)).isPresent());
        }
      }
    }
  }

  @Property(tries = 5)
  void a_crowded_pair_that_was_compared_counts_from_either_side(@ForAll long seed) {
    List<Article> articles = alike(seed);
    Window window = window();
    window.change(articles.subList(0, ALIKE - 2), Set.of());
    assertThat(IntStream.range(0, window.size()).filter(window::isCrowded).count())
        .isGreaterThan(CAP);
    // some are chosen by more than they choose
    assertThat(IntStream.range(0, window.size()).map(unit -> window.judgedCrowd(unit).size()))
        .anyMatch(crowd -> crowd > CAP);
    assertSameFromEitherSide(window);

    window.change(articles.subList(ALIKE - 2, ALIKE), Set.of("copy0", "copy1"));

    assertSameFromEitherSide(window);
  }
}
