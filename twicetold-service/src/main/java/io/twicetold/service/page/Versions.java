package io.twicetold.service.page;

import io.twicetold.article.Span;
import io.twicetold.service.story.Stories;
import java.util.List;
import java.util.Optional;

/** What each version of a text says that the text it was made from does not, and the reverse. */
final class Versions {

  private static final int SHOWN = 40;
  private static final int STATEMENTS = 6;

  private final Html html;
  private final Reports reports;
  private final Stories stories;

  private Versions(Html html, Reports reports, Stories stories) {
    this.html = html;
    this.reports = reports;
    this.stories = stories;
  }

  static void draw(Html html, Reports reports, Stories stories) {
    html.raw("<section aria-labelledby=\"versions\"><h2 id=\"versions\">Added and dropped</h2>\n");
    html.raw("<p class=\"quiet\">Statements of a version and of its source that nothing in the");
    html.raw(
        " other matches. In translations and rewrites some have a match that was not seen.</p>");
    List<Report> made =
        reports.all().stream().filter(report -> source(report, reports).isPresent()).toList();
    if (made.isEmpty()) {
      html.raw("<p class=\"quiet\">No report was made from another one here.</p>");
    }
    Versions versions = new Versions(html, reports, stories);
    made.stream().limit(SHOWN).forEach(versions::version);
    html.raw(made.size() > SHOWN ? "<p class=\"quiet\">and more</p>" : "").raw("</section>\n");
  }

  /** What one of a pair says and the other does not. */
  private record Change(Report of, List<String> statements, int all) {}

  /**
   * What a report is held against: its source; where that is not known, who stands for its family.
   */
  private static Optional<String> source(Report report, Reports reports) {
    return report
        .made()
        .map(made -> made.source())
        .or(() ->
            reports.told().families().stream()
                .filter(family -> family.family().members().contains(report.id()))
                .flatMap(family -> reports.lead(family).stream())
                .map(Report::id)
                .filter(lead -> !lead.equals(report.id()))
                .findFirst());
  }

  private void version(Report report) {
    String source = source(report, reports).orElseThrow();
    Optional<Change> added = alone(report.id(), source);
    Optional<Change> dropped = alone(source, report.id());
    if (added.isEmpty() && dropped.isEmpty()) {
      return;
    }
    html.raw("<article class=\"version\"><h3>");
    report.byline(html);
    html.raw(" <span class=\"quiet\">");
    against(report, source);
    html.raw("</span></h3>\n<div class=\"changes\">");
    change("Added", "+", added);
    change("Dropped", "−", dropped);
    html.raw("</div></article>\n");
  }

  private void against(Report report, String source) {
    if (report.made().isPresent()) {
      Timeline.made(html, report, reports);
      return;
    }
    html.raw("<a class=\"why\" href=\"").text(Links.pair(source, report.id()));
    html.raw("\">against</a> ");
    html.inline(reports.find(source).map(Report::outlet).orElse(source));
    boolean missing =
        reports.told().families().stream()
            .filter(family -> family.family().members().contains(report.id()))
            .anyMatch(Reports::isOriginMissing);
    html.raw(missing ? ", since the text that both were made from is missing" : "");
    html.raw(missing ? "" : ", since nobody knows from which text it was made");
  }

  private Optional<Change> alone(String id, String other) {
    return Reports.of(id, stories).flatMap(report -> alone(report, other));
  }

  private Optional<Change> alone(Report report, String other) {
    try {
      List<Span> all = inText(stories.statements(report.id()), report);
      List<Span> alone = inText(stories.alone(report.id(), other), report);
      List<String> words = alone.stream().map(span -> span.of(report.article()).strip()).toList();
      return Optional.of(new Change(report, words, all.size()));
    } catch (IllegalArgumentException gone) {
      return Optional.empty();
    }
  }

  /** The text may have been replaced a moment ago. */
  private static List<Span> inText(List<Span> spans, Report report) {
    int end = report.article().text().length();
    return spans.stream()
        .filter(span -> span.field() == Span.Field.TEXT && span.end() <= end)
        .toList();
  }

  private void change(String what, String sign, Optional<Change> found) {
    if (found.isEmpty()) {
      return;
    }
    Change change = found.get();
    List<String> alone = change.statements;
    String kind = what.equals("Added") ? "added" : "dropped";
    html.raw("<div class=\"" + kind + "\"><h4>" + what + " <span class=\"quiet\">");
    html.raw(alone.size() + " of " + Html.count(change.all, "statement", "statements"));
    html.raw("</span></h4>");
    if (alone.isEmpty()) {
      html.raw("<p class=\"quiet\">nothing</p></div>");
      return;
    }
    html.raw("<ul>");
    alone.stream().limit(STATEMENTS).forEach(words -> statement(words, sign, change.of));
    html.raw("</ul>");
    if (alone.size() > STATEMENTS) {
      html.raw("<p class=\"quiet\">and " + (alone.size() - STATEMENTS) + " more</p>");
    }
    html.raw("</div>");
  }

  private void statement(String words, String sign, Report of) {
    html.raw("<li><span class=\"sign\" aria-hidden=\"true\">" + sign + "</span><span dir=\"auto\"");
    html.lang(of.language()).raw(">").text(words).raw("</span></li>");
  }
}
