package io.twicetold.compare;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.twicetold.text.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The facts of an article that can be compared as such: what its statements call by name, and their
 * numbers, months and days.
 */
public final class Facts {

  /** No facts. */
  public static final Facts NONE = of(List.of(), "");

  private final List<List<String>> names;
  private final List<List<String>> figures;
  private final List<String> sequence;
  private final Set<String> allNames;
  private final Set<String> fullNames;
  private final Set<String> allFigures;
  private final Set<String> rareFigures;

  private Facts(List<List<String>> names, Set<String> fullNames, List<List<String>> figures) {
    this.names = names;
    this.figures = figures;
    sequence =
        IntStream.range(0, names.size())
            .mapToObj(i ->
                Stream.concat(names.get(i).stream().map(Names::beginning), figures.get(i).stream()))
            .flatMap(facts -> facts)
            .distinct()
            .toList();
    allNames =
        names.stream().flatMap(List::stream).map(Names::beginning).collect(toUnmodifiableSet());
    this.fullNames = fullNames;
    allFigures = figures.stream().flatMap(List::stream).collect(toUnmodifiableSet());
    rareFigures = allFigures.stream().filter(Figures::isRare).collect(toUnmodifiableSet());
  }

  /**
   * The facts in some statements.
   *
   * @param language ISO 639 code, for numbers in words; empty if unknown
   */
  public static Facts of(List<Statement> statements, String language) {
    Vocabulary words = Vocabulary.of(language);
    List<Names> names =
        statements.stream().map(statement -> Names.in(statement.text(), words)).toList();
    return new Facts(
        names.stream().map(Names::single).toList(),
        names.stream().flatMap(name -> name.full().stream()).collect(toUnmodifiableSet()),
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

  /** How all names begin, and all numbers, each where it stands first. */
  List<String> sequence() {
    return sequence;
  }

  /** All the names in small Latin letters, each once, in their order. */
  Set<String> allNames() {
    return names.stream().flatMap(List::stream).collect(toCollection(LinkedHashSet::new));
  }

  /** How all the names begin. */
  Set<String> names() {
    return allNames;
  }

  /** How all two names begin that stand side by side: "Ilona Krasnik". */
  Set<String> fullNames() {
    return fullNames;
  }

  /** All numbers, months and days. */
  Set<String> figures() {
    return allFigures;
  }

  /** The numbers that hardly agree by accident. */
  Set<String> rareFigures() {
    return rareFigures;
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
