package io.twicetold.service.page;

import io.twicetold.service.story.Stories;
import java.time.Duration;
import java.util.List;

/** Who said first what several reports of a story say. */
final class Firsts {

  private static final int SHOWN = 10;
  private static final int FOLLOWERS = 8;

  private Firsts() {}

  static void draw(Html html, Reports reports, Stories stories) {
    List<List<Said.Line>> said = said(reports, stories);
    html.raw("<section aria-labelledby=\"firsts\"><h2 id=\"firsts\">Who said what first</h2>\n");
    if (said.isEmpty()) {
      html.raw("<p class=\"quiet\">No statement stands in two reports.</p></section>\n");
      return;
    }
    html.raw("<p class=\"quiet\">Statements that two reports or more make, those of most reports");
    html.raw(" first, by the dates that reports give.</p>\n<ol class=\"firsts\">\n");
    said.stream().limit(SHOWN).forEach(group -> statement(html, group));
    html.raw("</ol>\n");
    rest(html, reports, said.size());
    html.raw("</section>\n");
  }

  private static List<List<Said.Line>> said(Reports reports, Stories stories) {
    try {
      return Said.of(reports, stories);
    } catch (IllegalArgumentException gone) { // removed since the story was asked for
      return List.of();
    }
  }

  private static void rest(Html html, Reports reports, int all) {
    if (all > SHOWN) {
      html.raw("<p class=\"quiet\">" + (all - SHOWN) + " more stand in two reports or more.</p>\n");
    }
    if (reports.all().size() > Said.REPORTS) {
      html.raw("<p class=\"quiet\">Of the earliest " + Said.REPORTS + " reports.</p>\n");
    }
  }

  private static void statement(Html html, List<Said.Line> group) {
    Said.Line first = group.getFirst();
    html.raw("<li><blockquote dir=\"auto\"").lang(first.report().language()).raw(">");
    html.text(first.words().strip()).raw("</blockquote><p class=\"facts\"><strong>");
    html.inline(first.report().outlet()).raw("</strong> ");
    first.report().when(html);
    html.raw("<span class=\"then\"> then </span>");
    group.stream().skip(1).limit(FOLLOWERS).forEach(line -> follower(html, first, line));
    if (group.size() > FOLLOWERS + 1) {
      html.raw("<span class=\"quiet\">and " + (group.size() - FOLLOWERS - 1) + " more</span>");
    }
    html.raw("</p></li>\n");
  }

  private static void follower(Html html, Said.Line first, Said.Line line) {
    html.raw("<a class=\"source\" href=\"");
    html.text(Links.pair(first.report().id(), line.report().id())).raw("\">");
    html.inline(line.report().outlet());
    first
        .report()
        .time()
        .flatMap(from -> line.report().time().map(to -> Duration.between(from, to)))
        .ifPresent(gap -> html.raw(" <span class=\"quiet\">+" + Times.length(gap) + "</span>"));
    html.raw("</a> ");
  }
}
