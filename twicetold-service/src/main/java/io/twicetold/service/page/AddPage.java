package io.twicetold.service.page;

import io.twicetold.service.http.Request;
import java.util.Optional;

/** The page to add a report by hand. */
final class AddPage {

  private final Form filled;
  private final Html html = new Html();

  private AddPage(Form filled) {
    this.filled = filled;
  }

  /**
   * The page.
   *
   * @param filled what was filled in already
   * @param wrong why it was not taken, if it was not
   */
  static Html draw(Form filled, Optional<String> wrong, Request request, Seal seal) {
    AddPage page = new AddPage(filled);
    page.html.raw("<div class=\"head\"><h1>Add a report</h1></div>\n");
    wrong.ifPresent(why ->
        page.html
            .raw("<p class=\"warning\" role=\"alert\" id=\"wrong\">Not added: ")
            .text(why)
            .raw("</p>\n"));
    page.address(request, seal);
    page.words(request, seal, wrong.isPresent());
    return page.html;
  }

  private void address(Request request, Seal seal) {
    html.raw(
        "<form method=\"post\" action=\"/pages/fetch\" class=\"add\">\n<h2>By its address</h2>");
    seal.field(html, request);
    html.raw("<label><span>Address</span><input name=\"address\" type=\"url\" required");
    html.raw(" placeholder=\"https://\" value=\"").text(filled.of("address")).raw("\"></label>");
    html.raw("<p class=\"quiet\">The page is fetched once, from public addresses only, ");
    html.raw("and as robots.txt allows.</p><button class=\"main\">Fetch and add</button></form>\n");
  }

  private void words(Request request, Seal seal, boolean wrong) {
    html.raw("<form method=\"post\" action=\"/pages/add\" class=\"add\"");
    html.raw(wrong ? " aria-describedby=\"wrong\">\n" : ">\n").raw("<h2>By its words</h2>");
    seal.field(html, request);
    field("title", "Headline", "text", "");
    html.raw("<label><span>Text</span><textarea name=\"text\" dir=\"auto\" rows=\"14\">\n");
    html.text(filled.of("text")).raw("</textarea></label>\n<div class=\"pairs\">");
    field("source", "Outlet", "text", " list=\"outlets\"");
    field("language", "Language, as in en", "text", " maxlength=\"35\"");
    field("published", "Published (UTC)", "datetime-local", "");
    field("url", "Address", "url", "");
    html.raw("</div>\n<button class=\"main\">Add</button></form>\n");
  }

  private void field(String name, String label, String type, String more) {
    html.raw("<label><span>" + label + "</span><input name=\"" + name + "\" type=\"" + type + "\"");
    html.raw(type.equals("text") ? " dir=\"auto\"" : "").raw(more + " value=\"");
    html.text(filled.of(name)).raw("\"></label>");
  }
}
