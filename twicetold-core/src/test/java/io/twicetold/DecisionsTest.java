package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.judge.AbstainBand;
import io.twicetold.window.Collation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What people decide comes before what the judge thinks, in any order of anything. */
class DecisionsTest {

  private static final int TRIES = 15;

  private static Twicetold twicetold(Decisions decisions) {
    return Twicetold.builder()
        .encoder(new WordsEncoder(), WordsEncoder.means())
        .decisions(decisions)
        .build();
  }

  private static List<Decision> decisions(List<Article> articles, Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String a = articles.get(random.nextInt(articles.size())).id();
      String b =
          random.nextInt(8) == 0
              ? "nobody" + i
              : articles.get(random.nextInt(articles.size())).id();
      if (!a.equals(b)) {
        Bond bond = random.nextBoolean() ? Bond.FAMILY : Bond.STORY;
        decisions.add(new Decision(a, b, bond, random.nextBoolean()));
      }
    }
    return decisions;
  }

  private static void assertSame(Grouping one, Grouping other) {
    assertThat(one.assignments()).isEqualTo(other.assignments());
    assertThat(one.stories()).isEqualTo(other.stories());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Property(tries = TRIES)
  void the_same_decisions_and_articles_give_the_same_grouping(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = Samples.collection(12, seed);
    List<Decision> given = decisions(articles, random);
    Grouping wanted = twicetold(Decisions.of(given)).group(articles);

    Decisions reordered = Decisions.of(shuffled(given, random));
    assertSame(twicetold(reordered).group(shuffled(articles, random)), wanted);

    Live live = twicetold(reordered).live();
    shuffled(articles, random).forEach(live::add);
    assertSame(live.grouping(), wanted);
  }

  @Property(tries = TRIES)
  void decisions_that_come_between_articles_and_go_again_leave_no_trace(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = Samples.collection(10, seed);
    Decisions first = Decisions.of(decisions(articles, random));
    Decisions last = Decisions.of(decisions(articles, random));
    Live live = twicetold(Decisions.NONE).live();
    for (Article article : shuffled(articles, random)) {
      live.add(article);
      if (random.nextInt(6) == 0) {
        live.decide(random.nextBoolean() ? first : last);
      }
    }
    live.decide(last);

    assertSame(live.grouping(), twicetold(last).group(articles));
    assertThat(live.objections()).isEqualTo(twicetold(last).collation(articles).objections());
    assertThat(live.unsure()).isEqualTo(twicetold(last).collation(articles).unsure());
  }

  @Property(tries = TRIES)
  void a_preview_tells_what_decisions_would_do_and_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = Samples.collection(10, seed);
    Decisions now = Decisions.of(decisions(articles, random));
    Decisions then = Decisions.of(decisions(articles, random));
    Live live = twicetold(now).live();
    live.addAll(articles);

    Collation.Change told = live.preview(then);
    assertSame(live.grouping(), twicetold(now).group(articles));
    assertThat(live.objections()).isEqualTo(twicetold(now).collation(articles).objections());
    assertThat(live.decide(then)).isEqualTo(told);
    assertThat(twicetold(then).group(articles).stories()).containsAll(told.stories());
  }

  @Property(tries = TRIES)
  void every_decision_is_honoured_or_objected_to(@ForAll long seed) {
    List<Article> articles = Samples.collection(12, seed);
    Decisions decisions = Decisions.of(decisions(articles, new Random(seed)));
    var collation = twicetold(decisions).collation(articles);
    List<Decision> objected = collation.objections().stream().map(Objection::decision).toList();
    Map<String, Assignment> byId = new HashMap<>();
    collation.grouping().assignments().forEach(one -> byId.put(one.id(), one));
    for (Decision decision : decisions.all()) {
      Assignment a = byId.get(decision.a());
      Assignment b = byId.get(decision.b());
      if (a == null || b == null) {
        assertThat(objected).contains(decision);
      } else if (!objected.contains(decision)) {
        boolean share =
            decision.bond() == Bond.FAMILY
                ? a.family().equals(b.family())
                : a.story().equals(b.story());
        assertThat(share).as("%s", decision).isEqualTo(decision.together());
      }
    }
  }

  @Property(tries = TRIES)
  void doubts_lie_in_the_band_and_what_is_decided_is_not_asked_again(@ForAll long seed) {
    List<Article> articles = Samples.collection(14, seed);
    List<Doubt> unsure = twicetold(Decisions.NONE).collation(articles).unsure();
    assertThat(unsure).allMatch(doubt -> AbstainBand.holds(doubt.probability()));
    assertThat(unsure).isSortedAccordingTo((x, y) -> Double.compare(y.value(), x.value()));
    List<Decision> answers =
        unsure.stream()
            .map(doubt -> new Decision(doubt.a(), doubt.b(), doubt.bond(), true))
            .toList();
    List<Doubt> left = twicetold(Decisions.of(answers)).collation(articles).unsure();
    for (Decision answer : answers) {
      assertThat(left)
          .noneMatch(doubt ->
              doubt.bond() == answer.bond()
                  && doubt.a().equals(answer.a())
                  && doubt.b().equals(answer.b()));
    }
  }

  @Test
  void there_are_doubts_to_speak_of() {
    long doubts =
        LongStream.range(0, 20)
            .map(seed ->
                twicetold(Decisions.NONE).collation(Samples.collection(14, seed)).unsure().size())
            .sum();
    assertThat(doubts).isPositive();
  }

  @Test
  void contradictions_name_the_chain_and_strangers_are_named() {
    List<Article> articles =
        List.of(Samples.article("a", 1, 5), Samples.article("b", 2, 5), Samples.article("c", 3, 5));
    Decision apart = Decision.apart("c", "a", Bond.STORY);
    Decision strange = Decision.together("a", "z", Bond.STORY);
    var collation =
        twicetold(
                Decisions.of(
                    List.of(
                        apart,
                        strange,
                        Decision.together("b", "a", Bond.STORY),
                        Decision.together("b", "c", Bond.FAMILY))))
            .collation(articles);
    assertThat(collation.objections())
        .containsExactly(
            new Objection.Contradicted(apart, List.of("a", "b", "c")),
            new Objection.Unknown(strange, "z"));
    assertThat(collation.objections().getFirst().reason())
        .isEqualTo("decided to be together: a - b - c");
    assertThat(collation.grouping().stories()).hasSize(1);
  }

  @Test
  void copies_of_one_text_cannot_be_told_apart() {
    Article one = Samples.article("one", 4, 5);
    Article copy = Samples.with(one, "copy", one.title(), one.text());
    Decision apart = Decision.apart("one", "copy", Bond.FAMILY);
    assertThat(twicetold(Decisions.of(List.of(apart))).collation(List.of(one, copy)).objections())
        .containsExactly(new Objection.SameText(apart));
  }

  @Test
  void a_copy_that_comes_late_brings_its_decisions() {
    Article one = Samples.article("one", 4, 5);
    Article copy = Samples.with(one, "copy", one.title(), one.text());
    Article other = Samples.article("other", 5, 5);
    Decisions decisions = Decisions.of(List.of(Decision.together("copy", "other", Bond.FAMILY)));
    Live live = twicetold(decisions).live();
    live.add(one);
    live.add(other);
    assertThat(live.grouping().stories()).hasSize(2);
    live.add(copy);
    assertThat(live.grouping().stories()).hasSize(1);
  }

  @Test
  void a_decision_is_about_two_articles() {
    assertThatThrownBy(() -> Decision.together("a", "a", Bond.STORY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
