package io.twicetold.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.Samples;
import io.twicetold.Twicetold;
import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Side;
import io.twicetold.compare.Sides;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JudgeTest {

  private static final String MAGIC = Judge.MAGIC + " " + Judge.NUMBERS;

  private static final List<String> NAMES =
      List.of("descent", "story", "related", "score", "source", "kind.paraphrase");

  /** Made when asked for, so that the reading of judges is tested where none has been trained. */
  private static List<Twicetold> depths() {
    return List.of(
        Twicetold.builder().build(),
        Twicetold.builder().encoder(new WordsEncoder(), WordsEncoder.means()).build());
  }

  private static Judge read(String models) {
    return Judge.read(new ByteArrayInputStream(models.getBytes(StandardCharsets.US_ASCII)));
  }

  @Example
  void a_file_with_another_magic_word_is_refused() {
    for (String models : List.of("twicetold-judge-0 0.5 0.5", "{\"judge\": 1}")) {
      assertThatThrownBy(() -> read(models))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Judge.MAGIC);
    }
  }

  @Example
  void a_judge_of_other_features_is_refused() {
    assertThatThrownBy(() -> read(Judge.MAGIC + " 3+2 0.5 0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3+2");
  }

  @Example
  void a_damaged_file_is_refused() {
    for (String models : List.of("", "  ", MAGIC, MAGIC + " 0.5", MAGIC + " 0.5 half")) {
      assertThatThrownBy(() -> read(models)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String trees :
        List.of("descent", "descent 1.5", "descent 1.5 1 1 0 0 0.5 1", "descent x")) {
      assertThatThrownBy(() -> read(MAGIC + " 0.9 0.5 0.5 0.5 " + trees))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Example
  void a_judge_that_lacks_a_model_is_refused() {
    assertThatThrownBy(() -> read(MAGIC + " 0.9 0.5 0.5 0.5 descent 1.5 0 0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("descent.literal");
  }

  @Example
  void a_failing_stream_is_not_taken_for_a_judge() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThatThrownBy(() -> Judge.read(failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is gone");
  }

  @Example
  void of_two_texts_made_from_a_third_none_is_a_summary_of_the_other() {
    Side a = Sides.full(Article.of("a", "", "The boats left at dawn. The nets were empty."));
    Side b = Sides.full(Article.of("b", "", "The boats left."));
    Comparison comparison = Comparer.compare(a, b);
    Judgment summary = new Judgment(0.9f, 0.9f, 0.8f, 0.1f, Relation.SUMMARY, 0.8f);
    Judgment siblings = Judge.undecided().siblings(summary, comparison, a, b);
    assertThat(siblings.relation()).isEqualTo(Relation.PARAPHRASE);
    assertThat(siblings.aFirst()).isZero();
    assertThat(siblings.descent()).isEqualTo(summary.descent());
    Judgment copy = new Judgment(0.9f, 0.9f, 0.8f, 0.1f, Relation.NEAR_COPY, 0.8f);
    assertThat(Judge.undecided().siblings(copy, comparison, a, b)).isSameAs(copy);
  }

  private static final String FLASH =
      "A gas main burst below Keld station at seven on Tuesday. Two trains stood in the tunnel for an"
          + " hour. Nobody was hurt, the fire brigade of Keld said. The line to Orra is closed until"
          + " Thursday, and buses go instead from the square behind the old post office.";

  private static final String LONGER =
      FLASH
          + " The main had been laid in 1931 and looked at in May. Its owner, Keldgas, will pay for the"
          + " buses. The mayor asked for a list of all mains of that age, and for the names of those"
          + " who had signed for them. Passengers were led out along the rails in groups of twenty.";

  private static Article told(String id, String text, String time, String outlet) {
    return new Article(id, "", text, "", Optional.of(Instant.parse(time)), outlet, "en", Map.of());
  }

  @Example
  void what_holds_an_earlier_text_word_by_word_is_its_update_and_what_is_cut_later_an_excerpt() {
    Twicetold twicetold = Twicetold.builder().build();
    Article early = told("a", FLASH, "2031-03-04T09:00:00Z", "Post");
    Verdict update = twicetold.compare(early, told("b", LONGER, "2031-03-05T09:00:00Z", "Bugle"));
    assertThat(update.relation()).isEqualTo(Relation.UPDATE);
    assertThat(update.a()).isEqualTo("a");
    assertThat(update.directed()).isTrue();
    Verdict excerpt = twicetold.compare(early, told("b", LONGER, "2031-03-03T09:00:00Z", "Bugle"));
    assertThat(excerpt.relation()).isEqualTo(Relation.EXCERPT);
    assertThat(excerpt.a()).isEqualTo("b");
  }

  @Example
  void sources_of_families_are_what_relations_say() {
    List<Article> texts =
        List.of(
            told("a", LONGER, "2031-03-04T09:00:00Z", "Post"),
            told("b", FLASH, "2031-03-05T09:00:00Z", "Bugle"),
            told("c", LONGER + " Trains run again.", "2031-03-05T11:00:00Z", "Post"));
    Grouping grouping = Twicetold.builder().build().group(texts);
    assertThat(grouping.stories().getFirst().families().getFirst().origin()).contains("a");
    assertThat(grouping.assignments().stream().flatMap(one -> one.made().stream()))
        .extracting(made -> made.source() + " " + made.relation().label())
        .containsExactly("a excerpt", "a update");
  }

  @Example
  void a_date_without_an_hour_is_no_first_hour() {
    Article hourless = told("a", FLASH, "2031-03-04T00:00:00Z", "Post");
    Article timed = told("b", FLASH, "2031-03-04T09:00:00Z", "Bugle");
    Twicetold twicetold = Twicetold.builder().build();
    assertThat(
            twicetold.group(List.of(hourless, timed)).assignments().getFirst().made().orElseThrow())
        .extracting(Assignment.Made::source)
        .isEqualTo("b");
    Article copy = told("c", FLASH + " More soon.", "2031-03-04T00:00:00Z", "Post");
    assertThat(twicetold.compare(copy, timed).relation()).isNotEqualTo(Relation.UPDATE);
    Article next = told("c", FLASH + " More soon.", "2031-03-05T00:00:00Z", "Bugle");
    assertThat(twicetold.compare(next, timed).relation()).isEqualTo(Relation.UPDATE);
  }

  @Example
  void cuts_come_from_the_file() {
    StringBuilder models = new StringBuilder(MAGIC + " 0.95 0.25 0.75 0.5");
    for (String name : NAMES) {
      models.append(' ').append(name).append(" 1.5 0 0 ").append(name).append(".literal 1.5 0 0");
    }
    Judge judge = read(models.toString());
    assertThat(judge.cuts()).isEqualTo(new Cuts(0.95, 0.25, 0.75, 0.5));
  }

  @Example
  void the_judge_that_ships_can_be_read() {
    Cuts cuts = Judge.standard().cuts();
    assertThat(List.of(cuts.version(), cuts.family(), cuts.story(), cuts.origin()))
        .allMatch(cut -> cut > 0 && cut <= 1);
  }

  @Property(tries = 60)
  void verdicts_keep_their_bounds_and_the_relation_fits_the_direction(
      @ForAll long seed, @ForAll long other) {
    Article a = Samples.article("a", seed, 9);
    String half = a.text().substring(0, a.text().length() / 2);
    Article b = Samples.with(a, "b", "", half + Samples.article("c", other, 3).text());
    for (Twicetold twicetold : depths()) {
      Verdict verdict = twicetold.compare(a, b);
      assertThat(verdict.score()).isBetween(0.0, 1.0);
      assertThat(verdict.confidence()).isBetween(0.0, 1.0);
      assertThat(verdict.descent()).isBetween(0.0, 1.0);
      assertThat(verdict.story()).isBetween(verdict.descent(), 1.0);
      assertThat(verdict.relation().descent()).isEqualTo(verdict.descent() >= 0.5);
      assertThat(verdict.reasons()).isNotEmpty();
      if (verdict.directed()) {
        assertThat(verdict.relation().descent()).isTrue();
      }
    }
  }

  @Example
  void the_same_words_in_another_dress_are_identical() {
    Article a = Article.of("a", "", "The ferry left at noon, said the mayor.");
    Article b = Article.of("b", "", "THE FERRY LEFT AT NOON SAID THE MAYOR");
    for (Twicetold twicetold : depths()) {
      assertThat(twicetold.compare(a, b).relation()).isEqualTo(Relation.IDENTICAL);
    }
  }

  @Example
  void reasons_say_whose_share_is_whose() {
    String lead = "The ferry left the harbour at noon on Monday. Nobody was hurt in the storm. ";
    Article longer =
        Article.of("a", "", lead + "Engineers look for the cause. The mayor thanked the crew.");
    Article shorter = Article.of("b", "", lead);
    Twicetold twicetold = depths().getLast();
    assertThat(twicetold.compare(longer, shorter).reasons())
        .contains("statements of a said in b 57 %, of b in a 100 %");
  }

  @Example
  void of_the_same_words_those_that_came_first_are_the_source() {
    Article late = Article.of("a", "", "The ferry left at noon, said the mayor.");
    Article early = Article.of("b", "", "THE FERRY LEFT AT NOON SAID THE MAYOR");
    List<Article> dated =
        List.of(
            Samples.published(late, "2031-05-02", ""), Samples.published(early, "2031-05-01", ""));
    for (Twicetold twicetold : depths()) {
      Grouping grouping = twicetold.group(dated);
      assertThat(grouping.assignments().getFirst().made().orElseThrow().source()).isEqualTo("b");
      assertThat(grouping.stories().getFirst().families().getFirst().origin()).contains("b");
    }
  }

  @Example
  void what_is_counted_is_shown_without_a_needless_fraction() {
    assertThat(FeatureNames.shown(Feature.LENGTH, Math.log1p(379))).isEqualTo("379");
    assertThat(FeatureNames.shown(Feature.LENGTH, Math.log1p(13.5))).isEqualTo("13.5");
    assertThat(FeatureNames.shown(Feature.NAMES_MORE, 1)).isEqualTo("100 %");
  }

  private static Article at(String id, String text, Instant time) {
    return new Article(id, "", text, "", Optional.of(time), "", "", Map.of());
  }

  @Example
  void what_is_hours_apart_is_told_in_hours() {
    Instant noon = Instant.parse("2031-04-08T12:00:00Z");
    Article early = at("a", "The ferry left at noon, said the mayor.", noon);
    Map.of(Duration.ofMinutes(168), "2.8 hours", Duration.ofDays(3), "3.0 days")
        .forEach((gap, told) -> {
          Article late = at("b", "At noon the ferry left, the mayor said.", noon.plus(gap));
          assertThat(Twicetold.builder().build().compare(early, late).reasons())
              .contains("published " + told + " apart");
        });
  }

  @Example
  void labels_are_what_files_say() {
    assertThat(List.of(Relation.values()))
        .extracting(Relation::label)
        .containsExactly(
            "identical",
            "near-copy",
            "update",
            "excerpt",
            "translation",
            "round-trip",
            "paraphrase",
            "summary",
            "same-story",
            "related",
            "unrelated");
  }

  @Example
  void by_letters_alone_a_translation_is_no_copy_and_a_copy_with_another_word_is() {
    Article english =
        Article.of(
            "en",
            "Tram leaves the rails in Ostvik",
            "A tram with 52 people on board left the rails in Ostvik on Monday at 7.40, the"
                + " transport company said. Firefighters helped 38 passengers out of 3 cars within"
                + " 25 minutes. The driver, Runa Halvers, 46, stayed with 9 people who were hurt"
                + " until they were taken to Sankt Olof. Line 14 is closed until Friday. The repair"
                + " will cost about 210,000 crowns, said Ostvik's mayor, Petter Granlund.");
    Article german =
        Article.of(
            "de",
            "Straßenbahn entgleist in Ostvik",
            "Eine Straßenbahn mit 52 Menschen an Bord ist am Montag um 7.40 Uhr in Ostvik"
                + " entgleist, teilte das Verkehrsunternehmen mit. Die Feuerwehr holte binnen 25"
                + " Minuten 38 Fahrgäste aus 3 Wagen. Die Fahrerin Runa Halvers, 46, blieb bei 9"
                + " Verletzten, bis diese nach Sankt Olof gebracht wurden. Die Linie 14 bleibt bis"
                + " Freitag gesperrt. Die Reparatur kostet etwa 210.000 Kronen, sagte Ostviks"
                + " Bürgermeister Petter Granlund.");
    Article copied =
        Article.of("copy", english.title(), english.text().replace("The repair", "Its repair"));
    Twicetold literal = Twicetold.builder().build();

    assertThat(literal.compare(english, german).relation()).isEqualTo(Relation.UNRELATED);
    assertThat(literal.compare(english, german).descent()).isLessThan(0.1);
    assertThat(literal.compare(english, copied).relation()).isEqualTo(Relation.NEAR_COPY);
  }
}
