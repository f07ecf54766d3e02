package io.twicetold.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Kinship;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.judge.Judge;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Parts that are clustered each by itself are clustered as all that is linked would be. */
class ComponentsTest {

  /** Caps that crowd many texts. */
  private static final Limits TIGHT = new Limits(3, 3, 3, 1_000);

  private static final Judge JUDGE = Judge.standard();

  private record Collected(Window window, Decided decided, Components components) {

    static Collected under(Limits limits, Decisions decisions) {
      Window window =
          new Window(
              new Settings(
                  Optional.of(new Settings.Model(new WordsEncoder(), WordsEncoder.means())),
                  JUDGE,
                  limits,
                  Progress.NONE,
                  Optional.empty()));
      Decided decided = new Decided(window.units(), decisions);
      return new Collected(window, decided, new Components(window, decided));
    }

    void change(Collection<Article> articles, Set<String> gone) {
      IntSet touched = decided.about(gone);
      Window.Touched found = window.change(articles, gone);
      touched.addAll(found.units());
      touched.addAll(decided.about(articles.stream().map(Article::id).toList()));
      components.update(touched, found.links());
    }
  }

  @Property(tries = 10)
  void parts_tell_what_all_around_them_would(@ForAll long seed) {
    follow(Collected.under(Limits.DEFAULT, Decisions.NONE), seed);
  }

  @Property(tries = 10)
  void so_they_do_where_caps_are_met_and_people_decided(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = linked(seed);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 1; i < articles.size(); i += 4) {
      String a = articles.get(i).id();
      String b = articles.get(random.nextInt(i)).id();
      Bond bond = random.nextBoolean() ? Bond.FAMILY : Bond.STORY;
      decisions.add(new Decision(a, b, bond, random.nextInt(3) > 0));
    }
    follow(Collected.under(TIGHT, Decisions.of(decisions)), seed);
  }

  private static void follow(Collected collected, long seed) {
    Random random = new Random(seed);
    List<Article> articles = linked(seed);
    for (int from = 0; from < articles.size(); ) {
      int to = Math.min(articles.size(), from + 1 + random.nextInt(12));
      Set<String> gone = new HashSet<>();
      if (from > 0) {
        gone.add(articles.get(random.nextInt(from)).id());
      }
      collected.change(articles.subList(from, to), gone);
      from = to;
      assertClusteredAsWhole(collected.components());
    }
  }

  /** Copies with a part of another text at their end link what is no story. */
  private static List<Article> linked(long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>(Samples.collection(12, seed));
    for (int i = 0; i < 8; i++) {
      Article one = articles.get(random.nextInt(articles.size()));
      Article other = articles.get(random.nextInt(articles.size()));
      String half = other.text().substring(other.text().length() / 2);
      articles.add(Samples.with(one, "both" + i, one.title(), one.text() + " " + half));
    }
    return articles;
  }

  private static void assertClusteredAsWhole(Components components) {
    for (Component around : components.allAround()) {
      assertThat(members(around.stories()))
          .isEqualTo(members(Kinship.cluster(around.part(), JUDGE.cuts())));
    }
  }

  /** Stories as sets of families, these as sets of nodes. */
  private static Set<Set<Set<Integer>>> members(List<List<Kin>> stories) {
    return stories.stream()
        .map(story ->
            story.stream().map(kin -> Set.copyOf(kin.members())).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
