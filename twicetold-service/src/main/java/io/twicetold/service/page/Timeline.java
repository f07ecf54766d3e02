package io.twicetold.service.page;

import io.twicetold.service.story.ToldFamily;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports of a story in the order in which they came. */
final class Timeline {

  private final Reports reports;
  private final Map<String, Boolean> independent = new HashMap<>();

  private Timeline(Reports reports) {
    this.reports = reports;
    for (ToldFamily family : reports.families()) {
      reports.lead(family).ifPresent(lead -> independent.put(lead.id(), true));
    }
  }

  static void draw(Html html, Reports reports) {
    html.raw("<section aria-labelledby=\"timeline\"><h2 id=\"timeline\">Timeline</h2>\n");
    html.raw("<ol class=\"timeline\">\n");
    Timeline timeline = new Timeline(reports);
    List<Report> all = reports.all();
    for (int i = 0; i < all.size(); i++) {
      timeline.entry(html, all.get(i), i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)));
    }
    html.raw("</ol></section>\n");
  }

  private void entry(Html html, Report report, Optional<Report> before) {
    boolean lead = independent.containsKey(report.id());
    html.raw("<li class=\"" + (lead ? "lead" : "copy") + "\"><p class=\"stamp\">");
    report.when(html);
    gap(report, before)
        .ifPresent(gap -> html.raw(" <span class=\"quiet\">+" + Times.length(gap) + "</span>"));
    html.raw("</p><div>");
    report.byline(html);
    html.raw(" ");
    report.link(html, Links.article(report.id()));
    how(html, report, lead);
    html.raw("</div></li>\n");
  }

  private static Optional<Duration> gap(Report report, Optional<Report> before) {
    return before
        .flatMap(Report::time)
        .flatMap(earlier -> report.time().map(time -> Duration.between(earlier, time)))
        .filter(gap -> gap.toMinutes() > 0);
  }

  private void how(Html html, Report report, boolean lead) {
    if (report.made().isPresent()) {
      html.raw("<p class=\"how\">");
      made(html, report, reports);
      html.raw("</p>");
    } else if (lead && isAlone(report)) {
      html.raw("<p class=\"how\">independent report</p>");
    } else {
      html.raw("<p class=\"how\">" + (lead ? origin(report) : unknown(report)) + "</p>");
    }
  }

  private String origin(Report report) {
    return family(report).filter(Reports::isOriginMissing).isPresent()
        ? "earliest of a family whose origin is missing"
        : "origin of its family";
  }

  private String unknown(Report report) {
    return family(report).map(Reports::unknown).orElse("");
  }

  private boolean isAlone(Report report) {
    return family(report).filter(family -> family.family().members().size() > 1).isEmpty();
  }

  private Optional<ToldFamily> family(Report report) {
    return reports.told().families().stream()
        .filter(family -> family.family().members().contains(report.id()))
        .findFirst();
  }

  /** Adds what a report was made from, with a link to why. */
  static void made(Html html, Report report, Reports reports) {
    report
        .made()
        .ifPresent(made -> {
          html.raw("<a class=\"why\" href=\"").text(Links.pair(made.source(), report.id()));
          html.raw("\">" + made.relation().label()).raw("</a> of ");
          html.inline(reports.find(made.source()).map(Report::outlet).orElse(made.source()));
          html.raw(" <span class=\"quiet\">(" + Html.percent(made.confidence()) + ")</span>");
        });
  }
}
