package io.twicetold.service.page;

import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Verdict;
import io.twicetold.service.story.Stories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several reports of a story say: statements that go with one another, directly or through
 * others.
 */
final class Said {

  /** Reports looked at, the earliest: pairs grow with the square. */
  static final int REPORTS = 24;

  /** A statement of a report. */
  record Line(Report report, Span span) {

    String words() {
      return span.of(report.article());
    }
  }

  private final Map<String, List<Line>> lines = new HashMap<>();
  private final Map<Line, Line> same = new HashMap<>();

  private Said() {}

  /** What two reports or more say, each by the reports that say it, earliest first. */
  static List<List<Line>> of(Reports reports, Stories stories) {
    Said said = new Said();
    List<Report> early = reports.all().stream().limit(REPORTS).toList();
    for (Report report : early) {
      said.lines.put(
          report.id(),
          stories.statements(report.id()).stream()
              .filter(span -> span.field() == Span.Field.TEXT)
              .filter(span -> span.end() <= report.article().text().length())
              .map(span -> new Line(report, span))
              .toList());
    }
    Set<Set<String>> seen = new HashSet<>();
    for (Report report : early) {
      for (Verdict verdict : stories.relations(report.id())) {
        if (seen.add(Set.of(verdict.a(), verdict.b()))) {
          verdict.passages().forEach(passage -> said.join(verdict, passage));
        }
      }
    }
    return said.groups();
  }

  /** The statements of a passage go with each other one by one. */
  private void join(Verdict verdict, Passage passage) {
    List<Line> ofA = within(verdict.a(), passage.a());
    List<Line> ofB = within(verdict.b(), passage.b());
    for (int i = 0; i < Math.min(ofA.size(), ofB.size()); i++) {
      Line a = root(ofA.get(i));
      Line b = root(ofB.get(i));
      if (!a.equals(b)) {
        same.put(a, b);
      }
    }
  }

  private List<Line> within(String id, Span place) {
    return lines.getOrDefault(id, List.of()).stream()
        .filter(line -> line.span.field() == place.field())
        .filter(line -> line.span.start() >= place.start() && line.span.end() <= place.end())
        .toList();
  }

  private Line root(Line line) {
    Line at = line;
    while (same.containsKey(at)) {
      at = same.get(at);
    }
    return at;
  }

  private List<List<Line>> groups() {
    Map<Line, List<Line>> groups = new HashMap<>();
    Comparator<Line> order =
        Comparator.comparing(Line::report, Report.BY_TIME)
            .thenComparingInt(line -> line.span().start());
    lines.values().stream()
        .flatMap(List::stream)
        .sorted(order)
        .forEach(line -> groups.computeIfAbsent(root(line), key -> new ArrayList<>()).add(line));
    return groups.values().stream()
        .map(Said::onceEach)
        .filter(group -> group.size() > 1)
        .sorted(
            Comparator.<List<Line>>comparingInt(List::size)
                .reversed()
                .thenComparing(group -> group.getFirst(), order))
        .toList();
  }

  private static List<Line> onceEach(List<Line> group) {
    Set<String> seen = new HashSet<>();
    return group.stream().filter(line -> seen.add(line.report.id())).toList();
  }
}
