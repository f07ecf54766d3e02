package io.twicetold.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Extraction on the pages of the pack, where they are at hand, scored as its script does. */
class ExtractionPackTest {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(words.isEmpty() ? 0 : 1, words.size() - 3); i++) {
      shingles.merge(words.subList(i, Math.min(words.size(), i + 4)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double share(Map<List<String>, Integer> of, Map<List<String>, Integer> in) {
    int all = of.values().stream().mapToInt(count -> count).sum();
    int shared =
        of.entrySet().stream()
            .mapToInt(entry -> Math.min(entry.getValue(), in.getOrDefault(entry.getKey(), 0)))
            .sum();
    return all == 0 ? 0 : (double) shared / all;
  }

  @Test
  void articlesAreFoundAsWellAsByTheBestOfTheField() throws IOException, UnreadablePage {
    Path pack =
        Path.of(Optional.ofNullable(System.getProperty("twicetold.root")).orElse(".."))
            .resolve("../shared/eval/extraction");
    assumeTrue(Files.exists(pack), "no pages to try it on");
    Pages pages = Pages.at(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    List<Double> precision = new ArrayList<>();
    List<Double> recall = new ArrayList<>();
    for (String line : Files.readAllLines(pack.resolve("gold.jsonl"))) {
      JsonNode gold = JsonMapper.shared().readTree(line);
      Path file = pack.resolve(gold.path("file").asString());
      WebArticle page = pages.read(Files.readAllBytes(file), "", "");
      Map<List<String>, Integer> wanted = shingles(gold.path("text").asString());
      Map<List<String>, Integer> found = shingles(page.text());
      precision.add(share(found, wanted));
      recall.add(share(wanted, found));
    }
    double p = precision.stream().mapToDouble(x -> x).average().orElse(0);
    double r = recall.stream().mapToDouble(x -> x).average().orElse(0);
    assertThat(p).isGreaterThan(0.97);
    assertThat(2 * p * r / (p + r)).isGreaterThan(0.972);
  }
}
