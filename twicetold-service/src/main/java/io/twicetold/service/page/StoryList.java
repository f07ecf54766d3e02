package io.twicetold.service.page;

import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldStory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page with the stories, those first that changed last, and a form to find others. */
final class StoryList {

  /** Stories on a page. */
  static final int MOST = 50;

  private StoryList() {}

  static Html draw(Filter filter, List<ToldStory> found, Stories stories) {
    Html html = new Html();
    Stories.Counts counts = stories.counts();
    html.raw("<div class=\"head\"><h1>Stories</h1><p class=\"quiet\" id=\"counts\">");
    html.raw(filter.isOpen() ? "" : "Chosen from ");
    html.raw(Html.count(counts.articles(), "article", "articles") + " in ");
    html.raw(Html.count(counts.stories(), "story", "stories") + "</p></div>\n");
    filter.form(html);
    List<Reports> shown =
        found.stream().limit(MOST).map(told -> Reports.of(told, stories)).toList();
    choices(html, "languages", shown, reports -> reports.languages().stream());
    choices(html, "outlets", shown, StoryList::outlets);
    html.raw("<ol class=\"stories\" id=\"stories\">\n");
    shown.forEach(reports -> StoryRow.draw(html, reports));
    html.raw("</ol>\n");
    if (shown.isEmpty()) {
      empty(html, filter);
    }
    if (found.size() > MOST) {
      html.raw("<p class=\"more\"><a href=\"");
      html.text(filter.before(found.get(MOST - 1).changed())).raw("\">Older stories</a></p>\n");
    }
    return html;
  }

  private static Stream<String> outlets(Reports reports) {
    return reports.all().stream().map(report -> report.article().source().strip());
  }

  private static void choices(
      Html html, String id, List<Reports> shown, Function<Reports, Stream<String>> words) {
    html.raw("<datalist id=\"" + id + "\">");
    shown.stream()
        .flatMap(words)
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .limit(200)
        .forEach(word -> html.raw("<option value=\"").text(word).raw("\"></option>"));
    html.raw("</datalist>\n");
  }

  private static void empty(Html html, Filter filter) {
    html.raw("<div class=\"empty\"><p>");
    html.raw(
        filter.isOpen()
            ? "No articles yet. They show here as they come in: over HTTP, or"
                + " <a href=\"/pages/add\">added by hand</a>."
            : "No story is like that. <a href=\"/\">Show all</a>");
    html.raw("</p></div>\n");
  }
}
