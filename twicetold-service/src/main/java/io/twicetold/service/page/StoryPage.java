package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The page of a story: its families, and of each the articles and what they were made from. */
final class StoryPage {

  private StoryPage() {}

  static String draw(ToldStory told, Stories stories) {
    Html html = Html.page(StoryList.title(told, stories));
    html.raw("<p>" + told.story().reports() + " reports, ");
    html.raw(told.story().independent() + " independent.</p>\n");
    for (ToldFamily family : told.families()) {
      family(html, family, stories);
    }
    return html.end();
  }

  private static void family(Html html, ToldFamily family, Stories stories) {
    boolean missing = family.family().members().size() > 1 && family.family().origin().isEmpty();
    html.raw("<section><h2>Family ").text(family.id()).raw("</h2>");
    html.raw(missing ? "<p>The text that they were made from is not here.</p>" : "");
    html.raw("<div class=\"wide\"><table><thead><tr><th scope=\"col\">Article</th>");
    html.raw("<th scope=\"col\">Outlet</th><th scope=\"col\">Published</th>");
    html.raw("<th scope=\"col\">Language</th><th scope=\"col\">Made from</th></tr></thead>");
    html.raw("<tbody>\n");
    stories.places(family.family().members()).forEach(place -> row(html, place));
    html.raw("</tbody></table></div></section>\n");
  }

  private static void row(Html html, Place place) {
    Article article = place.article();
    html.raw("<tr>").element("td", article.title().isBlank() ? article.id() : article.title());
    html.element("td", article.source());
    html.element("td", article.published().map(Instant::toString).orElse(""));
    html.element("td", place.assignment().language());
    html.raw("<td>");
    place.assignment().made().ifPresent(made -> made(html, article.id(), made));
    html.raw("</td></tr>\n");
  }

  private static void made(Html html, String id, Assignment.Made made) {
    html.text(made.relation().label() + " of ");
    html.link("/pages/pair?a=" + part(made.source()) + "&b=" + part(id), made.source());
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
