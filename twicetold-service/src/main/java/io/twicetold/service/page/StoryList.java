package io.twicetold.service.page;

import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.StoryQuery;
import io.twicetold.service.story.ToldStory;
import java.time.Instant;
import java.util.List;

/** The page with the stories, those first that changed last, and a form to find others. */
final class StoryList {

  private StoryList() {}

  static String draw(StoryQuery query, List<ToldStory> found, Stories stories) {
    Html html = Html.page("Stories");
    Stories.Counts counts = stories.counts();
    html.raw("<p>" + counts.articles() + " articles in " + counts.stories() + " stories");
    html.raw(stories.isReady() ? ".</p>" : "; they are being grouped.</p>");
    form(html, query);
    html.raw("<div class=\"wide\"><table><thead><tr><th scope=\"col\">Story</th>");
    html.raw("<th scope=\"col\">Reports</th><th scope=\"col\">Independent</th>");
    html.raw("<th scope=\"col\">First</th><th scope=\"col\">Last</th></tr></thead><tbody>\n");
    found.forEach(told -> row(html, told, stories));
    html.raw("</tbody></table></div>");
    if (found.size() == query.most()) {
      html.raw("<p>There are more: ask for fewer.</p>");
    }
    return html.end();
  }

  private static void form(Html html, StoryQuery query) {
    html.raw("<form method=\"get\" action=\"/\" role=\"search\">");
    field(html, "text", "Words", query.words());
    field(html, "language", "Language", query.language());
    field(html, "outlet", "Outlet", query.outlet());
    field(html, "independent", "Independent reports", Integer.toString(query.independent()));
    html.raw("<button>Find</button></form>\n");
  }

  private static void field(Html html, String name, String label, String value) {
    html.raw("<label>" + label + " <input dir=\"auto\" name=\"" + name + "\" value=\"");
    html.text(value).raw("\"></label>");
  }

  private static void row(Html html, ToldStory told, Stories stories) {
    html.raw("<tr><td>");
    html.link("/pages/story/" + told.id(), title(told, stories));
    html.raw("</td><td>" + told.story().reports());
    html.raw("</td><td>" + told.story().independent());
    html.raw("</td><td>").text(told.story().first().map(StoryList::day).orElse(""));
    html.raw("</td><td>").text(told.story().last().map(StoryList::day).orElse(""));
    html.raw("</td></tr>\n");
  }

  private static String day(Instant time) {
    return time.toString().substring(0, 10);
  }

  /** The headline that stands for a story; its id where there is none. */
  static String title(ToldStory told, Stories stories) {
    return stories
        .place(told.story().representative())
        .map(Place::article)
        .map(article -> article.title().strip())
        .filter(title -> !title.isEmpty())
        .orElse(told.id());
  }
}
