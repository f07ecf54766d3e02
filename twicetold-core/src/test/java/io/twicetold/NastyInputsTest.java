package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes in is grouped, and its order does not matter, however tight the caps are. */
class NastyInputsTest {

  private static final Limits TIGHT = new Limits(2, 2, 2, 5);

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  private static List<Twicetold> depths(Limits limits) {
    return List.of(
        Twicetold.builder().limits(limits).build(),
        Twicetold.builder()
            .limits(limits)
            .encoder(new WordsEncoder(), WordsEncoder.means())
            .build());
  }

  @Property(tries = 300)
  void any_two_texts_can_be_compared_either_way(
      @ForAll("anything") String one, @ForAll("anything") String other) {
    Article a = Article.of("a", "x", one);
    Article b = Article.of("b", "", "x" + other);
    for (Twicetold twicetold : depths(Limits.DEFAULT)) {
      Verdict there = twicetold.compare(a, b);
      assertThat(twicetold.compare(b, a)).isEqualTo(there);
      assertThat(there.passages())
          .allSatisfy(passage -> {
            assertThat(passage.a().of(there.a().equals("a") ? a : b)).isNotEmpty();
            assertThat(passage.b().of(there.b().equals("a") ? a : b)).isNotEmpty();
          });
    }
  }

  @Property(tries = 300)
  void a_text_without_headline_can_be_compared_with_its_own_headline(
      @ForAll("anything") String text) {
    Assume.that(text.chars().anyMatch(Character::isLetter));
    Article a = Article.of("a", text, "");
    Article b = Article.of("b", "", text);
    for (Twicetold twicetold : depths(Limits.DEFAULT)) {
      assertThat(twicetold.group(List.of(a, b)).assignments()).hasSize(2);
    }
  }

  @Property(tries = 25)
  void tight_caps_do_not_make_the_order_matter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
    Random random = new Random(seed);
    List<Article> articles = alike(random, size);
    for (Twicetold twicetold : depths(TIGHT)) {
      Grouping whole = twicetold.group(articles);
      Collections.shuffle(articles, random);
      assertSame(twicetold.group(articles), whole);
      Live live = twicetold.live();
      for (int from = 0; from < size; ) {
        int to = Math.min(size, from + 1 + random.nextInt(5));
        live.addAll(articles.subList(from, to));
        from = to;
      }
      assertSame(live.grouping(), whole);
    }
  }

  private static void assertSame(Grouping one, Grouping other) {
    assertThat(one.assignments()).isEqualTo(other.assignments());
    assertThat(one.stories()).isEqualTo(other.stories());
    assertThat(one.relations()).containsExactlyElementsOf(other.relations());
    assertThat(one.tally().candidates()).isEqualTo(other.tally().candidates());
    assertThat(one.tally().capped()).isEqualTo(other.tally().capped());
  }

  /** Articles that all look like each other, of few outlets with few footers, some undated. */
  private static List<Article> alike(Random random, int articles) {
    List<Article> alike = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 1 + random.nextInt(8); sentence > 0; sentence--) {
        text.append(Samples.article("s", random.nextInt(6), 1).text()).append(' ');
      }
      text.append("\nFooter ").append(random.nextInt(3)).append(" of the evening desk.");
      alike.add(
          new Article(
              "a" + i,
              random.nextBoolean() ? "" : "Headline " + random.nextInt(4),
              text.toString(),
              "",
              date(random),
              random.nextInt(4) == 0 ? "" : "outlet " + random.nextInt(2),
              "",
              Map.of()));
    }
    return alike;
  }

  private static Optional<Instant> date(Random random) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(1_930_000_000_000L + random.nextInt(4) * 500L));
  }
}
