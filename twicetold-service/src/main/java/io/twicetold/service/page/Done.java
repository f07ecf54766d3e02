package io.twicetold.service.page;

import io.twicetold.service.http.Request;

/** Says what was done a moment ago, and how to take it back. */
final class Done {

  private Done() {}

  /** Adds it where the address says that something was done, and it was. */
  static void draw(Html html, Request request, Seal seal, Keeping keeping, String next) {
    if (request.parameter("done").isEmpty()) {
      return;
    }
    Choice choice =
        Choice.of(
            request.needed("da"),
            request.needed("db"),
            request.needed("dl"),
            request.needed("done"));
    if (!keeping.isDone(choice)) {
      return;
    }
    html.raw("<div class=\"done\" role=\"status\" id=\"done\"><p>" + choice.said() + ". ");
    html.raw(request.parameter("late").isPresent() ? "The stories follow in a moment. " : "");
    html.raw("<a href=\"").text(Links.pair(choice.a(), choice.b())).raw("\">");
    html.inline(choice.a()).raw(" and ").inline(choice.b()).raw("</a></p>");
    if (choice.act() != Choice.Act.UNDO) {
      html.raw("<form method=\"post\" action=\"/pages/decisions\">");
      seal.field(html, request);
      new Choice(choice.a(), choice.b(), choice.bond(), Choice.Act.UNDO).fields(html);
      html.raw("<input type=\"hidden\" name=\"next\" value=\"").text(next).raw("\">");
      html.raw("<button data-key=\"u\">Undo</button></form>");
    }
    html.raw("</div>\n");
  }

  /** The address of a page that says what was done. */
  static String at(String page, Choice choice, boolean late) {
    return page
        + (page.contains("?") ? "&" : "?")
        + "done="
        + choice.act().label()
        + "&da="
        + Links.part(choice.a())
        + "&db="
        + Links.part(choice.b())
        + "&dl="
        + choice.bond().label()
        + (late ? "&late=1" : "");
  }
}
