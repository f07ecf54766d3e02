package io.twicetold.service.page;

import io.twicetold.service.http.Shown;
import java.util.List;

/**
 * What is around the content of every page.
 *
 * @param title of the page
 * @param here the address of the entry in the menu that the page belongs to
 * @param after number of the event up to which the page knows what happened
 * @param ready whether everything stored has been grouped
 * @param caller name of the key that was shown, empty if none is needed
 */
record Sheet(String title, String here, long after, boolean ready, String caller) {

  private record Entry(String address, String words) {}

  private static final List<Entry> MENU =
      List.of(
          new Entry("/", "Stories"),
          new Entry("/pages/review", "Review"),
          new Entry("/pages/decisions", "Decisions"),
          new Entry("/pages/add", "Add"));

  /** The page with this content. */
  String around(Html content) {
    Html html = new Html();
    head(html);
    html.raw("<body data-after=\"" + after + "\">\n");
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
    bar(html);
    html.raw("<main id=\"main\" tabindex=\"-1\">\n");
    if (!ready) {
      html.raw(
          "<p class=\"notice\">What is stored is being grouped; more will show by and by.</p>");
    }
    html.add(content);
    html.raw("</main>\n<footer>All times are UTC. <a href=\"/openapi.json\">For programs</a>");
    if (!caller.isEmpty()) {
      html.raw(" <span class=\"key\">Your key: ").inline(caller);
      html.raw(" <a href=\"" + Shown.SIGN_IN + "\">change</a></span>");
    }
    return html.raw("</footer>\n</body>\n</html>\n").toString();
  }

  private void head(Html html) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.text(title).raw(" · Twicetold</title>\n");
    html.raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icon.svg\">\n");
    html.raw("<link rel=\"stylesheet\" href=\"/assets/desk.css\">\n");
    html.raw("<script src=\"/assets/desk.js\" defer></script>\n</head>\n");
  }

  private void bar(Html html) {
    html.raw("<header class=\"bar\">\n<a class=\"brand\" href=\"/\">Twicetold</a>\n");
    html.raw("<nav aria-label=\"Main\"><ul>");
    for (Entry entry : MENU) {
      String current = entry.address.equals(here) ? " aria-current=\"page\"" : "";
      html.raw("<li><a href=\"" + entry.address + "\"" + current + ">" + entry.words + "</a></li>");
    }
    html.raw("</ul></nav>\n<form role=\"search\" action=\"/pages/search\" class=\"find\">");
    html.raw("<label class=\"unseen\" for=\"find\">Search reports</label>");
    html.raw("<input id=\"find\" name=\"q\" type=\"search\" placeholder=\"Search reports\"");
    html.raw(" dir=\"auto\"><button>Search</button></form>\n");
    html.raw("<button type=\"button\" id=\"live\" class=\"live\" aria-pressed=\"true\" hidden>");
    html.raw("Live</button>\n<p id=\"news\" class=\"unseen\" role=\"status\"></p>\n</header>\n");
  }
}
