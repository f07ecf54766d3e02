package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.cli.eval.Estimate;
import io.twicetold.cli.eval.Interval;
import io.twicetold.cli.eval.Prf;
import io.twicetold.cli.eval.Score;
import io.twicetold.cli.screen.SafeText;
import io.twicetold.json.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations as people and scripts read them. */
final class EvalReport {

  /** Columns of a headline in a list of errors. */
  private static final int TITLE = 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EvalReport() {}

  /** One JSON object with the pack's name and its figures, nothing where there are none. */
  static List<String> json(Evaluation evaluation) {
    return evaluation.result().map(result -> json(evaluation, result)).stream().toList();
  }

  private static String json(Evaluation evaluation, Evaluation.Result result) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pack", evaluation.pack().name());
    figures.putAll(result.score().figures());
    evaluation.cost().ifPresent(cost -> figures.putAll(cost.figures()));
    Map<String, Object> intervals = new LinkedHashMap<>();
    result.estimates().stream()
        .filter(Estimate::isWhole)
        .forEach(figure -> intervals.put(figure.measure(), interval(figure.interval())));
    figures.put("intervals", intervals);
    return JSON.writeValueAsString(figures);
  }

  private static List<BigDecimal> interval(Interval interval) {
    return List.of(Rounded.of(interval.low()), Rounded.of(interval.high()));
  }

  /** Figures and worst errors of a pack. */
  static List<String> block(Evaluation evaluation, int worst) {
    List<String> lines = new ArrayList<>();
    lines.add(evaluation.pack().name() + " (" + evaluation.pack().task().label() + ")");
    evaluation.note().ifPresent(note -> lines.add("  " + note));
    List<Estimate> estimates =
        evaluation.result().map(Evaluation.Result::estimates).orElse(List.of());
    evaluation.result().ifPresent(result -> lines.addAll(result.score().lines()));
    lines.addAll(Estimates.lines(estimates, evaluation.cost()));
    evaluation
        .result()
        .ifPresent(result ->
            result.score().errors(worst, id -> title(evaluation.articles(), id)).stream()
                .map(SafeText::indented)
                .forEach(lines::add));
    lines.add("");
    return lines;
  }

  private static String title(Map<String, Article> articles, String id) {
    Optional<Article> article = Optional.ofNullable(articles.get(id));
    String words = article.map(found -> found.title() + " " + found.text()).orElse("(not read)");
    return "\"" + SafeText.cut(words, TITLE) + "\"";
  }

  /** One line a pack. */
  static List<String> table(List<Evaluation> evaluations) {
    List<String> lines = new ArrayList<>();
    lines.add(row("pack", "precision", "recall", "F1", "main figure"));
    for (Evaluation evaluation : evaluations) {
      evaluation
          .result()
          .ifPresent(result -> lines.add(row(evaluation.pack().name(), result.score().headline())));
    }
    return lines;
  }

  private static String row(String pack, Score.Headline headline) {
    return row(
        pack,
        figure(headline.pairs(), Prf::precision),
        figure(headline.pairs(), Prf::recall),
        figure(headline.pairs(), Prf::f1),
        headline.measure() + " " + figure(headline.main(), main -> main));
  }

  private static <T> String figure(Optional<T> from, Function<T, BigDecimal> figure) {
    return from.map(found -> String.format(Locale.ROOT, "%.4f", figure.apply(found))).orElse("-");
  }

  private static String row(String pack, String precision, String recall, String f1, String main) {
    return String.format(Locale.ROOT, "%-24s%10s%10s%10s  %s", pack, precision, recall, f1, main);
  }
}
