package io.twicetold.service.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When the reports of a story came, as small bars: independent ones below, copies above. */
final class Sparkline {

  private static final int BARS = 24;
  private static final int STEP = 5;
  private static final int HEIGHT = 26;

  /** A story of a few minutes is not stretched to fill the width. */
  private static final Duration SHORTEST = Duration.ofHours(6);

  private final int[] first = new int[BARS];
  private final int[] copies = new int[BARS];

  private Sparkline() {}

  /** Adds the drawing; nothing where not even two reports have a date. */
  static void draw(Html html, Reports reports) {
    List<Report> dated =
        reports.all().stream().filter(report -> report.time().isPresent()).toList();
    if (dated.size() < 2) {
      return;
    }
    Set<String> leads =
        reports.families().stream()
            .flatMap(family -> reports.lead(family).stream())
            .map(Report::id)
            .collect(Collectors.toSet());
    Sparkline line = new Sparkline();
    Instant from = dated.getFirst().time().orElseThrow();
    Instant to = dated.getLast().time().orElseThrow();
    Duration whole = Duration.between(from, to);
    double span = Math.max(SHORTEST.toSeconds(), whole.toSeconds());
    for (Report report : dated) {
      double at = Duration.between(from, report.time().orElseThrow()).toSeconds() / span;
      int bar = (int) Math.min(BARS - 1, at * BARS);
      (leads.contains(report.id()) ? line.first : line.copies)[bar]++;
    }
    line.svg(html, Html.count(dated.size(), "report", "reports") + " over " + Times.length(whole));
  }

  private void svg(Html html, String said) {
    html.raw("<svg class=\"spark\" role=\"img\" viewBox=\"0 0 " + BARS * STEP + " " + HEIGHT);
    html.raw("\" width=\"" + BARS * STEP + "\" height=\"" + HEIGHT + "\"><title>" + said);
    html.raw(
        "</title><path class=\"ground\" d=\"M0 " + (HEIGHT - 0.5) + "H" + BARS * STEP + "\"/>");
    int most = 3; // so that few reports are low bars
    for (int i = 0; i < BARS; i++) {
      most = Math.max(most, first[i] + copies[i]);
    }
    for (int i = 0; i < BARS; i++) {
      double unit = (HEIGHT - 2.0) / most;
      bar(html, "lead", i, 0, first[i] * unit);
      bar(html, "copy", i, first[i] * unit, copies[i] * unit);
    }
    html.raw("</svg>");
  }

  private static void bar(Html html, String kind, int bar, double from, double height) {
    if (height > 0) {
      html.raw("<rect class=\"" + kind + "\" x=\"" + bar * STEP + "\" y=\"");
      html.raw(Math.round(HEIGHT - 1 - from - height) + "\" width=\"" + (STEP - 1));
      html.raw("\" height=\"" + Math.round(height) + "\"/>");
    }
  }
}
