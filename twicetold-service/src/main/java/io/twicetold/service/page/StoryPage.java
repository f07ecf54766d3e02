package io.twicetold.service.page;

import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldStory;

/** The page of a story: when it was told, from which text each report was made, what is new. */
final class StoryPage {

  private StoryPage() {}

  static Html draw(ToldStory told, Stories stories) {
    Reports reports = Reports.of(told, stories);
    Html html = new Html();
    head(html, reports);
    html.raw("<div class=\"story\" id=\"story\" data-version=\"").raw(told.changed()).raw("\">\n");
    Timeline.draw(html, reports);
    Provenance.draw(html, reports);
    Families.draw(html, reports);
    Firsts.draw(html, reports, stories);
    Versions.draw(html, reports, stories);
    html.raw("</div>\n");
    return html;
  }

  private static void head(Html html, Reports reports) {
    html.raw(
        "<div class=\"head story-head\" id=\"head\"><p class=\"crumb\"><a href=\"/\">Stories</a>");
    html.raw(" / ").inline(reports.told().id()).raw("</p><h1 dir=\"auto\"");
    reports.lead().ifPresent(lead -> html.lang(lead.language()));
    html.raw(">").text(reports.title()).raw("</h1>\n<p class=\"facts\"><strong>");
    int independent = reports.told().story().independent();
    html.raw(independent + "</strong> independent of ");
    html.raw(Html.count(reports.told().story().reports(), "report", "reports")).raw(" ");
    reports.languages().forEach(language -> Report.tag(html, language));
    Sparkline.draw(html, reports);
    html.raw("</p>\n<nav aria-label=\"On this page\" class=\"toc\">");
    html.raw("<a href=\"#timeline\">Timeline</a> <a href=\"#provenance\">How it spread</a>");
    html.raw(" <a href=\"#families\">Families</a> <a href=\"#firsts\">Who said what first</a>");
    html.raw(" <a href=\"#versions\">Added and dropped</a></nav></div>\n");
  }
}
