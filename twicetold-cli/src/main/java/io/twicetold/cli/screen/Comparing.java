package io.twicetold.cli.screen;

import io.twicetold.article.Article;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import io.twicetold.json.Declarations;
import io.twicetold.json.Labels;
import io.twicetold.judge.AbstainBand;
import io.twicetold.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a verdict: what it is, the coverages, and the passages side by side. Serves one thread. */
public final class Comparing {

  private static final String BETWEEN = " | ";

  private final Verdict verdict;
  private final Article a;
  private final Article b;
  private final Screen screen;
  private final List<String> lines = new ArrayList<>();

  private Comparing(Verdict verdict, Article a, Article b, Screen screen) {
    this.verdict = verdict;
    this.a = a;
    this.b = b;
    this.screen = screen;
  }

  /** The verdict, line by line. */
  public static List<String> draw(Verdict verdict, Article a, Article b, Screen screen) {
    Comparing drawing = new Comparing(verdict, a, b, screen);
    drawing.finding();
    drawing.coverages();
    drawing.passages();
    drawing.reasons();
    return drawing.lines;
  }

  private void finding() {
    String relation = screen.paint(Screen.Colour.STRONG, verdict.relation().label());
    String way = verdict.directed() ? "b was made from a" : "";
    String unsure = AbstainBand.holds(verdict) ? " (unsure)" : "";
    lines.add((way.isEmpty() ? relation : relation + ": " + way) + unsure);
    lines.add("  a  " + name(a));
    lines.add("  b  " + name(b));
    lines.add("");
    figure("confidence", verdict.confidence());
    figure("one made from the other", verdict.descent());
    figure("the same story", verdict.story());
    figure("likeness", verdict.score());
    lines.add("");
  }

  private String name(Article article) {
    String headline = SafeText.of(article.title());
    String id = SafeText.of(article.id());
    return Columns.cut(headline.isEmpty() ? id : id + "  " + headline, screen.width() - 5);
  }

  private void figure(String name, double value) {
    lines.add(String.format(Locale.ROOT, "  %-26s%5.2f", name, value));
  }

  private void coverages() {
    lines.add(
        String.format(Locale.ROOT, "  %-26s%12s%8s%10s", "", "characters", "words", "meaning"));
    coverage("share of a said in b", verdict.aInB());
    coverage("share of b said in a", verdict.bInA());
    lines.add("");
  }

  private void coverage(String name, Coverage coverage) {
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-26s%12.2f%8.2f%10.2f",
            name,
            coverage.characters(),
            coverage.words(),
            coverage.meaning()));
  }

  private void passages() {
    if (verdict.passages().isEmpty()) {
      lines.add("no passages in common");
    }
    verdict.passages().forEach(this::passage);
    lines.add("");
  }

  private void passage(Passage passage) {
    lines.add(
        String.format(
            Locale.ROOT, "same %s, %.2f", Labels.of(passage.level()), passage.likeness()));
    int columns = (screen.width() - BETWEEN.length()) / 2;
    List<String> left = Columns.wrap(SafeText.of(passage.a().of(a)), columns);
    List<String> right = Columns.wrap(SafeText.of(passage.b().of(b)), columns);
    Screen.Colour colour = colour(passage.level());
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = Columns.fit(i < left.size() ? left.get(i) : "", columns);
      String other = i < right.size() ? right.get(i) : "";
      String line = screen.paint(colour, one) + BETWEEN + screen.paint(colour, other);
      lines.add(line.stripTrailing());
    }
  }

  private static Screen.Colour colour(Passage.Level level) {
    return switch (level) {
      case CHARACTERS -> Screen.Colour.CHARACTERS;
      case WORDS -> Screen.Colour.WORDS;
      case MEANING -> Screen.Colour.MEANING;
    };
  }

  private void reasons() {
    verdict.reasons().forEach(this::reason);
    Declarations.between(a, b).forEach(this::reason);
  }

  private void reason(String reason) {
    String mark = "- ";
    for (String line : Columns.wrap(SafeText.of(reason), Math.max(1, screen.width() - 2))) {
      lines.add(mark + line);
      mark = "  ";
    }
  }
}
