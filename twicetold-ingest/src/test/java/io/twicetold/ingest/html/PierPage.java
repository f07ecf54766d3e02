package io.twicetold.ingest.html;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** An article, and words of others that stand beside it in pages. */
final class PierPage {

  static final String TITLE = "Council closes northern pier";

  static final List<String> ARTICLE =
      List.of(
          "The harbour council voted on Tuesday evening to close the northern pier for two years,"
              + " after divers found cracks in eleven of its pillars.",
          "Engineer Maro Tellin told the council that the damage had grown quickly during the"
              + " winter storms and could not be repaired from above.",
          "About forty boats land their catch at the pier, and the southern basin has room for"
              + " fifteen at most, according to the union.",
          "A final decision on the repair is expected in autumn.");

  static final List<String> OTHER =
      List.of(
          "In the capital ministers met for the fourth day to agree on a budget that has divided"
              + " the coalition since the summer.",
          "Unions called for strikes in hospitals and schools if wages are frozen again next year,"
              + " as the draft foresees.");

  static String each(String tag, List<String> paragraphs) {
    return paragraphs.stream()
        .map(words -> "<" + tag + ">" + words + "</" + tag + ">")
        .collect(Collectors.joining("\n"));
  }

  static WebArticle read(String body) throws UnreadablePage {
    String page = "<html lang=en><title>" + TITLE + "</title><body>" + body + "</body></html>";
    return Pages.at(Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC))
        .read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "");
  }

  private static String answered(String answer) {
    return "<div class=x5><b>Ada</b> <i>2 hours ago</i>"
        + each("p", OTHER)
        + ("<div><a href=#>" + answer + "</a></div></div>");
  }

  /** A structure in which names stand for the article in some form, or for the words of others. */
  static String filled(String structure) {
    return structure
        .replace("TITLE", "<h1>" + TITLE + "</h1>")
        .replace("PARAGRAPHS", each("p", ARTICLE))
        .replace("DIVISIONS", each("div", ARTICLE))
        .replace("LINES", String.join("<br><br>", ARTICLE))
        .replace("OTHER", each("p", OTHER))
        .replace("ANSWERED", answered("Antworten") + answered("Reply").repeat(8))
        .replace("COMMENTS", each("p", OTHER).repeat(10));
  }

  private PierPage() {}
}
