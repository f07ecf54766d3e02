package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

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
    stories.places(family.family().members()).forEach(place -> row(html, place, family.family()));
    html.raw("</tbody></table></div></section>\n");
  }

  private static void row(Html html, Place place, Family family) {
    Article article = place.article();
    html.raw("<tr>").element("td", article.title().isBlank() ? article.id() : article.title());
    html.element("td", article.source());
    html.element("td", article.published().map(Instant::toString).orElse(""));
    html.element("td", place.assignment().language());
    html.raw("<td>");
    if (place.assignment().made().isPresent()) {
      made(html, article.id(), place.assignment().made().get());
    } else if (!family.origin().equals(Optional.of(article.id()))) {
      sibling(article.id(), family)
          .ifPresent(other -> {
            html.raw("compare with ");
            pair(html, other, article.id());
          });
    }
    html.raw("</td></tr>\n");
  }

  /** Somebody to compare a text with whose source is not here. */
  private static Optional<String> sibling(String id, Family family) {
    return family.members().stream().filter(member -> !member.equals(id)).findFirst();
  }

  private static void made(Html html, String id, Assignment.Made made) {
    html.text(made.relation().label() + " of ");
    pair(html, made.source(), id);
  }

  private static void pair(Html html, String source, String id) {
    html.link("/pages/pair?a=" + part(source) + "&b=" + part(id), source);
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
