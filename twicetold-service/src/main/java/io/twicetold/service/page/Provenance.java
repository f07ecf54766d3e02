package io.twicetold.service.page;

import io.twicetold.service.page.Descent.Node;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws which report was made from which; texts that are not here are dashed. */
final class Provenance {

  private static final int WIDTH = 176;
  private static final int HEIGHT = 40;
  private static final int COLUMN = 290;
  private static final int ROW = 54;
  private static final int MARGIN = 6;

  /** Latin letters that fit into a box. */
  private static final int LETTERS = 23;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Html html;
  private final List<Node> nodes;

  private Provenance(Html html, List<Node> nodes) {
    this.html = html;
    this.nodes = nodes;
  }

  static void draw(Html html, Reports reports) {
    List<Node> nodes = Descent.of(reports);
    html.raw("<section aria-labelledby=\"provenance\"><h2 id=\"provenance\">How it spread</h2>\n");
    if (nodes.stream().allMatch(node -> node.parent().isEmpty())) {
      html.raw("<p class=\"quiet\">None of these was made from another, as far as is known.</p>");
      html.raw("\n</section>\n");
      return;
    }
    html.raw(
        "<p class=\"quiet\">Each line leads from a text to one made from it; a dashed one to ");
    html.raw("one of which nobody knows from which text of the family. ");
    html.raw("A dashed box is a text that is not in the collection.</p>\n");
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing\">");
    new Provenance(html, nodes).svg();
    html.raw("</div>\n");
    long drawn = nodes.stream().filter(node -> node.report().isPresent()).count();
    long left = reports.all().size() - drawn;
    html.raw(left > 0 ? "<p class=\"quiet\">" + left + " more are not drawn.</p>" : "");
    html.raw("</section>\n");
  }

  private static int x(Node node) {
    return MARGIN + node.column() * COLUMN;
  }

  private static int y(Node node) {
    return (int) (MARGIN + node.row() * ROW);
  }

  private void svg() {
    int width = nodes.stream().mapToInt(node -> x(node) + WIDTH).max().orElse(0) + MARGIN;
    int height = nodes.stream().mapToInt(node -> y(node) + HEIGHT).max().orElse(0) + MARGIN;
    html.raw("<svg class=\"provenance\" width=\"" + width + "\" height=\"" + height);
    html.raw("\" viewBox=\"0 0 " + width + " " + height + "\" role=\"group\"");
    html.raw(" aria-label=\"Reports and what they were made from\">\n");
    nodes.forEach(this::line);
    nodes.forEach(this::box);
    html.raw("</svg>");
  }

  private void line(Node node) {
    if (node.parent().isEmpty()) {
      return;
    }
    Node parent = nodes.get(node.parent().get());
    int fromX = x(parent) + WIDTH;
    int fromY = y(parent) + HEIGHT / 2;
    int toX = x(node);
    int toY = y(node) + HEIGHT / 2;
    int bend = fromX + 22;
    boolean known = node.report().flatMap(Report::made).isPresent();
    html.raw("<path class=\"line" + (known ? "" : " dashed") + "\" d=\"M");
    html.raw(fromX + " " + fromY + "C" + bend + " " + fromY + " " + fromX + " " + toY + " ");
    html.raw(bend + " " + toY + "H" + toX + "\"/>\n");
    label(node, (bend + toX) / 2, toY - 5);
  }

  private void label(Node node, int x, int y) {
    node.report()
        .ifPresent(report ->
            report
                .made()
                .ifPresent(made -> {
                  html.raw("<a href=\"").text(Links.pair(made.source(), report.id()));
                  html.raw("\"><text class=\"relation\" text-anchor=\"middle\" x=\"" + x);
                  html.raw("\" y=\"" + y + "\">" + made.relation().label() + "</text></a>\n");
                }));
  }

  private void box(Node node) {
    if (node.report().isEmpty()) {
      rect(node, "box missing");
      words(node, 25, "missing text", "name quiet");
      return;
    }
    Report report = node.report().get();
    html.raw("<a href=\"").text(Links.article(report.id())).raw("\"><title>");
    html.text(report.headline()).raw("</title>");
    rect(node, node.lead() ? "box lead" : "box");
    words(node, 18, fit(report.outlet(), LETTERS), "name");
    words(node, 33, under(report), "under");
    html.raw("</a>\n");
  }

  private static String shown(Instant time) {
    return (Times.isDay(time) ? DAY : TIME).format(time);
  }

  private static String under(Report report) {
    String language = fit(report.language(), LETTERS / 2); // a code, if the article says the truth
    return Stream.of(language, report.time().map(Provenance::shown).orElse("no date"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private void rect(Node node, String kind) {
    html.raw("<rect class=\"" + kind + "\" x=\"" + x(node) + "\" y=\"" + y(node));
    html.raw("\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" rx=\"6\"/>");
  }

  /** In the middle, where the direction of a script makes no difference. */
  private void words(Node node, int below, String words, String kind) {
    html.raw("<text class=\"" + kind + "\" text-anchor=\"middle\" x=\"" + (x(node) + WIDTH / 2));
    html.raw("\" y=\"" + (y(node) + below) + "\">").text(words).raw("</text>");
  }

  /** Letters of usual width that a letter takes as much room as. */
  private static double width(int letter) {
    if (letter >= 0x1100) {
      return 2;
    }
    return Character.isUpperCase(letter) || "mw@%".indexOf(letter) >= 0 ? 1.35 : 1;
  }

  /** The words, cut to so many letters of usual width. */
  private static String fit(String words, int letters) {
    double width = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      width += width(c);
      if (width > letters) {
        return words.substring(0, i).strip() + "…";
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
