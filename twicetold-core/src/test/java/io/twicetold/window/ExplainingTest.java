package io.twicetold.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.group.Tie;
import io.twicetold.group.Ties;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is explained from a small part is what everything around it would tell. */
class ExplainingTest {

  private static final Settings SETTINGS =
      new Settings(
          Optional.of(new Settings.Model(new WordsEncoder(), WordsEncoder.means())),
          Judge.standard(),
          Limits.DEFAULT,
          Progress.NONE,
          Optional.empty());

  private final Window window = new Window(SETTINGS);
  private final Components components =
      new Components(window, new Decided(window.units(), Decisions.NONE));

  @Property(tries = 10)
  void what_shares_a_cluster_met_where_it_does_among_all_that_is_linked(@ForAll long seed) {
    ExplainingTest collection = new ExplainingTest();
    collection.add(Samples.collection(7, seed));
    for (Unit one : collection.window.units().all()) {
      Component around = collection.components.around(one);
      for (Unit other : around.units()) {
        if (one.id().compareTo(other.id()) < 0) {
          collection.assertTiedAsAround(one, other, around);
        }
      }
    }
  }

  @Property(tries = 10)
  void what_is_explained_is_what_the_grouping_tells(@ForAll long seed) {
    ExplainingTest collection = new ExplainingTest();
    collection.add(
        Samples.collection(7, seed).stream().filter(one -> one.id().contains("c")).toList());
    List<Verdict> told =
        collection.window.units().all().stream()
            .map(collection.components::of)
            .flatMap(part -> new Telling(part).verdicts(SETTINGS.teller()))
            .toList();
    told.forEach(verdict ->
        assertThat(collection.explain(verdict.a(), verdict.b()).verdict()).isEqualTo(verdict));
  }

  private void add(List<Article> articles) {
    Window.Touched touched = window.change(articles, Set.of());
    components.update(touched.units(), touched.links());
  }

  private void assertTiedAsAround(Unit one, Unit other, Component around) {
    Explained told = explain(one.id(), other.id());
    Ties ties =
        new Ties(
            around.units().stream().map(Unit::id).toList(), around.part(), SETTINGS.judge().cuts());
    int a = around.units().indexOf(one);
    int b = around.units().indexOf(other);
    assertTie(told.family(), ties.family(a, b, told.family().together()));
    assertTie(told.story(), ties.story(a, b, told.story().together()));
  }

  private Explained explain(String one, String other) {
    return new Explaining(window, components, Decisions.NONE, SETTINGS.teller())
        .explain(one, other);
  }

  /** The chain may be walked from its other end. */
  private static void assertTie(Tie told, Tie around) {
    assertThat(told.together()).isEqualTo(around.together());
    assertThat(told.mean()).isEqualTo(around.mean());
    assertThat(told.weakest().map(Tie.Step::probability))
        .isEqualTo(around.weakest().map(Tie.Step::probability));
  }
}
