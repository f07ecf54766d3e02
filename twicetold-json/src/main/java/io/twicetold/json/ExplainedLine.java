package io.twicetold.json;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Decision;
import io.twicetold.group.Tie;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Turn;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An explanation as one JSON object. */
public final class ExplainedLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExplainedLine() {}

  /** The line; the articles are those that the verdict names. */
  public static String of(Explained explained, Article a, Article b) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("a", place(explained.a()));
    line.put("b", place(explained.b()));
    line.put("routes", explained.routes().stream().sorted().map(Route::label).toList());
    line.put("decisions", explained.decisions().stream().map(Decision::toString).toList());
    line.put("verdict", verdict(explained, a, b));
    explained
        .explanation()
        .ifPresent(why -> {
          line.put("why_descent", weighing(why.descent()));
          line.put("why_story", weighing(why.story()));
        });
    line.put("numbers_that_agree", explained.numbers().shared());
    line.put("numbers_of_a", explained.numbers().onlyA());
    line.put("numbers_of_b", explained.numbers().onlyB());
    line.put("family", tie(explained.family()));
    line.put("story", tie(explained.story()));
    return JSON.writeValueAsString(line);
  }

  private static Map<String, Object> place(Assignment assignment) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("id", assignment.id());
    place.put("story", assignment.story());
    place.put("family", assignment.family());
    return place;
  }

  private static JsonNode verdict(Explained explained, Article a, Article b) {
    StringWriter text = new StringWriter();
    try (LineWriter writer = new LineWriter(text)) {
      writer.verdict(explained.verdict(), a, b);
    }
    return JSON.readTree(text.toString());
  }

  private static Map<String, Object> weighing(Weighing weighing) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("probability", Rounded.of(weighing.probability()));
    map.put("before", Rounded.of(weighing.before()));
    map.put("evidence", weighing.evidence().stream().map(ExplainedLine::evidence).toList());
    map.put("turn", weighing.turn().map(ExplainedLine::turn).orElse(null));
    return map;
  }

  private static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("finding", evidence.name());
    map.put("found", evidence.shown());
    map.put("weight", Rounded.of(evidence.weight()));
    return map;
  }

  private static Map<String, Object> turn(Turn turn) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("finding", turn.name());
    map.put("found", turn.shown());
    map.put("wanted", turn.shownWanted());
    map.put("probability", Rounded.of(turn.probability()));
    return map;
  }

  private static Map<String, Object> tie(Tie tie) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("together", tie.together());
    map.put("decided", tie.decided());
    map.put("mean", tie.mean().isPresent() ? Rounded.of(tie.mean().getAsDouble()) : null);
    map.put("cut", Rounded.of(tie.cut()));
    map.put("chain", tie.chain().stream().map(ExplainedLine::step).toList());
    map.put("weakest", tie.weakest().map(ExplainedLine::step).orElse(null));
    return map;
  }

  private static List<Object> step(Tie.Step step) {
    return List.of(step.from(), step.to(), Rounded.of(step.probability()));
  }
}
