package io.twicetold.service.page;

import io.twicetold.service.story.ToldFamily;
import java.util.List;
import java.util.Optional;

/** The families of a story as tables, and its single reports. */
final class Families {

  private Families() {}

  static void draw(Html html, Reports reports) {
    html.raw("<section aria-labelledby=\"families\"><h2 id=\"families\">Families</h2>\n");
    html.raw("<p class=\"quiet\">A family is one text told again; it counts as one report.</p>");
    List<ToldFamily> families = reports.families();
    families.stream()
        .filter(family -> family.family().members().size() > 1)
        .forEach(family -> table(html, family, reports));
    List<ToldFamily> singles =
        families.stream().filter(family -> family.family().members().size() == 1).toList();
    if (!singles.isEmpty()) {
      singles(html, singles, reports);
    }
    html.raw("</section>\n");
  }

  private static void table(Html html, ToldFamily family, Reports reports) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Family ");
    html.text(family.id()).raw("\"><table><caption>Family ").inline(family.id()).raw(", ");
    html.raw(Html.count(family.family().members().size(), "report", "reports"));
    html.raw(Reports.isOriginMissing(family) ? ", <em>origin missing</em>" : "");
    html.raw("</caption>\n<thead><tr><th scope=\"col\">Report</th><th scope=\"col\">Outlet</th>");
    html.raw("<th scope=\"col\">Published</th><th scope=\"col\">How it was made</th></tr></thead>");
    html.raw("\n<tbody>\n");
    reports.of(family).forEach(report -> row(html, report, family, reports));
    html.raw("</tbody></table></div>\n");
  }

  private static void row(Html html, Report report, ToldFamily family, Reports reports) {
    html.raw("<tr><td>");
    report.link(html, Links.article(report.id()));
    html.raw("</td><td>");
    report.byline(html);
    html.raw("</td><td>");
    report.when(html);
    html.raw("</td><td>");
    if (report.made().isPresent()) {
      Timeline.made(html, report, reports);
    } else if (family.family().origin().equals(Optional.of(report.id()))) {
      html.raw("origin");
    } else {
      unknown(html, report, family);
    }
    html.raw("</td></tr>\n");
  }

  /** Of a text whose source is not known at least a sibling can be seen. */
  private static void unknown(Html html, Report report, ToldFamily family) {
    html.raw(Reports.unknown(family));
    family.family().members().stream()
        .filter(member -> !member.equals(report.id()))
        .findFirst()
        .ifPresent(sibling -> {
          html.raw(", <a class=\"why\" href=\"").text(Links.pair(sibling, report.id()));
          html.raw("\">compare with ").inline(sibling).raw("</a>");
        });
  }

  private static void singles(Html html, List<ToldFamily> singles, Reports reports) {
    html.raw("<h3>Single reports</h3>\n<ul class=\"singles\">\n");
    for (ToldFamily family : singles) {
      Report report = reports.lead(family).orElseThrow();
      html.raw("<li>");
      report.byline(html);
      html.raw(" ");
      report.link(html, Links.article(report.id()));
      html.raw(" ");
      report.when(html);
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }
}
