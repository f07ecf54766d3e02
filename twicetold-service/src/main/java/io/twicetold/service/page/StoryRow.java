package io.twicetold.service.page;

import io.twicetold.service.story.ToldFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A story in the list: how many report it, who, in which languages, and when. */
final class StoryRow {

  /** Outlets named before the rest is counted. */
  private static final int OUTLETS = 4;

  private static final int LANGUAGES = 8;

  private StoryRow() {}

  static void draw(Html html, Reports reports) {
    String id = reports.told().id();
    html.raw("<li id=\"").text(id).raw("\" data-version=\"").raw(reports.told().changed());
    html.raw("\">\n");
    count(html, reports);
    html.raw("<div class=\"what\"><h2>");
    title(html, reports, Links.story(id));
    html.raw("</h2>\n");
    facts(html, reports);
    folded(html, reports);
    html.raw("</div>\n<div class=\"when\">");
    Sparkline.draw(html, reports);
    span(html, reports);
    html.raw("</div></li>\n");
  }

  private static void count(Html html, Reports reports) {
    int independent = reports.told().story().independent();
    int reporting = reports.told().story().reports();
    html.raw("<p class=\"count" + (independent > 1 ? " several" : "") + "\"><strong>");
    html.raw(independent + "</strong> ");
    html.raw(
        reporting == 1
            ? "<span class=\"quiet\">report</span>"
            : "<span>independent</span> <span class=\"quiet\">of " + reporting + " reports</span>");
    html.raw("</p>\n");
  }

  private static void title(Html html, Reports reports, String address) {
    reports
        .lead()
        .ifPresentOrElse(
            lead -> lead.link(html, address), () -> html.link(address, reports.title()));
  }

  private static void facts(Html html, Reports reports) {
    Map<String, List<ToldFamily>> outlets = outlets(reports);
    html.raw("<p class=\"facts\">");
    outlets.entrySet().stream()
        .limit(OUTLETS)
        .forEach(one -> outlet(html, one.getKey(), one.getValue()));
    if (outlets.size() > OUTLETS) {
      html.raw("<span class=\"quiet\">and " + (outlets.size() - OUTLETS) + " more</span> ");
    }
    reports.languages().stream().limit(LANGUAGES).forEach(code -> Report.tag(html, code));
    html.raw("</p>\n");
  }

  /** Families by the outlet of who stands for them, in their order. */
  private static Map<String, List<ToldFamily>> outlets(Reports reports) {
    Map<String, List<ToldFamily>> outlets = new LinkedHashMap<>();
    for (ToldFamily family : reports.families()) {
      String outlet = reports.lead(family).map(Report::outlet).orElse("");
      outlets.computeIfAbsent(outlet, key -> new ArrayList<>()).add(family);
    }
    return outlets;
  }

  /** An outlet, how many independent reports it has, and how many were made from them. */
  private static void outlet(Html html, String outlet, List<ToldFamily> families) {
    int copies = families.stream().mapToInt(family -> family.family().members().size() - 1).sum();
    html.raw("<span class=\"source\">").inline(outlet);
    html.raw(families.size() > 1 ? " <span class=\"fold\">×" + families.size() + "</span>" : "");
    html.raw(copies > 0 ? " <span class=\"fold\">+" + copies + "</span>" : "");
    html.raw("</span> ");
  }

  private static void span(Html html, Reports reports) {
    html.raw("<p class=\"quiet\">");
    reports.told().story().last().ifPresentOrElse(html::time, () -> html.raw("no date"));
    html.raw("</p>");
  }

  /** Who is folded under whom. */
  private static void folded(Html html, Reports reports) {
    int reporting = reports.all().size();
    if (reporting < 2) {
      return;
    }
    html.raw("<details id=\"fold-").text(reports.told().id()).raw("\"><summary>");
    html.raw("All " + reporting + " reports</summary>\n<ul class=\"folds\">\n");
    reports.families().forEach(family -> family(html, family, reports));
    html.raw("</ul></details>\n");
  }

  private static void family(Html html, ToldFamily family, Reports reports) {
    Report lead = reports.lead(family).orElseThrow();
    html.raw("<li>");
    line(html, lead);
    List<Report> others =
        reports.of(family).stream().filter(report -> !report.id().equals(lead.id())).toList();
    if (!others.isEmpty()) {
      html.raw("<ul>");
      others.forEach(report -> {
        html.raw("<li>");
        line(html, report);
        html.raw("</li>");
      });
      html.raw("</ul>");
    }
    html.raw("</li>\n");
  }

  private static void line(Html html, Report report) {
    report.byline(html);
    html.raw(" ");
    report.link(html, Links.article(report.id()));
    report
        .made()
        .ifPresent(
            made -> html.raw(" <span class=\"quiet\">" + made.relation().label() + "</span>"));
  }
}
