package io.twicetold.cli;

import io.twicetold.cli.eval.Cost;
import io.twicetold.cli.eval.Estimate;
import io.twicetold.cli.eval.Interval;
import io.twicetold.cli.eval.Movement;
import io.twicetold.cli.eval.Recorded;
import io.twicetold.cli.screen.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws figures with how sure they are, and what moved since an earlier run. */
final class Estimates {

  /** Movements listed of a pack: those of the whole and the largest of its parts. */
  private static final int LISTED = 12;

  private Estimates() {}

  /** What a pack cost, its figures with intervals, then those of its parts. */
  static List<String> lines(List<Estimate> estimates, Optional<Cost> cost) {
    List<String> lines = new ArrayList<>();
    cost.ifPresent(found -> lines.add(cost(found)));
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    for (Estimate figure : estimates) {
      StringBuilder line =
          parts.computeIfAbsent(part(figure), name -> new StringBuilder(first(figure)));
      line.append(
          String.format(
              Locale.ROOT,
              "  %s %.4f %s",
              figure.measure(),
              figure.figure(),
              bracket("%.2f to %.2f", figure.interval())));
    }
    parts.values().forEach(line -> lines.add(line.toString()));
    return lines;
  }

  private static String part(Estimate figure) {
    return figure.by() + " " + figure.value();
  }

  private static String first(Estimate figure) {
    String name = figure.isWhole() ? "95 % of draws" : SafeText.of(part(figure));
    return figure.isWhole()
        ? String.format(Locale.ROOT, "  %-37s", name)
        : String.format(Locale.ROOT, "  %-30s%7d", name, figure.size());
  }

  private static String bracket(String format, Interval interval) {
    return "(" + String.format(Locale.ROOT, format, interval.low(), interval.high()) + ")";
  }

  private static String cost(Cost cost) {
    String recall =
        Double.isNaN(cost.candidateRecall())
            ? ""
            : String.format(Locale.ROOT, "candidate recall %.4f; ", cost.candidateRecall());
    return String.format(
        Locale.ROOT,
        "  %san article: %.2f pairs compared, %.2f statements encoded",
        recall,
        cost.compared(),
        cost.encoded());
  }

  /** What moved in a pack since it was recorded. */
  static List<String> moved(Evaluation evaluation, Optional<Recorded> recorded) {
    List<String> lines = new ArrayList<>();
    lines.add(evaluation.pack().name());
    if (recorded.isEmpty()) {
      lines.add("  not recorded");
      return lines;
    }
    evaluation
        .result()
        .ifPresent(result ->
            lines.addAll(
                recorded
                    .get()
                    .moved(evaluation.pack(), result.estimates(), evaluation.articles())
                    .map(Estimates::movements)
                    .orElseGet(() -> List.of("  its labels are others now: nothing to compare"))));
    lines.addAll(costs(recorded.get().cost(), evaluation.cost()));
    return lines;
  }

  private static List<String> movements(List<Movement> moved) {
    if (moved.isEmpty()) {
      return List.of("  nothing moved");
    }
    List<String> lines =
        new ArrayList<>(moved.stream().limit(LISTED).map(Estimates::line).toList());
    if (moved.size() > LISTED) {
      lines.add("  and " + (moved.size() - LISTED) + " smaller movements of parts");
    }
    return lines;
  }

  /** A star stands where the movement is no accident of the draw. */
  private static String line(Movement movement) {
    Estimate now = movement.now();
    return String.format(
        Locale.ROOT,
        "%s %-37s %-16s %.4f -> %.4f  %+.4f %s",
        movement.by().excludesZero() ? "*" : " ",
        now.isWhole() ? "all" : SafeText.of(part(now)) + ", " + now.size(),
        now.measure(),
        movement.before().figure(),
        now.figure(),
        movement.difference(),
        bracket("%+.4f to %+.4f", movement.by()));
  }

  private static List<String> costs(Optional<Cost> before, Optional<Cost> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    cost("candidate recall", before.get().candidateRecall(), now.get().candidateRecall(), lines);
    cost("pairs compared an article", before.get().compared(), now.get().compared(), lines);
    cost("statements encoded an article", before.get().encoded(), now.get().encoded(), lines);
    return lines;
  }

  private static void cost(String name, double before, double now, List<String> lines) {
    if (Math.abs(now - before) >= Cost.SMALLEST) {
      lines.add(
          String.format(
              Locale.ROOT, "  %-54s %.4f -> %.4f  %+.4f", name, before, now, now - before));
    }
  }
}
