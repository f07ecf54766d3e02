package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.article.Article;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparerTest {

  /** Features that are logarithms or may be negative; all others are shares. */
  private static final Set<Feature> NO_SHARES =
      Set.of(
          Feature.NUMBERS,
          Feature.LENGTH_RATIO,
          Feature.LENGTH,
          Feature.DAYS,
          Feature.LIFT_MORE,
          Feature.LIFT_LESS,
          Feature.MATCHED,
          Feature.LONGEST_RUN,
          Feature.LEAD,
          Feature.TITLE,
          Feature.OPENING,
          Feature.WHOLE,
          Feature.HEAD_MORE,
          Feature.HEAD_LESS,
          Feature.STRETCHES_MORE,
          Feature.STRETCHES_LESS,
          Feature.NAMES_SHARED,
          Feature.FULL_NAMES_SHARED,
          Feature.FIGURES_SHARED,
          Feature.RARE_FIGURES_SHARED,
          Feature.BEST_FIVE,
          Feature.NAMES,
          Feature.NAMES_MET,
          Feature.FIGURES,
          Feature.FIGURES_MET,
          Feature.STATEMENTS);

  private static final List<Function<Article, Side>> DEPTHS = List.of(Sides::literal, Sides::full);

  @Property(tries = 200)
  void swapping_swaps_the_coverages_and_leaves_the_features(@ForAll long seed) {
    List<Article> pair = Sides.related(seed);
    for (Function<Article, Side> depth : DEPTHS) {
      Side a = depth.apply(pair.getFirst());
      Side b = depth.apply(pair.getLast());
      Comparison there = Comparer.compare(a, b);
      Comparison back = Comparer.compare(b, a);
      assertThat(back.aInB()).isEqualTo(there.bInA());
      assertThat(back.bInA()).isEqualTo(there.aInB());
      assertThat(back.features().toArray()).containsExactly(there.features().toArray());
      double[] turned = Arrays.stream(there.leanings().toArray()).map(x -> 0 - x).toArray();
      assertThat(Arrays.stream(back.leanings().toArray()).map(x -> 0 + x).toArray())
          .containsExactly(turned);
    }
  }

  @Property(tries = 200)
  void shares_lie_between_0_and_1_and_the_larger_comes_first(@ForAll long seed) {
    List<Article> pair = Sides.related(seed);
    for (Function<Article, Side> depth : DEPTHS) {
      Features<Feature> features =
          Comparer.compare(depth.apply(pair.getFirst()), depth.apply(pair.getLast())).features();
      for (Feature feature : Feature.values()) {
        double value = features.get(feature);
        if (!NO_SHARES.contains(feature) && !Double.isNaN(value)) {
          assertThat(value).as(feature.name()).isBetween(0.0, 1.0);
        }
        if (feature.name().endsWith("_MORE") && !Double.isNaN(value)) {
          assertThat(value)
              .isGreaterThanOrEqualTo(features.get(Feature.values()[feature.ordinal() + 1]));
        }
      }
    }
  }

  @Property(tries = 100)
  void a_text_covers_itself_whole(@ForAll long seed) {
    Side side = Sides.full(Samples.article("a", seed, 6));
    Comparison itself = Comparer.compare(side, side);
    assertThat(itself.aInB()).isEqualTo(new Coverage(1, 1, 1));
    assertThat(itself.bInA()).isEqualTo(new Coverage(1, 1, 1));
    assertThat(itself.features().get(Feature.ORDER)).isEqualTo(1);
    assertThat(itself.features().get(Feature.CHAINED_LESS)).isEqualTo(1);
    assertThat(itself.features().get(Feature.NEW_MORE)).isZero();
  }

  @Property(tries = 100)
  void a_cut_is_covered_by_the_whole_and_not_the_other_way_round(@ForAll long seed) {
    Article whole = Samples.article("a", seed, 12);
    Article cut =
        Samples.with(whole, "b", "", whole.text().substring(0, whole.text().indexOf('.') + 1));
    Comparison comparison = Comparer.compare(Sides.full(whole), Sides.full(cut));
    assertThat(comparison.bInA().words()).isEqualTo(1);
    assertThat(comparison.bInA().meaning()).isEqualTo(1);
    assertThat(comparison.aInB().words()).isLessThan(0.3);
    assertThat(comparison.leanings().get(Leaning.WORDS)).isPositive();
    assertThat(comparison.leanings().get(Leaning.LENGTH)).isNegative();
  }

  @Test
  void without_meanings_only_letters_are_told() {
    Features<Feature> features =
        Comparer.compare(
                Sides.literal(Samples.article("a", 1, 5)),
                Sides.literal(Samples.article("b", 2, 5)))
            .features();
    for (Feature feature : Feature.values()) {
      boolean meant = feature.ordinal() >= Feature.literals();
      assertThat(meant && !Double.isNaN(features.get(feature))).as(feature.name()).isFalse();
    }
  }

  @Test
  void what_is_missing_is_no_number() {
    Side a = Sides.full(Article.of("a", "", "no name and no number here."));
    Side b = Sides.full(Article.of("b", "", "none in this one either."));
    Features<Feature> features = Comparer.compare(a, b).features();
    assertThat(features.get(Feature.DAYS)).isNaN();
    assertThat(features.get(Feature.NUMBERS_MORE)).isNaN();
    assertThat(features.get(Feature.NAMES_LESS)).isNaN();
    assertThat(features.get(Feature.NUMBERS)).isZero();
  }

  @Test
  void days_between_two_dates_count_either_way() {
    Article a = Samples.published(Samples.article("a", 1, 3), "2031-03-01", "post");
    Article b = Samples.published(Samples.article("b", 2, 3), "2031-03-05", "post");
    Comparison comparison = Comparer.compare(Sides.literal(a), Sides.literal(b));
    assertThat(Math.expm1(comparison.features().get(Feature.DAYS))).isBetween(3.999, 4.001);
    assertThat(comparison.leanings().get(Leaning.LATER)).isEqualTo(1);
  }

  @Test
  void a_missing_date_is_not_a_day_of_its_own() {
    Article a = Samples.published(Samples.article("a", 1, 3), "2031-03-01", "post");
    Article b = new Article("b", "", "The ferry left.", "", Optional.empty(), "post", "", Map.of());
    Comparison comparison = Comparer.compare(Sides.literal(a), Sides.literal(b));
    assertThat(comparison.features().get(Feature.DAYS)).isNaN();
    assertThat(comparison.leanings().get(Leaning.LATER)).isNaN();
  }
}
