package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.JudgmentBytes;
import io.twicetold.vector.LanguageMeans;
import io.twicetold.window.Recollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class RecollectionTest {

  /** Remembers in bytes, and which pairs it was asked for and knew. */
  private static final class Kept implements Recollection {
    private final Map<Long, byte[]> judgments = new ConcurrentHashMap<>();
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Judgment> find(long pair) {
      Optional<Judgment> found =
          Optional.ofNullable(judgments.get(pair)).flatMap(JudgmentBytes::read);
      found.ifPresent(one -> known.add(pair));
      return found;
    }

    @Override
    public void keep(long pair, Judgment judgment) {
      judgments.put(pair, JudgmentBytes.of(judgment));
    }
  }

  private static Grouping group(List<Article> articles, Recollection known) {
    return group(articles, known, WordsEncoder.means());
  }

  private static Grouping group(List<Article> articles, Recollection known, LanguageMeans means) {
    Twicetold library =
        Twicetold.builder().encoder(new WordsEncoder(), means).recollection(known).build();
    return library.group(articles);
  }

  @Test
  void what_was_judged_is_not_judged_again_whatever_the_order_and_the_grouping_is_the_same() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      articles.add(Samples.article("a" + i, i % 12, 6 + i / 12));
    }
    Kept kept = new Kept();
    Grouping first = group(articles, kept);
    Set<Long> judged = new HashSet<>(kept.judgments.keySet());
    assertThat(judged).isNotEmpty();
    assertThat(kept.known).isEmpty();
    Collections.reverse(articles);
    Grouping second = group(articles, kept);
    assertThat(kept.known).isEqualTo(judged);
    assertThat(kept.judgments.keySet()).isEqualTo(judged);
    assertThat(second.assignments()).isEqualTo(first.assignments());
    assertThat(second.stories()).isEqualTo(first.stories());
    assertThat(second.tally()).isEqualTo(first.tally());
  }

  @Test
  void an_article_that_says_something_else_now_is_judged_anew() {
    Kept kept = new Kept();
    Article one = Article.of("a", "Ferry", "The ferry Halda ran aground off Averin on Monday.");
    Article other = Article.of("b", "Ferry", "The ferry Halda ran aground off Averin at noon.");
    group(List.of(one, other), kept);
    int judged = kept.judgments.size();
    group(List.of(one, Article.of("b", "Ferry", "A ferry ran aground off Averin.")), kept);
    assertThat(kept.known).isEmpty();
    assertThat(kept.judgments).hasSizeGreaterThan(judged);
  }

  @Test
  void what_statements_mean_otherwise_is_judged_anew() {
    List<Article> articles =
        List.of(
            Article.of("a", "Ferry", "The ferry Halda ran aground off Averin on Monday."),
            Article.of("b", "Ferry", "The ferry Halda ran aground off Averin at noon."));
    Kept kept = new Kept();
    group(articles, kept);
    assertThat(kept.judgments).isNotEmpty();
    int judged = kept.judgments.size();
    float[] mean = new float[WordsEncoder.means().means().getFirst().length];
    mean[0] = 0.5f;
    group(articles, kept, new LanguageMeans(List.of("eng"), List.of(mean)));
    assertThat(kept.known).isEmpty();
    assertThat(kept.judgments).hasSize(2 * judged);
  }
}
