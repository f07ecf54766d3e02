package io.twicetold.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreTest {

  private static final String[] GROUPS = {
    "{\"id\":\"1\",\"group\":\"A\",\"language\":\"en\",\"version\":\"as is\"}",
    "{\"id\":\"2\",\"group\":\"A\",\"language\":\"de\",\"version\":\"cut\"}",
    "{\"id\":\"3\",\"group\":\"A\",\"language\":\"en\",\"version\":\"cut\"}",
    "{\"id\":\"4\",\"group\":\"B\",\"language\":\"en\",\"version\":\"as is\"}"
  };

  @TempDir private Path folder = Path.of("");

  @Test
  void groupsThatAreRightHaveFullMarks() {
    Score score = score(Map.of("1", "x", "2", "x", "3", "x", "4", "y"));

    assertThat(score.figures().toString())
        .isEqualTo(
            "{articles=4, missing=0, gold_groups=2, groups=2, largest_group=3,"
                + " pairs={precision=1.0, recall=1.0, f1=1.0},"
                + " bcubed={precision=1.0, recall=1.0, f1=1.0}, ari=1.0,"
                + " pair_recall_by_language={cross language=1.0, de=1.0, en=1.0,"
                + " same language=1.0}}");
    assertThat(score.errors(5, id -> "")).isEmpty();
  }

  @Test
  void groupsThatAreWrongAreCountedByHand() {
    // x = {1, 2, 4}, 3 missing: of three found pairs one is right, of three wanted pairs one found
    Score score = score(Map.of("1", "x", "2", "x", "4", "x"));

    assertThat(score.figures())
        .containsEntry("missing", 1L)
        .containsEntry("groups", 2)
        .containsEntry("pairs", Prf.of(1.0 / 3, 1.0 / 3).figures())
        .containsEntry(
            "bcubed",
            Prf.of((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, (2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4)
                .figures())
        .containsEntry("ari", new BigDecimal("-0.3333"));
  }

  @Test
  void figuresForPeopleShowTheWorstErrors() {
    Score score = score(Map.of("1", "x", "2", "x", "4", "x"));

    assertThat(String.join("\n", score.lines()) + "\n")
        .isEqualTo(
            """
            4 labelled articles in 2 groups; found 2 groups, the largest of 3; 1 missing
                                     precision    recall        F1
            pairs                       0.3333    0.3333    0.3333
            BCubed                      0.6667    0.6667    0.6667
            adjusted Rand index        -0.3333
            """
                .indent(2));
    assertThat(String.join("\n", score.errors(5, id -> "(" + id + ")")) + "\n")
        .isEqualTo(
            """
            mixed x: 2 parts, 2 pairs wrong
              A: 1 (1); 2 (2)
              B: 4 (4)
            split A: 2 parts, 2 pairs wrong
              3: 3 (3)
              x: 1 (1); 2 (2)
            """
                .indent(2));
  }

  private Score score(Map<String, String> groups) {
    return PackFolder.of(folder, "copies", GROUPS).score(groups);
  }

  @Test
  void linksCountWithoutOrderAndDirectionApart() {
    Pack pack =
        PackFolder.of(
            folder,
            "relations",
            "{\"a\":\"1\",\"b\":\"2\"}",
            "{\"a\":\"3\",\"b\":\"4\"}",
            "{\"a\":\"5\",\"b\":\"6\"}");

    Score score =
        pack.score(
            List.of(
                new Said("1", "2", "summary", 1),
                new Said("4", "3", "excerpt", 1),
                new Said("1", "3", "paraphrase", 1),
                new Said("5", "6", "same-story", 1),
                new Said("1", "unlabelled", "summary", 1)));

    assertThat(score.figures().toString())
        .isEqualTo(
            "{pairs={precision=0.6667, recall=0.6667, f1=0.6667}, direction_right=1,"
                + " labelled={summary=1, excerpt=1}}");
    assertThat(score.errors(5, id -> "-"))
        .containsExactly("  missed: 5 - -> 6 -", "  wrong paraphrase: 1 - -> 3 -");
  }

  @Test
  void kindsThatAreAlikeCountAsOne() {
    Pack pack =
        PackFolder.of(
            folder,
            "relation-kinds",
            "{\"a\":\"1\",\"b\":\"2\",\"relation\":\"near-copy\"}",
            "{\"a\":\"3\",\"b\":\"4\",\"relation\":\"round-trip\"}",
            "{\"a\":\"5\",\"b\":\"6\",\"relation\":\"summary\"}",
            "{\"a\":\"7\",\"b\":\"8\",\"relation\":\"summary\"}");

    Score score =
        pack.score(
            List.of(
                new Said("2", "1", "identical", 1),
                new Said("3", "4", "paraphrase", 1),
                new Said("6", "5", "summary", 1)));

    assertThat(score.figures().toString())
        .isEqualTo(
            "{pairs=4, macro_f1=0.8889, kinds={near-copy={precision=1.0, recall=1.0, f1=1.0},"
                + " rewrite={precision=1.0, recall=1.0, f1=1.0},"
                + " summary={precision=1.0, recall=0.5, f1=0.6667}}, direction_right=0.0,"
                + " table={near-copy={identical=1}, round-trip={paraphrase=1},"
                + " summary={summary=1, missing=1}}}");
    assertThat(score.errors(5, id -> "-"))
        .containsExactly("  summary taken for missing: 7 - | 8 -");
  }

  @Test
  void likenessIsCorrelated() {
    Pack pack =
        PackFolder.of(
            folder,
            "similarity",
            "{\"a\":\"1\",\"b\":\"2\",\"similarity\":0,\"languages\":\"en-en\"}",
            "{\"a\":\"3\",\"b\":\"4\",\"similarity\":1.5,\"languages\":\"en-en\"}",
            "{\"a\":\"5\",\"b\":\"6\",\"similarity\":3,\"languages\":\"de-en\"}");

    Score score =
        pack.score(List.of(new Said("4", "3", "related", 0.5), new Said("5", "6", "identical", 1)));

    assertThat(score.figures().toString())
        .isEqualTo("{pairs=3, missing=1, pearson=1.0, by_language={de-en=null, en-en=null}}");
    assertThat(score.errors(1, id -> "-").getFirst()).startsWith("  people 0.0 of 3, score 0.0: 1");
  }
}
