package io.twicetold.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.store.Receipt.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store keeps to, whatever database it stands on. */
abstract class StoreContract {

  private static final Signature ME = new Signature("me", "one dateline");

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");

  @TempDir Path folder = Path.of("");

  private Optional<Store> open = Optional.empty();

  /** A store that remembers what one before it in the same folder was told. */
  abstract Store open(Path place);

  /** What such a store remembers, beside it. */
  abstract Snapshot look(Path place);

  /** Runs statements in a place that no store has opened. */
  abstract void fill(Path place, List<String> statements) throws SQLException;

  private List<String> faults() {
    try (Snapshot snapshot = look(folder)) {
      return snapshot.faults();
    }
  }

  private void settled() {
    put(article("a", "text"), Condition.KEEP);
    List<Event> events = List.of(new Event(1, NOW, "story-started", "\"story\":\"s1\""));
    Name story = new Name("s1", Name.Kind.STORY, 1, 1, 0, List.of(), List.of());
    Name family = new Name("f1", Name.Kind.FAMILY, 1, 1, 0, List.of(), List.of());
    Placement place = new Placement("a", "s1", "f1");
    Standing standing = new Standing("a", 0, "en", "", "", 0);
    store()
        .record(
            new Pass(
                1,
                events,
                List.of(place),
                List.of(standing),
                List.of(),
                List.of(story, family),
                1,
                1))
        .join();
  }

