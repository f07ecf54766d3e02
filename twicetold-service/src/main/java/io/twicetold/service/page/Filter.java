package io.twicetold.service.page;

import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.story.StoryQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which stories the list shows, as it was typed; empty for any.
 *
 * @param words in headline or text
 * @param language of some report
 * @param outlet of some report
 * @param from first day
 * @param to last day
 * @param independent so many independent reports or more
 */
record Filter(
    String words, String language, String outlet, String from, String to, long independent) {

  private static final int MOST = 1_000_000;

  static Filter of(Request request) {
    request.only("text", "language", "outlet", "independent", "from", "to", "before");
    return new Filter(
        typed(request, "text"),
        typed(request, "language"),
        typed(request, "outlet"),
        typed(request, "from"),
        typed(request, "to"),
        typed(request, "independent").isEmpty() ? 1 : request.number("independent", 1, MOST, 1));
  }

  private static String typed(Request request, String name) {
    return request.parameter(name).orElse("").strip();
  }

  /** Whether it lets all stories through. */
  boolean isOpen() {
    return (words + language + outlet + from + to).isEmpty() && independent == 1;
  }

  StoryQuery query(OptionalLong before, int most) {
    return new StoryQuery(
        day(from, "from"),
        day(to, "to").map(start -> start.plusSeconds(24 * 60 * 60)),
        language,
        outlet,
        1,
        Math.toIntExact(independent),
        words,
        before,
        most);
  }

  private static Optional<Instant> day(String typed, String name) {
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw Problem.parameter(name, "expected a day like 2026-03-01");
    }
  }

  /** The address of the list from a story on. */
  String before(long event) {
    return "/?text="
        + Links.part(words)
        + "&language="
        + Links.part(language)
        + "&outlet="
        + Links.part(outlet)
        + "&from="
        + Links.part(from)
        + "&to="
        + Links.part(to)
        + "&independent="
        + independent
        + "&before="
        + event;
  }

  /** Adds the form. */
  void form(Html html) {
    html.raw("<form method=\"get\" action=\"/\" class=\"filters\" aria-label=\"Filter\">");
    field(html, "text", "Words", "search", words, "");
    html.raw("<details class=\"box\" open><summary>More filters</summary><div class=\"row\">");
    field(html, "language", "Language", "text", language, " size=\"4\" list=\"languages\"");
    field(html, "outlet", "Outlet", "text", outlet, " list=\"outlets\"");
    field(html, "from", "From", "date", from, "");
    field(html, "to", "To", "date", to, "");
    field(
        html,
        "independent",
        "Independent, at least",
        "number",
        Long.toString(independent),
        " min=\"1\"");
    html.raw("</div></details><button>Filter</button>");
    if (!isOpen()) {
      html.raw("<a class=\"clear\" href=\"/\">Show all</a>");
    }
    html.raw("</form>\n");
  }

  private static void field(
      Html html, String name, String label, String type, String value, String more) {
    html.raw("<label class=\"" + name + "\"><span>" + label + "</span><input dir=\"auto\" name=\"");
    html.raw(name + "\" type=\"" + type + "\"" + more + " value=\"").text(value).raw("\"></label>");
  }
}
