package io.twicetold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparingTest {

  private static final Article A =
      Article.of("a", "Ferry sinks", "The ferry sank off Nordhavn at noon. All are safe.");
  private static final Article B = Article.of("b", "渡轮沉没", "渡轮中午在北港附近沉没。\u202E所有人都安全。");

  private static final Verdict VERDICT =
      new Verdict(
          "a",
          "b",
          Relation.SUMMARY,
          true,
          0.75,
          0.912,
          0.95,
          0.99,
          new Coverage(0, 0, 0.8),
          new Coverage(0, 0.125, 0.9),
          List.of(
              new Passage(
                  new Span(Span.Field.TITLE, 0, 11),
                  new Span(Span.Field.TITLE, 0, 4),
                  Passage.Level.MEANING,
                  0.9),
              new Passage(
                  new Span(Span.Field.TEXT, 0, 36),
                  new Span(Span.Field.TEXT, 0, 20),
                  Passage.Level.WORDS,
                  0.7)),
          List.of("order kept", "nothing new"));

  private static final Verdict WITHOUT_PASSAGES =
      new Verdict(
          "a",
          "b",
          Relation.SUMMARY,
          true,
          0.75,
          0.912,
          0.95,
          0.99,
          new Coverage(0, 0, 0.8),
          new Coverage(0, 0.125, 0.9),
          List.of(),
          List.of("order kept"));

  @Test
  void passagesStandSideBySide() {
    assertThat(draw(new Screen(43, false)))
        .isEqualTo(
            """
            summary: b was made from a
              a  a  Ferry sinks
              b  b  渡轮沉没

              confidence                 0.91
              one made from the other    0.95
              the same story             0.99
              likeness                   0.75

                                          characters   words   meaning
              share of a said in b              0.00    0.00      0.80
              share of b said in a              0.00    0.13      0.90

            same meaning, 0.90
            Ferry sinks          | 渡轮沉没
            same words, 0.70
            The ferry sank off   | 渡轮中午在北港附近沉
            Nordhavn at noon.    | 没。<U+202E>所有人都
                                 | 安全。

            - order kept
            - nothing new
            """);
  }

  @Test
  void whatThePagesDeclareIsShownAsDeclaredAndSafely() {
    Article based =
        new Article(
            "b",
            "T",
            "",
            "",
            Optional.empty(),
            "",
            "",
            Map.of("declared", "{\"basedOn\":[\"A book\\u202e\"],\"agencies\":[\"AFP\"]}"));

    assertThat(Comparing.draw(WITHOUT_PASSAGES, A, based, new Screen(80, false)))
        .endsWith(
            "- order kept",
            "- declared: b is based on A book<U+202E>",
            "- declared: b credits AFP");
  }

  @Test
  void theLevelHasAColour() {
    assertThat(draw(new Screen(80, true)))
        .contains("\u001b[36mFerry sinks")
        .contains("\u001b[33mThe ferry sank");
  }

  private static String draw(Screen screen) {
    return String.join("\n", Comparing.draw(VERDICT, A, B, screen)) + "\n";
  }
}
