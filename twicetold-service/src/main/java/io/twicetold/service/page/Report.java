package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.service.story.Place;
import io.twicetold.text.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An article as pages show it.
 *
 * @param place where it belongs
 */
record Report(Place place) {

  /** Earliest first; those without a date last. */
  static final Comparator<Report> BY_TIME =
      Comparator.comparing((Report report) -> report.time().orElse(Instant.MAX))
          .thenComparing(Report::id);

  /** Letters of a text that stand for a headline. */
  private static final int OPENING = 90;

  Article article() {
    return place.article();
  }

  String id() {
    return article().id();
  }

  Optional<Instant> time() {
    return article().published();
  }

  String language() {
    return place.assignment().language();
  }

  Optional<Assignment.Made> made() {
    return place.assignment().made();
  }

  /** The headline; the first line where there is none, cut if it is long. */
  String headline() {
    String headline = Text.headline(article());
    return article().title().isBlank() && headline.length() > OPENING
        ? headline.substring(0, headline.offsetByCodePoints(0, headline.codePointCount(0, OPENING)))
            + "…"
        : headline;
  }

  /** Who published it; the id where nobody says. */
  String outlet() {
    String source = article().source().strip();
    return source.isEmpty() ? id() : source;
  }

  /** Adds the headline as a link to an address. */
  void link(Html html, String address) {
    html.raw("<a class=\"headline\" dir=\"auto\"").lang(language()).raw(" href=\"");
    html.text(address).raw("\">").text(headline()).raw("</a>");
  }

  /** Adds the outlet, and the language as a tag. */
  void byline(Html html) {
    html.raw("<span class=\"outlet\">").inline(outlet()).raw("</span>");
    tag(html, language());
  }

  /** Adds a language. */
  static void tag(Html html, String language) {
    if (!language.isEmpty()) {
      html.raw(" <span class=\"tag\">").text(language).raw("</span>");
    }
  }

  /** Adds the time, or that there is none. */
  void when(Html html) {
    time().ifPresentOrElse(html::time, () -> html.raw("<span class=\"quiet\">no date</span>"));
  }
}
