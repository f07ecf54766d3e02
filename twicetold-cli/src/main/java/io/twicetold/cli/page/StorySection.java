package io.twicetold.cli.page;

import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A story in the page: facts, families with their members and passages, single reports. */
final class StorySection {

  /** Outlets named of a story. */
  private static final int OUTLETS = 20;

  private static final String HEADER =
      "<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Article</th>"
          + "<th scope=\"col\">Outlet</th><th scope=\"col\">Published</th>"
          + "<th scope=\"col\">Language</th><th scope=\"col\">How it was made</th>"
          + "<th scope=\"col\">Confidence</th></tr></thead>\n<tbody>\n";

  private final Story story;
  private final ShownArticles articles;
  private final Map<Set<String>, Verdict> verdicts;
  private final SharedPassages passages;
  private final StringBuilder html = new StringBuilder();

  private StorySection(Story story, ShownArticles articles, Map<Set<String>, Verdict> verdicts) {
    this.story = story;
    this.articles = articles;
    this.verdicts = verdicts;
    passages = new SharedPassages(articles);
  }

  /** The story as HTML; its anchor is {@code s} and its number. */
  static String of(
      int number, Story story, ShownArticles articles, Map<Set<String>, Verdict> verdicts) {
    return new StorySection(story, articles, verdicts).section(number);
  }

  private String section(int number) {
    String id = story.representative();
    html.append(
        "<section class=\"story\" id=\"s%s\" aria-labelledby=\"h%s\">\n<h2 id=\"h%s\" dir=\"auto\"%s>%s</h2>\n"
            .formatted(number, number, number, articles.lang(id), articles.headline(id)));
    html.append("<p class=\"facts\">").append(facts()).append("</p>\n");
    story.families().stream().filter(StorySection::isLarge).forEach(this::family);
    singles(story.families().stream().filter(family -> !isLarge(family)).toList());
    return html.append("</section>\n").toString();
  }

  private static boolean isLarge(Family family) {
    return family.members().size() > 1;
  }

  private Stream<String> ids() {
    return story.families().stream().flatMap(family -> family.members().stream());
  }

  private String facts() {
    return Stream.of(
            story.reports() + " reports, " + story.independent() + " independent",
            joined(ids().map(id -> articles.assignment(id).language())),
            dates(),
            joined(ids().map(id -> articles.article(id).source())))
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String joined(Stream<String> words) {
    List<String> distinct = words.filter(word -> !word.isBlank()).distinct().sorted().toList();
    String shown =
        distinct.stream()
            .limit(OUTLETS)
            .map(word -> "<bdi>" + Html.escaped(word) + "</bdi>")
            .collect(Collectors.joining(", "));
    int more = distinct.size() - OUTLETS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private String dates() {
    String first = story.first().map(ShownArticles::day).orElse("");
    String last = story.last().map(ShownArticles::day).orElse("");
    return first.equals(last) ? first : first + " to " + last;
  }

  private void family(Family family) {
    String origin =
        family.origin().isEmpty() ? ", <span class=\"missing\">origin missing</span>" : "";
    html.append("<h3>Family of %s%s</h3>\n".formatted(family.members().size(), origin));
    html.append(HEADER);
    StoryPage.members(family).forEach(id -> html.append(row(id, family)));
    html.append("</tbody>\n</table></div>\n").append(more(family.members().size()));
    StoryPage.members(family).forEach(id -> html.append(shared(id)));
  }

  private static String more(int all) {
    int more = all - StoryPage.MEMBERS;
    return more > 0 ? "<p class=\"note\">and " + more + " more</p>\n" : "";
  }

  private String row(String id, Family family) {
    String origin = family.origin().equals(Optional.of(id)) ? "origin" : "";
    Optional<Assignment.Made> made = articles.assignment(id).made();
    return "<tr><td dir=\"auto\"%s>%s</td><td><bdi>%s</bdi></td><td class=\"number\">%s</td>"
            .formatted(
                articles.lang(id),
                articles.linked(id),
                Html.escaped(articles.article(id).source()),
                articles.day(id))
        + "<td>%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
            .formatted(
                Html.escaped(articles.assignment(id).language()),
                made.map(this::how).orElse(origin),
                made.map(one -> hundredths(one.confidence())).orElse(""));
  }

  private String how(Assignment.Made made) {
    return made.relation().label() + " of " + articles.name(made.source());
  }

  private static String hundredths(double probability) {
    return "0." + String.valueOf(100 + Math.min(99, Math.round(100 * probability))).substring(1);
  }

  private String shared(String id) {
    return articles
        .assignment(id)
        .made()
        .flatMap(made -> Optional.ofNullable(verdicts.get(Set.of(id, made.source()))))
        .map(verdict -> passages.of(id, verdict))
        .orElse("");
  }

  private void singles(List<Family> singles) {
    if (singles.isEmpty()) {
      return;
    }
    html.append("<h3>Single reports</h3>\n<ul>\n");
    singles.stream()
        .limit(StoryPage.MEMBERS)
        .map(family -> single(family.members().getFirst()))
        .forEach(html::append);
    html.append("</ul>\n").append(more(singles.size()));
  }

  private String single(String id) {
    String from =
        Stream.of(
                articles.article(id).source(), articles.day(id), articles.assignment(id).language())
            .filter(word -> !word.isBlank())
            .map(word -> "<bdi>" + Html.escaped(word) + "</bdi>")
            .collect(Collectors.joining(", "));
    return "<li><span dir=\"auto\"%s>%s</span>%s</li>\n"
        .formatted(articles.lang(id), articles.linked(id), from.isEmpty() ? "" : " (" + from + ")");
  }
}
