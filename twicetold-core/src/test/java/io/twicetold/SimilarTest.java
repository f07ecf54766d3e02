package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.judge.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Asking what an article is like, without adding it. */
class SimilarTest {

  private static final int TRIES = 6;

  private static final List<Twicetold> DEPTHS =
      List.of(
          Twicetold.builder().build(),
          Twicetold.builder().encoder(new WordsEncoder(), WordsEncoder.means()).build());

  private static String other(Verdict verdict, String id) {
    return verdict.a().equals(id) ? verdict.b() : verdict.a();
  }

  @Property(tries = TRIES)
  void a_copy_is_nearest_and_an_article_does_not_find_itself(@ForAll long seed) {
    List<Article> articles = Samples.collection(8, seed);
    Article wanted = articles.getFirst();
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      live.addAll(articles);
      live.add(Samples.with(wanted, "copy", wanted.title(), wanted.text() + " One line more."));
      assertThat(live.similar(wanted, 5))
          .hasSizeBetween(1, 5)
          .noneMatch(verdict -> other(verdict, wanted.id()).equals(wanted.id()));
      assertThat(live.similar(Samples.with(wanted, "q", wanted.title(), wanted.text()), 1))
          .allMatch(verdict -> verdict.score() > 0.9)
          .hasSize(1);
    }
  }

  @Property(tries = TRIES)
  void the_answer_is_of_the_set_and_asking_changes_nothing(@ForAll long seed) {
    List<Article> articles = Samples.collection(8, seed);
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Article wanted = Samples.with(articles.getLast(), "q", "A title", articles.getLast().text());
    for (Twicetold twicetold : DEPTHS) {
      Live one = twicetold.live();
      one.addAll(articles);
      Live other = twicetold.live();
      shuffled.forEach(other::add);
      assertThat(one.similar(wanted, 20)).isEqualTo(other.similar(wanted, 20));
      assertThat(one.grouping().assignments()).isEqualTo(twicetold.group(articles).assignments());
      assertThat(one.tally().articles()).isEqualTo(articles.size());
    }
  }
}
