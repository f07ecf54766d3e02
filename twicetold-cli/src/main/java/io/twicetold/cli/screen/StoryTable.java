package io.twicetold.cli.screen;

import static java.util.stream.Collectors.toSet;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Doubt;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the stories of a grouping, largest first, with their families and how each member was made.
 * Serves one thread.
 */
public final class StoryTable {

  /** Stories drawn: about ten screens; files hold them all. */
  private static final int SHOWN = 50;

  /** Most columns for an id. */
  private static final int ID = 16;

  /** Most columns for how a text was made. */
  private static final int MADE = 34;

  /** Columns of a member's line before and between its parts. */
  private static final int SPACE = 8;

  /** Columns that a headline keeps, where there is room for them. */
  private static final int WORDS = 16;

  private final Screen screen;
  private final Map<String, Article> articles;
  private final Map<String, Assignment> assignments = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private final Set<Set<String>> unsure;

  private StoryTable(Screen screen, List<Doubt> doubts, Map<String, Article> articles) {
    this.screen = screen;
    unsure = doubts.stream().map(doubt -> Set.of(doubt.a(), doubt.b())).collect(toSet());
    this.articles = articles;
  }

  /** The table, line by line; links that the judge is unsure of say so. */
  public static List<String> draw(
      Grouping grouping, List<Doubt> doubts, Map<String, Article> articles, Screen screen) {
    StoryTable table = new StoryTable(screen, doubts, articles);
    grouping.assignments().forEach(one -> table.assignments.put(one.id(), one));
    table.draw(grouping.stories());
    return table.lines;
  }

  private void draw(List<Story> stories) {
    List<Story> told = stories.stream().filter(story -> story.reports() > 1).toList();
    told.stream().limit(SHOWN).forEach(this::story);
    if (told.size() > SHOWN) {
      String more = "and " + (told.size() - SHOWN) + " more stories; --stories FILE writes all";
      lines.addAll(Columns.wrap(more, screen.width()));
    }
    int singles = stories.size() - told.size();
    if (singles > 0) {
      lines.add(singles == 1 ? "1 report stands alone" : singles + " reports stand alone");
    }
  }

  private void story(Story story) {
    String headline = headline(story.representative());
    lines.add(screen.paint(Screen.Colour.STRONG, Columns.cut(headline, screen.width())));
    lines.add(screen.paint(Screen.Colour.FAINT, Columns.cut("  " + facts(story), screen.width())));
    List<Family> several = story.families().stream().filter(f -> f.members().size() > 1).toList();
    several.forEach(this::family);
    singles(story);
    lines.add("");
  }

  private String facts(Story story) {
    String languages =
        story.families().stream()
            .flatMap(family -> family.members().stream())
            .flatMap(id -> assignment(id).stream())
            .map(Assignment::language)
            .filter(language -> !language.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return Stream.of(
            story.reports() + " reports, " + story.independent() + " independent",
            SafeText.of(languages),
            dates(story))
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private static String dates(Story story) {
    Optional<String> first = story.first().map(StoryTable::day);
    Optional<String> last =
        story.last().map(StoryTable::day).filter(day -> !first.equals(Optional.of(day)));
    return first.orElse("") + last.map(day -> " to " + day).orElse("");
  }

  private static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  private void family(Family family) {
    String origin = family.origin().isEmpty() ? ", origin missing" : "";
    lines.add("  family of " + family.members().size() + origin);
    family.members().forEach(id -> lines.add(member(id, family)));
  }

  private String member(String id, Family family) {
    String how =
        assignment(id)
            .flatMap(Assignment::made)
            .map(made -> made(id, made))
            .orElseGet(() -> family.origin().equals(Optional.of(id)) ? "origin" : "");
    int ids = Math.clamp(screen.width() / 4, 1, ID);
    int rest = Math.max(2, screen.width() - SPACE - ids);
    int made = Math.min(MADE, rest - Math.min(rest / 2, WORDS));
    return ("    "
            + Columns.fit(SafeText.of(id), ids)
            + "  "
            + Columns.fit(headline(id), rest - made)
            + "  "
            + Columns.cut(how, made))
        .stripTrailing();
  }

  /** How a text was made: the figure comes before the source, whose name may be cut. */
  private String made(String id, Assignment.Made made) {
    return String.format(
        Locale.ROOT,
        "%s%s %.2f ← %s",
        unsure.contains(Set.of(id, made.source())) ? "unsure: " : "",
        made.relation().label(),
        made.confidence(),
        SafeText.of(made.source()));
  }

  private void singles(Story story) {
    List<String> ids =
        story.families().stream()
            .filter(family -> family.members().size() == 1)
            .map(family -> SafeText.of(family.members().getFirst()))
            .toList();
    if (!ids.isEmpty()) {
      String word =
          ids.size() == 1 ? "  1 single report: " : "  " + ids.size() + " single reports: ";
      lines.add(Columns.cut(word + String.join(", ", ids), screen.width()));
    }
  }

  private Optional<Assignment> assignment(String id) {
    return Optional.ofNullable(assignments.get(id));
  }

  /** The headline, or the first line where there is none. */
  private String headline(String id) {
    String words = Optional.ofNullable(articles.get(id)).map(Text::headline).orElse(id);
    return SafeText.cut(words, screen.width());
  }
}
