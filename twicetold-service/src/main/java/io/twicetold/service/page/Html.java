package io.twicetold.service.page;

/** A page that is being drawn. What others wrote goes in as text only. */
final class Html {

  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0 }
      tr { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
      form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 1rem 0 }
      mark { background: color-mix(in srgb, gold 45%, transparent); color: inherit }
      .wide { overflow-x: auto }
      """;

  private final StringBuilder text = new StringBuilder();

  /** Starts a page with a headline. */
  static Html page(String title) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
    html.text(title).raw("</title><style>").raw(STYLE).raw("</style></head><body>");
    html.raw("<header><a href=\"/\">Stories</a></header><main><h1 dir=\"auto\">");
    return html.text(title).raw("</h1>\n");
  }

  /** Adds markup of our own. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Adds words of others; also fit for the value of an attribute in quotes. */
  Html text(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\'' -> text.append("&#39;");
        default -> text.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return this;
  }

  /** Adds an element with words of others, each in the direction of its own script. */
  Html element(String name, String words) {
    return raw("<" + name + " dir=\"auto\">").text(words).raw("</" + name + ">");
  }

  /** Adds a link. */
  Html link(String address, String words) {
    return raw("<a dir=\"auto\" href=\"").text(address).raw("\">").text(words).raw("</a>");
  }

  /** The whole page. */
  String end() {
    return text + "</main></body></html>\n";
  }
}
