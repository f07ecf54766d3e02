package io.twicetold.cli.screen;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Tie;
import io.twicetold.judge.AbstainBand;
import io.twicetold.judge.Explanation;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws why two articles are together or are not. Serves one thread. */
public final class Explaining {

  /** Findings listed of a question: those below them hardly move it. */
  private static final int LISTED = 8;

  /** Numbers listed before the rest is counted. */
  private static final int NUMBERS = 8;

  /** Probabilities that differ by less look the same. */
  private static final double SHOWN = 0.01;

  private final Explained explained;
  private final Screen screen;
  private final List<String> lines = new ArrayList<>();

  private Explaining(Explained explained, Screen screen) {
    this.explained = explained;
    this.screen = screen;
  }

  /** The explanation, line by line; the articles are those that the verdict names. */
  public static List<String> draw(Explained explained, Article a, Article b, Screen screen) {
    Explaining drawing = new Explaining(explained, screen);
    drawing.places();
    drawing.lines.addAll(Comparing.draw(explained.verdict(), a, b, screen));
    explained.explanation().ifPresent(drawing::weighed);
    drawing.numbers();
    drawing.tie(explained.family());
    drawing.tie(explained.story());
    return drawing.lines;
  }

  private void places() {
    String a = SafeText.of(explained.a().id());
    String b = SafeText.of(explained.b().id());
    lines.add(
        screen.paint(
            Screen.Colour.STRONG,
            a + " and " + b + ": " + grouped(explained.family(), explained.story())));
    lines.add("  " + a + "  " + place(explained.a()));
    lines.add("  " + b + "  " + place(explained.b()));
    lines.add("  " + compared());
    explained
        .decisions()
        .forEach(decision -> lines.add("  decided: " + SafeText.of(decision.toString())));
    lines.add("");
  }

  private static String place(Assignment assignment) {
    return SafeText.of(assignment.story() + ", " + assignment.family());
  }

  private static String grouped(Tie family, Tie story) {
    if (family.together()) {
      return "one family";
    }
    return story.together() ? "one story, two families" : "two stories";
  }

  private String compared() {
    return explained.routes().isEmpty()
        ? "not compared in this collection: nothing shared, no near opening, no near part"
        : "compared because of "
            + explained.routes().stream()
                .sorted()
                .map(Route::label)
                .collect(Collectors.joining(", "));
  }

  private void weighed(Explanation why) {
    question("one made from the other?", why.descent());
    among(why.descent().probability(), explained.verdict().descent());
    question("one event?", why.story());
    among(why.story().probability(), explained.verdict().story());
  }

  /** What the texts around the two change, where that can be seen. */
  private void among(double alone, double among) {
    if (Math.abs(among - alone) >= SHOWN) {
      lines.add(String.format(Locale.ROOT, "  beside the texts around them: %.2f", among));
    }
  }

  private void question(String question, Weighing weighing) {
    String unsure = AbstainBand.holds(weighing.probability()) ? " (unsure)" : "";
    lines.add("");
    lines.add(
        screen.paint(
            Screen.Colour.STRONG,
            String.format(Locale.ROOT, "%s %.2f%s", question, weighing.probability(), unsure)));
    lines.add(
        String.format(
            Locale.ROOT, "  %-8s%+6.2f  %s", "before", weighing.before(), "anything was found"));
    weighing.evidence().stream().limit(LISTED).forEach(this::evidence);
    lines.add(
        weighing
            .turn()
            .map(turn ->
                String.format(
                    Locale.ROOT,
                    "  would turn to %.2f with %s at %s instead of %s",
                    turn.probability(),
                    turn.name(),
                    turn.shownWanted(),
                    turn.shown()))
            .orElse("  no single finding would turn it"));
  }

  private void evidence(Evidence evidence) {
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-8s%+6.2f  %s: %s",
            evidence.weight() > 0 ? "for" : "against",
            evidence.weight(),
            evidence.name(),
            evidence.shown()));
  }

  private void numbers() {
    lines.add("");
    numbers("numbers that agree", explained.numbers().shared());
    numbers("numbers of a alone", explained.numbers().onlyA());
    numbers("numbers of b alone", explained.numbers().onlyB());
  }

  private void numbers(String what, List<String> numbers) {
    String listed = numbers.stream().limit(NUMBERS).collect(Collectors.joining(", "));
    int more = numbers.size() - NUMBERS;
    lines.add(
        what
            + ": "
            + (listed.isEmpty() ? "none" : SafeText.of(listed))
            + (more > 0 ? " and " + more + " more" : ""));
  }

  private void tie(Tie tie) {
    String what = tie.bond() == Bond.FAMILY ? "family" : "story";
    lines.add("");
    lines.add(
        screen.paint(Screen.Colour.STRONG, tie.together() ? "one " + what : "not one " + what));
    lines.add("  " + mean(tie));
    if (!tie.chain().isEmpty()) {
      lines.add("  strongest chain: " + chain(tie.chain()));
      tie.weakest()
          .filter(weakest -> tie.chain().size() > 1)
          .ifPresent(weakest -> lines.add("  weakest link: " + step(weakest)));
    }
  }

  private static String mean(Tie tie) {
    if (tie.decided()) {
      return "by people's decisions";
    }
    if (tie.mean().isEmpty()) {
      return tie.together() ? "together from the start" : "nothing links them";
    }
    return String.format(
        Locale.ROOT,
        tie.together()
            ? "their clusters met at a mean of %.3f; a cut above it, not %.2f, would part them"
            : "their clusters would meet at a mean of %.3f, below the cut of %.2f",
        tie.mean().getAsDouble(),
        tie.cut());
  }

  private static String chain(List<Tie.Step> steps) {
    return SafeText.of(steps.getFirst().from())
        + steps.stream()
            .map(step ->
                String.format(
                    Locale.ROOT, " -%.2f- %s", step.probability(), SafeText.of(step.to())))
            .collect(Collectors.joining());
  }

  private static String step(Tie.Step step) {
    return chain(List.of(step));
  }
}