  @Test
  void a_store_that_is_whole_has_no_faults_whatever_waits_for_the_grouping() {
    assertThat(faults()).isEmpty();
    settled();
    assertThat(faults()).isEmpty();
    put(article("b", "text"), Condition.KEEP);
    put(article("a", "other"), Condition.ANY);
    store().remove("a", Condition.ANY).join();
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM placement                              | no place",
        "DELETE FROM article                                | is not there: article a",
        "DELETE FROM name WHERE id = 's1'                   | no name: story s1",
        "DELETE FROM name WHERE id = 'f1'                   | no name: family f1",
        "UPDATE name SET ended = 1                          | no name",
        "UPDATE name SET changed = 9                        | event that is not there: f1",
        "UPDATE name SET merged_into = '[\"s9\"]'           | never was: f1",
        "DELETE FROM placement WHERE article = 'a'          | stands in a family and has no place:"
            + " article a",
        "DELETE FROM event                                  | 1 events were told, 0 are there",
        "UPDATE event SET number = 2                        | missing before it: event 2",
        "INSERT INTO input VALUES (1, 'ADDED', 'a')         | though the grouping has followed",
        "UPDATE article SET position = 5                    | after the last position: article a",
        "INSERT INTO placement VALUES ('z', 's2', 'f1')     | in two stories: family f1",
      })
  void what_does_not_go_together_is_found(String change, String fault) {
    settled();
    ((JdbcStore) store())
        .change(session -> {
          session.run(change);
          return true;
        })
        .join();
    assertThat(faults()).anyMatch(line -> line.contains(fault));
  }

  @BeforeEach
  void open() {
    open = Optional.of(open(folder));
  }

  @AfterEach
  void close() {
    open.ifPresent(Store::close);
    open = Optional.empty();
  }

  Store store() {
    return open.orElseThrow();
  }

  private void reopen() {
    close();
    open();
  }

  static Article article(String id, String text) {
    return Article.of(id, "A title", text);
  }

  private static Article full(String id) {
    return new Article(
        id,
        "Titel \uD83E\uDDA6",
        "Text\nover two lines",
        "https://example.org/1",
        Optional.of(NOW),
        "The Gazette",
        "en",
        Map.of("author", "\"N. N.\"", "tags", "[1, {\"a\": null}]"));
  }

  private Receipt put(Article article, Condition condition) {
    return store().put(article, condition, NOW).join();
  }

  @Test
  void an_article_comes_back_as_it_was_after_the_store_was_opened_again() {
    Receipt receipt = put(full("a/b c"), Condition.KEEP);
    reopen();
    assertThat(store().article("a/b c"))
        .contains(new StoredArticle(full("a/b c"), receipt.position(), NOW));
    assertThat(store().article("other")).isEmpty();
  }

  @Test
  void the_same_article_again_changes_nothing_and_another_text_conflicts() {
    Receipt first = put(article("a", "one"), Condition.KEEP);
    assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(put(article("a", "one"), Condition.KEEP))
        .isEqualTo(new Receipt(Outcome.UNCHANGED, first.position()));
    assertThat(put(article("a", "two"), Condition.KEEP))
        .isEqualTo(new Receipt(Outcome.CONFLICT, first.position()));
    assertThat(store().article("a").orElseThrow().article().text()).isEqualTo("one");
  }

  @Test
  void an_article_is_replaced_only_where_the_condition_holds() {
    Receipt first = put(article("a", "one"), Condition.NONE);
    assertThat(put(article("a", "two"), Condition.NONE).outcome()).isEqualTo(Outcome.FAILED);
    Receipt second = put(article("a", "two"), new Condition.At(first.position()));
    assertThat(second.outcome()).isEqualTo(Outcome.REPLACED);
    assertThat(put(article("a", "three"), new Condition.At(first.position())))
        .isEqualTo(new Receipt(Outcome.FAILED, second.position()));
    assertThat(put(article("a", "four"), Condition.ANY).outcome()).isEqualTo(Outcome.REPLACED);
    assertThat(put(article("b", "x"), new Condition.At(1)).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void a_removed_article_is_gone_and_its_position_is_not_used_again() {
    Receipt put = put(article("a", "one"), Condition.KEEP);
    assertThat(store().remove("a", new Condition.At(99)).join().outcome())
        .isEqualTo(Outcome.FAILED);
    Receipt removed = store().remove("a", Condition.ANY).join();
    assertThat(removed.outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(store().article("a")).isEmpty();
    assertThat(store().remove("a", Condition.ANY).join().outcome()).isEqualTo(Outcome.ABSENT);
    reopen();
    Receipt again = put(article("a", "one"), Condition.KEEP);
    assertThat(List.of(put.position(), removed.position(), again.position()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(store().position()).isEqualTo(again.position());
  }

  @Test
  void many_at_once_are_all_there_in_the_order_in_which_they_came() {
    List<CompletableFuture<Receipt>> told = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      told.add(store().put(article("a" + i, "text " + i), Condition.KEEP, NOW));
    }
    List<Long> positions = told.stream().map(one -> one.join().position()).toList();
    assertThat(positions)
        .isEqualTo(IntStream.rangeClosed(1, 2_500).mapToObj(Long::valueOf).toList());
    Contents contents = store().contents();
    assertThat(contents.articles().stream().map(Article::id))
        .containsExactlyElementsOf(IntStream.range(0, 2_500).mapToObj(i -> "a" + i).toList());
    assertThat(contents.position()).isEqualTo(2_500);
    List<Article> parts = new ArrayList<>(store().articles(0, 1_200));
    assertThat(parts).hasSize(1_200);
    parts.addAll(store().articles(1_200, Long.MAX_VALUE));
    assertThat(parts).isEqualTo(contents.articles());
  }

  @Test
  void ids_with_tabs_stay_whole_in_decisions_that_wait() {
    store().decide(Decision.together("tab", "id\tx\ty", Bond.STORY), ME, NOW).join();
    store().undo("tab\tid", "x\ty", Bond.STORY, ME, NOW).join();
    store().decide(Decision.apart("tab\tid", "x\ty", Bond.STORY), ME, NOW).join();
    store().undo("x\ty", "tab\tid", Bond.STORY, ME, NOW).join();
    assertThat(store().inputs(0, 10))
        .extracting(Input::articles)
        .containsExactly(
            List.of("id\tx\ty", "tab"), List.of("tab\tid", "x\ty"), List.of("tab\tid", "x\ty"));
  }

  @Test
  void what_waits_for_the_grouping_is_listed_until_a_pass_settles_it() {
    put(article("a", "one"), Condition.KEEP);
    put(article("a", "two"), Condition.ANY);
    store().decide(Decision.together("b", "a", Bond.STORY), ME, NOW).join();
    store().undo("b", "a", Bond.STORY, Signature.of("ada"), NOW).join();
    store().remove("a", Condition.ANY).join();
    assertThat(store().inputs(0, 10))
        .containsExactly(
            new Input(1, Input.Kind.ADDED, List.of("a")),
            new Input(2, Input.Kind.REPLACED, List.of("a")),
            new Input(3, Input.Kind.DECIDED, List.of("a", "b")),
            new Input(4, Input.Kind.UNDONE, List.of("a", "b")),
            new Input(5, Input.Kind.REMOVED, List.of("a")));
    assertThat(store().inputs(2, 2)).extracting(Input::position).containsExactly(3L, 4L);
    store().record(new Pass(3, List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0)).join();
    reopen();
    assertThat(store().inputs(0, 10)).extracting(Input::position).containsExactly(4L, 5L);
    assertThat(store().remembered().position()).isEqualTo(3);
  }

  @Test
  void a_decision_replaces_the_one_on_the_same_pair_and_can_be_taken_back() {
    Decision together = Decision.together("b", "a", Bond.STORY);
    Decision apart = Decision.apart("a", "b", Bond.STORY);
    Decision family = Decision.together("a", "b", Bond.FAMILY);
    assertThat(store().decide(together, ME, NOW).join().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(store().decide(together, Signature.of("you"), NOW).join().outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(store().decide(apart, Signature.NONE, NOW).join().outcome())
        .isEqualTo(Outcome.REPLACED);
    store().decide(family, ME, NOW).join();
    reopen();
    assertThat(store().decisions())
        .extracting(StoredDecision::decision)
        .containsExactly(family, apart);
    assertThat(store().decisions())
        .extracting(StoredDecision::signed)
        .containsExactly(ME, Signature.NONE);
    assertThat(store().undo("b", "a", Bond.STORY, Signature.of("ada"), NOW).join().outcome())
        .isEqualTo(Outcome.REMOVED);
    assertThat(store().undo("b", "a", Bond.STORY, Signature.of("ada"), NOW).join().outcome())
        .isEqualTo(Outcome.ABSENT);
    assertThat(store().contents().decisions()).containsExactly(family);
    assertThat(store().audit(0, 10))
        .extracting(one -> one.signed().by() + " " + one.made() + " " + one.decision().together())
        .containsExactly("me true true", " true false", "me true true", "ada false false");
    long second = store().audit(0, 2).getLast().position();
    assertThat(store().audit(second, 1)).singleElement().extracting(Audited::signed).isEqualTo(ME);
  }

  private static Pass pass(long event) {
    return new Pass(
        1,
        List.of(new Event(event, NOW, "article-added", "\"article\":\"a\"")),
        List.of(new Placement("a", "s1", "f1"), new Placement("b", "s1", "f2")),
        List.of(new Standing("b", 1, "en", "a", "NEAR_COPY", 1 / 3.0)),
        List.of("c"),
        List.of(
            new Name("s1", Name.Kind.STORY, 1, 1, 0, List.of(), List.of("s2")),
            new Name("s0", Name.Kind.STORY, 1, 1, 1, List.of("s1"), List.of())),
        7,
        8);
  }

  @Test
  void a_pass_is_remembered() {
    store().record(pass(1)).join();
    reopen();
    Remembered remembered = store().remembered();
    assertThat(remembered.placements())
        .containsExactlyInAnyOrder(new Placement("a", "s1", "f1"), new Placement("b", "s1", "f2"));
    assertThat(remembered.standings()).isEqualTo(pass(1).standings());
    assertThat(remembered.names()).extracting(Name::id).containsExactly("s1");
    assertThat(List.of(remembered.events(), remembered.stories(), remembered.families()))
        .containsExactly(1L, 7L, 8L);
    assertThat(store().name("s0").orElseThrow().mergedInto()).containsExactly("s1");
    assertThat(store().name("s1").orElseThrow().splitInto()).containsExactly("s2");
    assertThat(store().name("s9")).isEmpty();
    assertThat(store().events(0, 5)).isEqualTo(pass(1).events());
    assertThat(store().events(1, 5)).isEmpty();
  }

  @Test
  void a_pass_that_leaves_a_gap_in_the_events_is_not_taken_at_all() {
    assertThatThrownBy(() -> store().record(pass(2)).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreFailed.class);
    assertThat(store().remembered().placements()).isEmpty();
    assertThat(put(article("a", "one"), Condition.KEEP).outcome()).isEqualTo(Outcome.CREATED);
  }

  @Test
  void one_change_that_cannot_be_made_does_not_take_its_neighbours_along() {
    List<CompletableFuture<?>> told = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      told.add(store().put(article("a" + i, "text"), Condition.KEEP, NOW));
      told.add(store().record(pass(99)));
    }
    told.forEach(one -> one.handle((result, failure) -> true).join());
    assertThat(told.stream().filter(CompletableFuture::isCompletedExceptionally)).hasSize(50);
    assertThat(store().contents().articles()).hasSize(50);
  }

  @Test
  void a_closed_story_is_not_among_what_is_remembered_and_is_found_by_its_prints() {
    put(article("a", "one"), Condition.KEEP);
    put(article("b", "two"), Condition.KEEP);
    store().record(pass(1)).join();
    assertThat(store().lastReports()).containsOnly(Map.entry("s1", NOW));
    assertThat(store().hasClosed()).isFalse();
    assertThat(store().closed("s1")).isEmpty();
    store().close("s1", Map.of("a", List.of(1L, 2L, -3L), "b", List.of(2L, Long.MIN_VALUE))).join();
    reopen();
    assertThat(store().hasClosed()).isTrue();
    assertThat(store().contents().articles()).isEmpty();
    assertThat(store().remembered().placements()).isEmpty();
    assertThat(store().remembered().standings()).isEmpty();
    assertThat(store().remembered().names()).isEmpty();
    assertThat(store().lastReports()).isEmpty();
    assertThat(store().article("a")).isPresent();
    assertThat(store().closedPlace("b")).contains(new Placement("b", "s1", "f2"));
    assertThat(store().closedStoryOf("f2")).contains("s1");
    assertThat(store().closedLike(List.of(1L, 2L), 1, 9)).containsExactly("a", "b");
    assertThat(store().closedLike(List.of(1L, 2L, 9L), 2, 9)).containsExactly("a");
    assertThat(store().closedLike(List.of(Long.MIN_VALUE), 1, 9)).containsExactly("b");
    assertThat(store().closedLike(List.of(1L, 2L), 1, 1)).containsExactly("a");
    assertThat(store().closedLike(List.of(), 0, 9)).isEmpty();
    Part part = store().closed("s1").orElseThrow();
    assertThat(part.articles()).extracting(Article::id).containsExactlyInAnyOrder("a", "b");
    assertThat(part.remembered().placements()).hasSize(2);
    assertThat(part.remembered().standings()).isEqualTo(pass(1).standings());
    store().reopen("s1").join();
    assertThat(store().contents().articles()).hasSize(2);
    assertThat(store().remembered().placements()).hasSize(2);
    assertThat(store().closedLike(List.of(1L, 2L), 1, 9)).isEmpty();
  }

  static IntStream olderVersions() {
    return IntStream.range(1, Schema.VERSION);
  }

  /** The statements that make a store as a service of that version left it. */
  static List<String> older(int version) throws IOException {
    try (InputStream in = StoreContract.class.getResourceAsStream("version-" + version + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void what_a_store_of_an_older_version_remembers_goes_on(int version) throws Exception {
    Path place = Files.createDirectory(folder.resolve("older" + version));
    fill(place, older(version));
    assertThatThrownBy(() -> look(place))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("version " + version);
    for (int life = 0; life < 2; life++) {
      try (Store older = open(place)) {
        assertThat(older.contents().articles()).extracting(Article::id).contains("a", "b", "c");
        assertThat(older.position()).isEqualTo(8);
        assertThat(older.inputs(0, 10))
            .containsExactly(new Input(8, Input.Kind.ADDED, List.of("f")));
        assertThat(older.events(0, 100)).hasSize(21);
        assertThat(older.decisions()).hasSize(1);
        assertThat(older.remembered().placements()).contains(new Placement("b", "s1", "f2"));
        assertThat(older.name("s3").orElseThrow().ended()).isEqualTo(20);
        assertThat(older.article("a").orElseThrow().article().more()).containsKey("author");
      }
    }
    try (Snapshot snapshot = look(place)) {
      assertThat(snapshot.faults()).isEmpty();
    }
  }

  @Test
  void the_first_answer_under_a_key_is_kept_until_it_is_forgotten() {
    KeptAnswer first = new KeptAnswer("r1", 201, "/articles/a", "{}", NOW);
    store().keep("key", first).join();
    store().keep("key", new KeptAnswer("r2", 200, "", "[]", NOW)).join();
    reopen();
    assertThat(store().answer("key")).contains(first);
    store().forget(NOW).join();
    assertThat(store().answer("key")).isPresent();
    store().forget(NOW.plusSeconds(2)).join();
    assertThat(store().answer("key")).isEmpty();
  }

  @Test
  void vectors_are_kept_until_they_are_not_wanted() {
    VectorKey one = new VectorKey(-1, Long.MIN_VALUE);
    VectorKey other = new VectorKey(-1, 2);
    VectorKey third = new VectorKey(3, 2);
    store().made().keepVectors(Map.of(one, new byte[] {1, -2, 0}, other, new byte[0])).join();
    store().made().keepVectors(Map.of(one, new byte[] {9}, third, new byte[] {7})).join();
    reopen();
    Map<VectorKey, byte[]> found = store().made().vectors(List.of(one, third, new VectorKey(0, 0)));
    assertThat(found).containsOnlyKeys(one, third);
    assertThat(found.get(one)).containsExactly(1, -2, 0);
    store().made().forgetVectors(Set.of(other, third)::contains).join();
    assertThat(store().made().vectors(List.of(one, other, third))).containsOnlyKeys(other, third);
  }

  @Test
  void judgments_are_kept_for_the_program_that_made_them() {
    store().made().keepJudgments(1, Map.of(-5L, new byte[] {1}, 6L, new byte[] {2})).join();
    store().made().keepJudgments(1, Map.of(6L, new byte[] {3}, 7L, new byte[] {4})).join();
    store().made().keepJudgments(2, Map.of(7L, new byte[] {5})).join();
    reopen();
    Map<Long, byte[]> found = store().made().judgments(1);
    assertThat(found).containsOnlyKeys(-5L, 6L);
    assertThat(found.get(6L)).containsExactly(3);
    assertThat(store().made().judgments(2)).containsOnlyKeys(7L);
    store().made().forgetJudgments(1, List.of(6L)).join();
    assertThat(store().made().judgments(1)).containsOnlyKeys(-5L);
    assertThat(store().made().judgments(2)).isEmpty();
  }

  @Test
  void a_closed_store_takes_nothing() {
    Store closed = store();
    close();
    assertThatThrownBy(() -> closed.put(article("a", "one"), Condition.KEEP, NOW).join())
        .hasCauseInstanceOf(StoreFailed.class);
  }

  @Test
  void who_is_told_and_how_far_each_has_come_is_remembered() {
    Hook hook =
        new Hook("h1", "https://example.org/", "whsec_x", List.of("k"), NOW, Hook.State.at(3));
    assertThat(store().add(hook).join()).isTrue();
    Hook.State state =
        new Hook.State(
            4, 2, Optional.of(NOW), Optional.of(NOW.plusSeconds(1)), Optional.empty(), "late");
    assertThat(store().move("h1", state).join()).isTrue();
    assertThat(store().move("h2", state).join()).isFalse();
    reopen();
    assertThat(store().hooks()).containsExactly(hook.with(state));
    assertThat(hook.toString()).doesNotContain("whsec");
    assertThat(store().removeHook("h1").join()).isTrue();
    assertThat(store().removeHook("h1").join()).isFalse();
    assertThat(store().hooks()).isEmpty();
  }
}
