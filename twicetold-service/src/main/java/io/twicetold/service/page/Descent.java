package io.twicetold.service.page;

import io.twicetold.service.story.ToldFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the reports of a story stand in the drawing of who was made from whom: a column a step of
 * descent, a row a line of descent.
 */
final class Descent {

  /** Reports drawn; a larger drawing tells nobody anything. */
  static final int MOST = 60;

  private final Reports reports;
  private final List<Node> nodes = new ArrayList<>();
  private int row;

  /**
   * A report, or a text that is not here.
   *
   * @param report empty for a text that is not here
   * @param parent what it was made from, by its place in the list; the origin of its family where
   *     that is not known
   * @param column steps from the origin
   * @param row from above; half rows between two
   * @param lead whether it stands for an independent report
   */
  record Node(
      Optional<Report> report, Optional<Integer> parent, int column, double row, boolean lead) {}

  private Descent(Reports reports) {
    this.reports = reports;
  }

  /** All nodes, parents before children. */
  static List<Node> of(Reports reports) {
    Descent descent = new Descent(reports);
    reports.families().forEach(descent::family);
    return descent.nodes;
  }

  private void family(ToldFamily family) {
    List<Report> members = reports.of(family);
    Map<String, List<Report>> children = new HashMap<>();
    List<Report> roots = new ArrayList<>();
    Set<String> ids = new HashSet<>(family.family().members());
    for (Report report : members) {
      Optional<String> source = report.made().map(made -> made.source()).filter(ids::contains);
      if (source.isPresent()) {
        children.computeIfAbsent(source.get(), key -> new ArrayList<>()).add(report);
      } else {
        roots.add(report);
      }
    }
    if (Reports.isOriginMissing(family)) {
      missing(roots, children);
    } else {
      adopt(family, roots, children);
      roots.forEach(root -> place(root, Optional.empty(), 0, children));
    }
  }

  /** What is of a family, nobody knows from which of its texts, stands below its origin. */
  private static void adopt(
      ToldFamily family, List<Report> roots, Map<String, List<Report>> children) {
    String origin = family.family().origin().orElse("");
    if (roots.stream().anyMatch(root -> root.id().equals(origin))) {
      List<Report> adopted = roots.stream().filter(root -> !root.id().equals(origin)).toList();
      roots.removeAll(adopted);
      children.computeIfAbsent(origin, key -> new ArrayList<>()).addAll(adopted);
    }
  }

  private void missing(List<Report> roots, Map<String, List<Report>> children) {
    if (isFull()) {
      return;
    }
    int index = nodes.size();
    int first = row;
    nodes.add(new Node(Optional.empty(), Optional.empty(), 0, row, true));
    roots.forEach(root -> place(root, Optional.of(index), 1, children));
    double middle = Math.max(first, (first + row - 1) / 2.0);
    nodes.set(index, new Node(Optional.empty(), Optional.empty(), 0, middle, true));
  }

  private boolean isFull() {
    return nodes.size() >= MOST;
  }

  /** Children are taken out as they are placed, so that no circle is walked twice. */
  private void place(
      Report report, Optional<Integer> parent, int column, Map<String, List<Report>> children) {
    if (isFull()) {
      return;
    }
    int index = nodes.size();
    int first = row;
    boolean lead = parent.isEmpty();
    nodes.add(new Node(Optional.of(report), parent, column, row, lead));
    List<Report> below = Optional.ofNullable(children.remove(report.id())).orElse(List.of());
    below.forEach(child -> place(child, Optional.of(index), column + 1, children));
    row = Math.max(row, first + 1);
    double middle = (first + row - 1) / 2.0;
    nodes.set(index, new Node(Optional.of(report), parent, column, middle, lead));
  }
}
