package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds of every grouping, with letters alone and with meaning. */
class GroupingPropertiesTest {

  private static final int TRIES = 12;

  private static final List<Twicetold> DEPTHS =
      List.of(
          Twicetold.builder().build(),
          Twicetold.builder().encoder(new WordsEncoder(), WordsEncoder.means()).build());

  private static List<Verdict> relations(Grouping grouping) {
    return StreamSupport.stream(grouping.relations().spliterator(), false).toList();
  }

  private static void assertSame(Grouping one, Grouping other) {
    assertThat(one.assignments()).isEqualTo(other.assignments());
    assertThat(one.stories()).isEqualTo(other.stories());
    assertThat(relations(one)).isEqualTo(relations(other));
  }

  @Property(tries = TRIES)
  void the_order_of_the_articles_does_not_matter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int families) {
    List<Article> articles = Samples.collection(families, seed);
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    for (Twicetold twicetold : DEPTHS) {
      assertSame(twicetold.group(articles), twicetold.group(shuffled));
    }
  }

  @Property(tries = 3)
  void several_threads_may_read_one_grouping(@ForAll long seed) {
    List<Article> articles = Samples.collection(20, seed);
    for (Twicetold twicetold : DEPTHS) {
      Grouping grouping = twicetold.group(articles);
      List<Verdict> alone = relations(grouping);
      List<List<Verdict>> together =
          IntStream.range(0, 8).parallel().mapToObj(i -> relations(grouping)).toList();
      assertThat(together).allSatisfy(read -> assertThat(read).isEqualTo(alone));
    }
  }

  @Property(tries = 3)
  void a_grouping_stays_what_it_is_while_the_collection_changes(@ForAll long seed) {
    List<Article> articles = Samples.collection(8, seed);
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      live.addAll(articles);
      Grouping grouping = live.grouping();
      CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> replace(articles, live));
      while (!changes.isDone()) {
        Grouping now = live.grouping();
        assertThat(relations(now)).isEqualTo(relations(now));
      }
      changes.join();
      assertSame(grouping, twicetold.group(articles));
    }
  }

  /** Takes each article away and gives its id to another, one at a time. */
  private static void replace(List<Article> articles, Live live) {
    for (int i = 0; i < articles.size(); i++) {
      Article other = articles.get((i + 1) % articles.size()).withId(articles.get(i).id());
      live.change(List.of(other), Set.of(other.id()));
    }
  }

  @Property(tries = TRIES)
  void one_at_a_time_gives_what_all_at_once_gives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int families) {
    List<Article> articles = Samples.collection(families, seed);
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(~seed));
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      shuffled.forEach(live::add);
      assertSame(live.grouping(), twicetold.group(articles));
    }
  }

  @Property(tries = TRIES)
  void dates_that_are_missing_are_lent_in_any_order(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles =
        Samples.collection(12, seed).stream()
            .map(article -> random.nextInt(3) == 0 ? undated(article) : yearly(article, random))
            .toList();
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      shuffled.forEach(live::add);
      assertSame(live.grouping(), twicetold.group(articles));
    }
  }

  private static Article undated(Article article) {
    return new Article(
        article.id(),
        article.title(),
        article.text(),
        article.url(),
        Optional.empty(),
        article.source(),
        article.language(),
        article.more());
  }

  private static Article yearly(Article article, Random random) {
    return Samples.published(article, (2029 + random.nextInt(3)) + "-05-01", article.source());
  }

  @Property(tries = TRIES)
  void frames_learned_late_clean_what_came_early(@ForAll long seed) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Article article = Samples.article("p" + i, seed + i, 6);
      String framed = article.text() + "\nThe weekly letter of the harbour desk brings more.";
      articles.add(
          Samples.published(
              Samples.with(article, article.id(), article.title(), framed),
              "2031-04-0" + (i + 1),
              "one outlet"));
    }
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      shuffled.forEach(live::add);
      assertSame(live.grouping(), twicetold.group(articles));
    }
  }

  @Property(tries = TRIES)
  void what_came_and_went_leaves_no_trace(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int families) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>(Samples.collection(families, seed));
    articles.addAll(framed(seed));
    List<Article> strangers = new ArrayList<>(copies(articles, random));
    List<Article> all = new ArrayList<>(articles);
    all.addAll(strangers);
    Collections.shuffle(all, random);
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      live.addAll(all.subList(0, all.size() / 2));
      all.subList(all.size() / 2, all.size()).forEach(live::add);
      Collections.shuffle(strangers, random);
      List<String> gone = strangers.stream().map(Article::id).toList();
      live.change(List.of(), gone.stream().limit(1).collect(Collectors.toSet()));
      live.change(List.of(), Set.copyOf(gone));
      assertSame(live.grouping(), twicetold.group(articles));
      assertThat(live.tally()).isEqualTo(tally(twicetold.group(articles), live));
    }
  }

  /** Encoded statements apart, which are counted since the start. */
  private static Tally tally(Grouping grouping, Live live) {
    Tally tally = grouping.tally();
    return new Tally(
        tally.articles(),
        tally.candidates(),
        tally.statements(),
        live.tally().encoded(),
        tally.capped());
  }

  @Property(tries = TRIES)
  void an_article_put_in_the_place_of_another_leaves_no_trace_of_it(@ForAll long seed) {
    List<Article> articles = new ArrayList<>(Samples.collection(8, seed));
    Article old = articles.get((int) Long.remainderUnsigned(seed, articles.size()));
    Article other =
        Samples.with(old, old.id(), "Other " + old.title(), articles.getLast().text() + " More.");
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      live.addAll(articles);
      live.change(List.of(other), Set.of(old.id()));
      List<Article> now = new ArrayList<>(articles);
      now.replaceAll(article -> article.id().equals(old.id()) ? other : article);
      assertSame(live.grouping(), twicetold.group(now));
    }
  }

  @Property(tries = TRIES)
  void the_language_that_the_first_copy_declares_counts_whenever_it_comes(@ForAll long seed) {
    List<Article> articles = new ArrayList<>(Samples.collection(4, seed));
    for (Article article : List.copyOf(articles)) {
      articles.add(declared(article, "0" + article.id(), "2031-01-01", "de"));
      articles.add(declared(article, "1" + article.id(), "2031-01-02", "fr"));
    }
    Collections.shuffle(articles, new Random(seed));
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      articles.forEach(live::add);
      assertSame(live.grouping(), twicetold.group(articles));
    }
  }

  private static Article declared(Article article, String id, String day, String language) {
    return new Article(
        id,
        article.title(),
        article.text(),
        article.url(),
        Optional.of(Instant.parse(day + "T00:00:00Z")),
        article.source(),
        language,
        article.more());
  }

  /** Under other ids the same texts, some earlier and some in part. */
  private static List<Article> copies(List<Article> articles, Random random) {
    return articles.stream()
        .filter(article -> random.nextBoolean())
        .map(article -> {
          int from = random.nextBoolean() ? 0 : article.text().length() / 3;
          Article copy =
              Samples.with(
                  article, "x" + article.id(), article.title(), article.text().substring(from));
          return Samples.published(copy, "2031-0" + (1 + random.nextInt(9)) + "-07", copy.source());
        })
        .toList();
  }

  private static List<Article> framed(long seed) {
    return IntStream.range(0, 6)
        .mapToObj(i -> {
          Article article = Samples.article("p" + i, seed + i, 6);
          String framed = article.text() + "\nThe weekly letter of the harbour desk brings more.";
          return Samples.published(
              Samples.with(article, article.id(), article.title(), framed),
              "2031-04-0" + (i + 1),
              "one outlet");
        })
        .toList();
  }

  @Property(tries = TRIES)
  void articles_delivered_twice_change_nothing(@ForAll long seed) {
    List<Article> articles = Samples.collection(10, seed);
    List<Article> twice = new ArrayList<>(articles);
    twice.addAll(articles.reversed());
    for (Twicetold twicetold : DEPTHS) {
      assertSame(twicetold.group(articles), twicetold.group(twice));
    }
  }

  @Property(tries = TRIES)
  void a_stranger_moves_nothing(@ForAll long seed) {
    List<Article> articles = Samples.collection(12, seed);
    List<Article> more = new ArrayList<>(articles);
    more.add(Article.of("z", "Qvx jrlm", "Zpt wkrh bnnj qqrz. Vxlm trrk zzph wwnq jkkd 4711."));
    for (Twicetold twicetold : DEPTHS) {
      List<Assignment> before = twicetold.group(articles).assignments();
      List<Assignment> after = new ArrayList<>(twicetold.group(more).assignments());
      after.removeIf(assignment -> assignment.id().equals("z"));
      assertThat(after).isEqualTo(before);
    }
  }

  @Property(tries = TRIES)
  void every_article_is_in_one_family_of_one_story(@ForAll long seed) {
    List<Article> articles = Samples.collection(15, seed);
    for (Twicetold twicetold : DEPTHS) {
      Grouping grouping = twicetold.group(articles);
      List<String> told =
          grouping.stories().stream()
              .flatMap(story -> story.families().stream())
              .flatMap(family -> family.members().stream())
              .sorted()
              .toList();
      assertThat(told).isEqualTo(articles.stream().map(Article::id).sorted().toList());
      assertThat(grouping.stories()).allMatch(s -> s.independent() == s.families().size());
      assertThat(grouping.stories().stream().mapToInt(Story::reports).sum())
          .isEqualTo(articles.size());
    }
  }

  @Property(tries = TRIES)
  void passages_quote_the_articles(@ForAll long seed) {
    List<Article> articles = Samples.collection(8, seed);
    for (Twicetold twicetold : DEPTHS) {
      for (Verdict verdict : relations(twicetold.group(articles))) {
        Article a = byId(articles, verdict.a());
        Article b = byId(articles, verdict.b());
        assertThat(verdict.passages())
            .allSatisfy(passage -> {
              assertThat(passage.a().of(a)).isNotBlank();
              assertThat(passage.b().of(b)).isNotBlank();
            });
      }
    }
  }

  private static Article byId(List<Article> articles, String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst().orElseThrow();
  }

  @Property(tries = 40)
  void the_score_is_symmetric(@ForAll long seed, @ForAll long other) {
    Article a = Samples.article("a", seed, 7);
    Article b =
        Samples.with(
            a, "b", "", a.text().substring(0, 150) + Samples.article("other", other, 4).text());
    for (Twicetold twicetold : DEPTHS) {
      assertThat(twicetold.compare(a, b)).isEqualTo(twicetold.compare(b, a));
    }
  }

  @Property(tries = 40)
  void a_text_covers_itself(@ForAll long seed) {
    Article a = Samples.article("a", seed, 5);
    Article b = Samples.with(a, "b", a.title(), a.text());
    Verdict verdict = DEPTHS.getLast().compare(a, b);
    assertThat(verdict.aInB()).isEqualTo(verdict.bInA());
    assertThat(verdict.aInB().characters()).isEqualTo(1);
    assertThat(verdict.aInB().words()).isEqualTo(1);
    assertThat(verdict.aInB().meaning()).isEqualTo(1);
    assertThat(verdict.relation().label()).isEqualTo("identical");
    assertThat(verdict.score()).isEqualTo(1);
  }

  @Test
  void copies_of_one_text_are_one_family_however_many() {
    Article origin = Samples.article("origin", 1, 9);
    List<Article> copies =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Samples.with(origin, "copy" + i, origin.title(), origin.text()))
            .toList();
    for (Twicetold twicetold : DEPTHS) {
      Grouping grouping = twicetold.group(copies);
      assertThat(grouping.stories()).hasSize(1);
      assertThat(grouping.stories().getFirst().families()).hasSize(1);
      assertThat(grouping.tally().candidates()).isZero();
    }
  }

  @Test
  void texts_of_one_template_cost_no_more_than_the_caps_allow() {
    List<Article> forms =
        IntStream.range(0, 3_000)
            .mapToObj(i ->
                Article.of(
                    "form" + i,
                    "Water level at gauge " + i,
                    "The gauge station number %d on the river reports a level of %d centimetres. The next reading is at noon. Boats may pass below %d centimetres only. The office wishes a safe trip."
                        .formatted(i, i * 7919 % 611, i * 104729 % 877)))
            .toList();
    Grouping grouping = Twicetold.builder().build().group(forms);
    assertThat(grouping.tally().candidates()).isLessThan(3_000L * 30);
    assertThat(grouping.tally().capped()).isPositive();
  }

  @Test
  void an_id_used_twice_for_different_texts_is_refused() {
    Article one = Article.of("x", "", "The first text of the two.");
    Article other = Article.of("x", "", "The second text of the two.");
    assertThatThrownBy(() -> Twicetold.builder().build().group(List.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void near_copies_that_say_the_same_again_and_again_are_found() {
    String whole = "The lorry driver said the road was icy and dark. ".repeat(500);
    Article a = Article.of("a", "Road", whole);
    Article b = Article.of("b", "Road", whole + "Then he left.");
    Twicetold literal = Twicetold.builder().build();
    assertThat(literal.compare(a, b).relation()).isEqualTo(Relation.NEAR_COPY);
    assertThat(literal.group(List.of(a, b)).stories()).hasSize(1);
  }

  @Test
  void an_empty_collection_has_no_stories() {
    assertThat(Twicetold.builder().build().group(List.of()).stories()).isEmpty();
  }

  @Property(tries = TRIES)
  void the_relations_of_an_article_are_those_of_the_grouping_that_name_it(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int families) {
    List<Article> articles = Samples.collection(families, seed);
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      live.addAll(articles);
      List<Verdict> all = relations(live.grouping());
      for (Article article : articles) {
        String id = article.id();
        assertThat(live.relations(id))
            .containsExactlyInAnyOrderElementsOf(
                all.stream().filter(one -> one.a().equals(id) || one.b().equals(id)).toList());
      }
    }
  }

  @Property(tries = TRIES)
  void what_additions_say_changed_adds_up_to_the_grouping(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int families) {
    List<Article> articles = Samples.collection(families, seed);
    for (Twicetold twicetold : DEPTHS) {
      Live live = twicetold.live();
      Map<String, Assignment> known = new TreeMap<>();
      for (Article article : articles) {
        live.add(article).assignments().forEach(one -> known.put(one.id(), one));
      }
      assertThat(List.copyOf(known.values())).isEqualTo(live.grouping().assignments());
    }
  }
}
