package io.twicetold.service.page;

import io.twicetold.group.Tie;
import io.twicetold.judge.AbstainBand;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.window.Explained;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What speaks for and against a pair, and what would have turned the answer. */
final class Why {

  /** Findings listed each way: those below them hardly move anything. */
  private static final int LISTED = 6;

  private static final int NUMBERS = 12;

  private final Html html;

  private Why(Html html) {
    this.html = html;
  }

  static void draw(Html html, Explained explained) {
    Why why = new Why(html);
    html.raw("<section aria-labelledby=\"why\"><h2 id=\"why\">Why</h2>\n<div class=\"whys\">");
    explained
        .explanation()
        .ifPresentOrElse(
            found -> {
              why.question(
                  "Is one made from the other?",
                  found.descent(),
                  explained.verdict().descent(),
                  explained.family());
              why.question(
                  "Is it one event?",
                  found.story(),
                  explained.verdict().story(),
                  explained.story());
            },
            () -> html.raw("<p>The two say the same, line by line.</p>"));
    html.raw("</div>\n");
    why.numbers(explained);
    html.raw("</section>\n");
  }

  /** What the texts around them change, where that can be seen. */
  private void among(double alone, double among) {
    String shown = Html.percent(among);
    if (!shown.equals(Html.percent(alone))) {
      html.raw(
          "<p class=\"turn\">Beside the texts around them: <strong>" + shown + "</strong></p>\n");
    }
  }

  private void question(String question, Weighing weighing, double among, Tie tie) {
    html.raw("<div class=\"why-one\"><h3>" + question + " <strong>");
    html.raw(Html.percent(weighing.probability())).raw("</strong>");
    html.raw(AbstainBand.holds(weighing.probability()) ? " <em>unsure</em>" : "");
    html.raw("</h3>\n<div class=\"ways\">");
    way("For", weighing.evidence(), evidence -> evidence.weight() > 0);
    way("Against", weighing.evidence(), evidence -> evidence.weight() < 0);
    html.raw("</div>\n<p class=\"turn\">");
    weighing
        .turn()
        .ifPresentOrElse(
            turn -> {
              html.raw("It would turn to <strong>" + Html.percent(turn.probability()));
              html.raw("</strong> with ").text(turn.name()).raw(" at <strong>");
              html.text(turn.shownWanted()).raw("</strong> instead of ").text(turn.shown());
              html.raw(".");
            },
            () -> html.raw("No single finding would turn it."));
    html.raw("</p>\n");
    among(weighing.probability(), among);
    html.raw("<p class=\"quiet\">").raw(tied(tie));
    chain(tie);
    html.raw("</p></div>\n");
  }

  private void way(String name, List<Evidence> all, Predicate<Evidence> wanted) {
    List<Evidence> found = all.stream().filter(wanted).limit(LISTED).toList();
    html.raw("<div class=\"" + name.toLowerCase(Locale.ROOT) + "\"><h4>" + name + "</h4>");
    if (found.isEmpty()) {
      html.raw("<p class=\"quiet\">nothing</p></div>");
      return;
    }
    double most = all.stream().mapToDouble(one -> Math.abs(one.weight())).max().orElse(1);
    html.raw("<ul>");
    for (Evidence evidence : found) {
      long width = Math.max(2, Math.round(100 * Math.abs(evidence.weight()) / most));
      html.raw("<li><span>").text(evidence.name()).raw("</span> <strong>");
      html.text(evidence.shown()).raw("</strong><svg viewBox=\"0 0 100 4\" aria-hidden=\"true\"");
      html.raw(" preserveAspectRatio=\"none\"><rect width=\"" + width + "\" height=\"4\"/></svg>");
      html.raw("</li>");
    }
    html.raw("</ul></div>");
  }

  private static String tied(Tie tie) {
    if (tie.decided()) {
      return "People decided so.";
    }
    if (tie.mean().isEmpty()) {
      return tie.together() ? "Together from the start." : "Nothing links the two groups.";
    }
    return String.format(
        Locale.ROOT,
        tie.together()
            ? "Their groups met at a mean of %.2f; above .%2.0f they are together."
            : "Their groups would meet at a mean of %.2f, below the cut of .%2.0f.",
        tie.mean().getAsDouble(),
        100 * tie.cut());
  }

  /** Who links two that are not linked themselves. */
  private void chain(Tie tie) {
    if (tie.chain().size() < 2) {
      return;
    }
    html.raw(" Linked through ");
    for (Tie.Step step : tie.chain().subList(1, tie.chain().size())) {
      html.link(Links.article(step.from()), step.from()).raw(" ");
    }
  }

  private void numbers(Explained explained) {
    html.raw("<dl class=\"numbers\">");
    numbers("Numbers in both", explained.numbers().shared());
    numbers("In a alone", explained.numbers().onlyA());
    numbers("In b alone", explained.numbers().onlyB());
    html.raw("</dl>\n");
  }

  private void numbers(String label, List<String> numbers) {
    html.raw("<div><dt>" + label + "</dt><dd>");
    numbers.stream()
        .limit(NUMBERS)
        .forEach(number -> html.raw("<span class=\"tag\">").text(number).raw("</span> "));
    int more = numbers.size() - NUMBERS;
    html.raw(numbers.isEmpty() ? "none" : more > 0 ? "and " + more + " more" : "");
    html.raw("</dd></div>");
  }
}
