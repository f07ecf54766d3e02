package io.twicetold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import io.twicetold.judge.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoryTableTest {

  private static final Map<String, Article> ARTICLES =
      Map.of(
          "gazette-1", Article.of("gazette-1", "Ferry sinks off Nordhavn, all safe", "It sank."),
          "echo-7", Article.of("echo-7", "Fähre vor Nordhavn gesunken \u202Eneppir", "Sie sank."),
          "daily-long-identifier-3",
              Article.of("daily-long-identifier-3", "", "渡轮在北港附近沉没，所有人都安全获救，船长说天气良好。"),
          "post-2", Article.of("post-2", "Minister to look into ferry loss", "He will."),
          "bell-4", Article.of("bell-4", "How the ferry went down", "Slowly."),
          "solo", Article.of("solo", "Rain", "It rained."));

  private static final Grouping GROUPING =
      new Grouping(
          List.of(
              new Assignment("bell-4", "s1", "f3", "en", Optional.empty()),
              made("daily-long-identifier-3", "zh", "gazette-1", Relation.TRANSLATION),
              made("echo-7", "de", "gazette-1", Relation.TRANSLATION),
              new Assignment("gazette-1", "s1", "f1", "en", Optional.empty()),
              new Assignment("post-2", "s1", "f2", "en", Optional.empty()),
              new Assignment("solo", "s2", "f4", "en", Optional.empty())),
          List.of(
              new Story(
                  "s1",
                  List.of(
                      new Family(
                          "f1",
                          Optional.of("gazette-1"),
                          List.of("gazette-1", "daily-long-identifier-3", "echo-7")),
                      new Family("f2", Optional.empty(), List.of("post-2", "bell-4")),
                      new Family("f3", Optional.empty(), List.of("solo"))),
                  5,
                  "gazette-1",
                  Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                  Optional.of(Instant.parse("2026-03-02T10:00:00Z")),
                  3),
              single("s2"),
              single("s3")),
          List.of(),
          new Tally(6, 0, 0, 0, 0));

  private static Assignment made(String id, String language, String source, Relation relation) {
    return new Assignment(
        id, "s1", "f1", language, Optional.of(new Assignment.Made(source, relation, 0.934)));
  }

  private static Story single(String name) {
    return new Story(
        name,
        List.of(new Family(name, Optional.empty(), List.of("solo"))),
        1,
        "solo",
        Optional.empty(),
        Optional.empty(),
        1);
  }

  @Test
  void storiesShowFamiliesMembersAndMissingOrigins() {
    assertThat(draw(new Screen(100, false)))
        .isEqualTo(
            """
            Ferry sinks off Nordhavn, all safe
              5 reports, 3 independent | de, en, zh | 2026-03-01 to 2026-03-02
              family of 3
                gazette-1         Ferry sinks off Nordhavn, all safe          origin
                daily-long-iden…  渡轮在北港附近沉没，所有人都安全获救，船…   translation 0.93 ← gazette-1
                echo-7            Fähre vor Nordhavn gesunken <U+202E>neppir  translation 0.93 ← gazette-1
              family of 2, origin missing
                post-2            Minister to look into ferry loss
                bell-4            How the ferry went down
              1 single report: solo

            2 reports stand alone
            """);
  }

  @Test
  void noLineIsWiderThanTheScreen() {
    for (int width : new int[] {80, 100, 140}) {
      assertThat(draw(new Screen(width, false)).lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void coloursAreOnlyForScreensThatHaveThem() {
    assertThat(draw(new Screen(100, true))).contains("\u001b[1mFerry sinks");
    assertThat(draw(new Screen(100, false))).doesNotContain("\u001b");
  }

  @Test
  void aLongListIsCutAndSaysSo() {
    Story story = GROUPING.stories().getFirst();
    List<Story> stories = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> stories.add(story));
    Grouping many = new Grouping(GROUPING.assignments(), stories, List.of(), GROUPING.tally());

    assertThat(StoryTable.draw(many, List.of(), ARTICLES, new Screen(100, false)).getLast())
        .isEqualTo("and 10 more stories; --stories FILE writes all");
  }

  private static String draw(Screen screen) {
    return String.join("\n", StoryTable.draw(GROUPING, List.of(), ARTICLES, screen)) + "\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 132})
  void noLineIsWiderThanTheScreen(int width) {
    assertThat(StoryTable.draw(GROUPING, List.of(), ARTICLES, new Screen(width, false)))
        .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
  }
}
