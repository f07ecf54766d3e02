package io.twicetold.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.article.Article;
import io.twicetold.json.Rounded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EstimatesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A grouping of random articles with random labels. */
  private record Case(List<JsonNode> gold, Map<String, String> groups) {

    static Case of(int seed, int articles) {
      Random random = new Random(seed);
      List<JsonNode> gold = new ArrayList<>();
      Map<String, String> groups = new LinkedHashMap<>();
      for (int i = 0; i < articles; i++) {
        gold.add(
            JSON.readTree(
                "{\"id\":\"%d\",\"group\":\"g%d\",\"version\":\"v%d\",\"language\":\"l%d\"}"
                    .formatted(
                        i,
                        random.nextInt(1 + articles / 3),
                        random.nextInt(3),
                        random.nextInt(3))));
        if (random.nextInt(10) > 0) {
          groups.put(Integer.toString(i), "f" + random.nextInt(1 + articles / 3));
        }
      }
      return new Case(gold, groups);
    }

    List<Estimate> estimates() {
      Traits traits = new Traits(Map.of());
      return Estimate.of(GroupSamples.of(Crossing.of(gold, groups), traits));
    }
  }

  private static Map<String, Object> whole(List<Estimate> estimates) {
    return estimates.stream()
        .filter(Estimate::isWhole)
        .collect(Collectors.toMap(Estimate::measure, figure -> Rounded.of(figure.figure())));
  }

  @Property(tries = 60)
  void sumsOverLabelledGroupsGiveTheFiguresOfTheScore(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 60) int articles) {
    Case one = Case.of(seed, articles);
    GroupScore score = GroupScore.of(one.gold(), one.groups());

    Map<String, Object> whole = whole(one.estimates());

    assertThat(whole).containsEntry("BCubed F1", score.bcubed().f1());
    if (score.crossing().foundPairs() > 0 && score.crossing().goldPairs() > 0) {
      assertThat(whole)
          .containsEntry("pair precision", score.pairs().precision())
          .containsEntry("pair recall", score.pairs().recall())
          .containsEntry("pair F1", score.pairs().f1());
    }
  }

  @Property(tries = 30)
  void intervalsLieAroundTheirFiguresAndNothingIsDifferentFromItself(@ForAll int seed) {
    for (Estimate figure : Case.of(seed, 40).estimates()) {
      assertThat(figure.interval().low()).isLessThanOrEqualTo(figure.interval().high());
      assertThat(figure.above(figure)).contains(new Interval(0, 0));
      if (figure.isWhole()) {
        assertThat(figure.figure())
            .isBetween(figure.interval().low() - 0.2, figure.interval().high() + 0.2);
      }
    }
  }

  @Property(tries = 30)
  void everyArticleIsInOnePartByEachTrait(@ForAll int seed) {
    Map<String, Long> sizes =
        GroupSamples.of(Crossing.of(Case.of(seed, 40).gold(), Map.of()), new Traits(Map.of()))
            .stream()
            .filter(sample -> !sample.by().equals("languages"))
            .collect(Collectors.groupingBy(Sample::by, Collectors.summingLong(Sample::size)));

    assertThat(sizes.values()).containsOnly(40L);
  }

  @Property(tries = 30)
  void whatIsKeptOfAnAnswerScoresAsTheAnswerDid(@ForAll int seed) {
    Case one = Case.of(seed, 30);

    Answer.Groups kept = (Answer.Groups) kept(new Answer.Groups(one.groups()), one.gold(), true);

    assertThat(GroupScore.of(one.gold(), kept.byArticle()).figures())
        .isEqualTo(GroupScore.of(one.gold(), one.groups()).figures());
  }

  private static Answer kept(Answer answer, List<JsonNode> gold, boolean grouped) {
    String line = JSON.writeValueAsString(PackedAnswer.pack(answer, gold));
    return PackedAnswer.unpack(JSON.readTree(line), gold, grouped);
  }

  @Property(tries = 20)
  void kindsAndLikenessOfPairsAreKeptToo(@ForAll int seed) {
    Random random = new Random(seed);
    List<JsonNode> gold = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String kind = random.nextBoolean() ? "summary" : "translation";
      gold.add(
          JSON.readTree(
              "{\"a\":\"%d\",\"b\":\"x%d\",\"relation\":\"%s\",\"similarity\":%d,\"languages\":\"l\"}"
                  .formatted(i, i, kind, random.nextInt(4))));
      String found = random.nextInt(3) > 0 ? kind : "same-story";
      said.add(new Said(Integer.toString(i), "x" + i, found, random.nextDouble()));
    }

    Answer.Pairs kept = (Answer.Pairs) kept(new Answer.Pairs(said), gold, false);

    assertThat(KindScore.of(gold, kept.said()).figures())
        .isEqualTo(KindScore.of(gold, said).figures());
    assertThat(SimilarityScore.of(gold, kept.said()).figures())
        .isEqualTo(SimilarityScore.of(gold, said).figures());
    assertThat(RelationScore.of(gold, kept.said()).figures())
        .isEqualTo(RelationScore.of(gold, said).figures());
    assertSumsAgree(gold, said);
  }

  private static void assertSumsAgree(List<JsonNode> gold, List<Said> said) {
    Traits traits = new Traits(Map.of());
    assertThat(whole(Estimate.of(KindSamples.of(gold, said, traits))))
        .containsEntry("macro F1", KindScore.of(gold, said).macroF1());
    assertThat(whole(Estimate.of(LinkSamples.of(gold, said, traits))))
        .containsEntry("link F1", RelationScore.of(gold, said).pairs().f1());
    double pearson = Estimate.of(SimilaritySamples.of(gold, said, traits)).getFirst().figure();
    assertThat(pearson)
        .isCloseTo(
            SimilarityScore.of(gold, said).pearson().orElseThrow().doubleValue(), within(5e-5));
  }

  @Property(tries = 10)
  void aRecordBringsBackWhatItWasMadeOf(@ForAll int seed) throws IOException {
    Path folder = Files.createTempDirectory("record");
    Case one = Case.of(seed, 20);
    Pack pack =
        PackFolder.of(folder, "copies", one.gold().stream().map(JsonNode::toString).toList());
    Answer answer = new Answer.Groups(one.groups());
    Map<String, Article> articles = Map.of();
    List<Estimate> estimates = pack.estimates(answer, articles);
    Cost cost = new Cost(0.5, 1.25, 3.5);
    List<String> lines = new ArrayList<>(List.of(RunRecord.header()));
    lines.addAll(RunRecord.lines(pack, answer, estimates, Optional.of(cost)));

    Recorded recorded =
        RunRecord.read(Files.write(folder.resolve("record"), lines)).of(pack).orElseThrow();

    assertThat(recorded.cost()).contains(cost);
    assertThat(recorded.moved(pack, estimates, articles)).contains(List.of());
  }
}
