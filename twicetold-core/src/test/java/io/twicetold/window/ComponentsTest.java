package io.twicetold.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.group.Kinship;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.judge.Judge;
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

  private static final Settings SETTINGS =
      new Settings(
          Optional.of(new Settings.Model(new WordsEncoder(), WordsEncoder.means())),
          Judge.standard(),
          Limits.DEFAULT,
          Progress.NONE,
          Optional.empty());

  private record Collected(Window window, Components components) {

    static Collected empty() {
      Window window = new Window(SETTINGS);
      return new Collected(
          window, new Components(window, new Decided(window.units(), Decisions.NONE)));
    }

    void change(Collection<Article> articles, Set<String> gone) {
      Window.Touched touched = window.change(articles, gone);
      components.update(touched.units(), touched.links());
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

  @Property(tries = 12)
  void parts_tell_what_all_around_them_would(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = linked(seed);
    Collected collected = Collected.empty();
    for (int from = 0; from < articles.size(); ) {
      int to = Math.min(articles.size(), from + 1 + random.nextInt(12));
      Set<String> gone = new HashSet<>();
      if (from > 0) {
        gone.add(articles.get(random.nextInt(from)).id());
      }
      collected.change(articles.subList(from, to), gone);
      from = to;
      assertClusteredAsWhole(collected);
    }
  }

  private static void assertClusteredAsWhole(Collected collected) {
    for (Component around : collected.components.allAround()) {
      assertThat(members(around.stories()))
          .isEqualTo(members(Kinship.cluster(around.part(), SETTINGS.judge().cuts())));
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
