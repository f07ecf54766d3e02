package io.twicetold.service.page;

import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldStory;
import java.util.Optional;

/** The page of a report: its words, and those it can be compared with. */
final class ArticlePage {

  /** Others of its story that are listed. */
  private static final int OTHERS = 40;

  private ArticlePage() {}

  static Html draw(Report report, Stories stories) {
    Html html = new Html();
    html.raw("<div class=\"head\"><p class=\"crumb\"><a href=\"/\">Stories</a> / ");
    html.link(Links.story(report.place().story()), report.place().story());
    html.raw("</p><h1 dir=\"auto\"").lang(report.language()).raw(">");
    html.text(report.headline()).raw("</h1><p class=\"facts\">");
    report.byline(html);
    html.raw(" ");
    report.when(html);
    html.raw("</p></div>\n<div class=\"reading\"><article><div class=\"words\" dir=\"auto\"");
    html.lang(report.language()).raw(">").text(report.article().text()).raw("</div>\n");
    facts(html, report);
    html.raw("</article>\n");
    stories.story(report.place().story()).ifPresent(told -> others(html, report, told, stories));
    html.raw("</div>\n");
    return html;
  }

  private static void facts(Html html, Report report) {
    html.raw("<dl class=\"card\">");
    fact(html, "Id", new Html().inline(report.id()));
    String address = report.article().url();
    if (Links.isOfWeb(address)) {
      Html link = new Html().raw("<a rel=\"noreferrer noopener\" href=\"").text(address.strip());
      fact(html, "Address", link.raw("\">").inline(address).raw("</a>"));
    } else if (!address.isBlank()) {
      fact(html, "Address", new Html().inline(address));
    }
    fact(html, "Family", new Html().inline(report.place().family()));
    html.raw("</dl>\n");
  }

  private static void fact(Html html, String label, Html value) {
    html.raw("<div><dt>" + label + "</dt><dd>").add(value).raw("</dd></div>");
  }

  private static void others(Html html, Report report, ToldStory told, Stories stories) {
    Reports reports = Reports.of(told, stories);
    if (reports.all().size() < 2) {
      return;
    }
    html.raw("<aside aria-labelledby=\"others\"><h2 id=\"others\">Compare with</h2>\n<ul>");
    reports.all().stream()
        .filter(other -> !other.id().equals(report.id()))
        .limit(OTHERS)
        .forEach(other -> other(html, report, other));
    html.raw("</ul></aside>\n");
  }

  private static void other(Html html, Report report, Report other) {
    html.raw("<li>");
    other.byline(html);
    html.raw(" ");
    other.link(html, Links.pair(report.id(), other.id()));
    boolean kin = other.place().family().equals(report.place().family());
    Optional<String> made =
        report
            .made()
            .filter(one -> one.source().equals(other.id()))
            .map(one -> "this is a " + one.relation().label() + " of it");
    html.raw(" <span class=\"quiet\">" + made.orElse(kin ? "same family" : ""))
        .raw("</span></li>\n");
  }
}
