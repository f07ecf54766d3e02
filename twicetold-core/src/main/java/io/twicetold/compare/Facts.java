package io.twicetold.compare;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.twicetold.text.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The facts of an article that can be compared as such: what its statements call by name, and their
 * numbers, months and days.
 */
public final class Facts {

  /** No facts. */
  public static final Facts NONE = of(List.of(), "");

  private final List<List<String>> names;
  private final List<List<String>> figures;
  private final Set<String> allNames;
  private final Set<String> allFigures;

  private Facts(List<List<String>> names, List<List<String>> figures) {
    this.names = names;
    this.figures = figures;
    allNames =
        names.stream().flatMap(List::stream).map(Names::beginning).collect(toUnmodifiableSet());
    allFigures = figures.stream().flatMap(List::stream).collect(toUnmodifiableSet());
  }

  /**
   * The facts in some statements.
   *
   * @param language ISO 639 code, for numbers in words; empty if unknown
   */
  public static Facts of(List<Statement> statements, String language) {
    Vocabulary words = Vocabulary.of(language);
    return new Facts(
        statements.stream()
            .map(statement -> List.copyOf(Names.in(statement.text(), words)))
            .toList(),
        statements.stream()
            .map(statement -> List.copyOf(Figures.in(statement.text(), words)))
            .toList());
  }

  /** The names of a statement, in small Latin letters. */
  List<String> names(int statement) {
    return names.get(statement);
  }

  /** The numbers, months and days of a statement. */
  List<String> figures(int statement) {
    return figures.get(statement);
  }

  /** How all the names begin. */
  Set<String> names() {
    return allNames;
  }

  /** All numbers, months and days. */
  Set<String> figures() {
    return allFigures;
  }

  /** How many of the ones the others has too. */
  static int shared(Collection<String> one, Collection<String> other) {
    int shared = 0;
    for (String fact : one) {
      shared += other.contains(fact) ? 1 : 0;
    }
    return shared;
  }
}
