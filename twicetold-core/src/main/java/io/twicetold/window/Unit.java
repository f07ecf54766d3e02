package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.compare.Facts;
import io.twicetold.compare.Overview;
import io.twicetold.compare.Side;
import io.twicetold.sketch.Sketch;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Meaning;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Articles that say the same line by line after cleaning, compared once for all of them. The one
 * published first stands for them.
 */
final class Unit {

  /**
   * Known dates before unknown ones, then the id: the same choice whatever the order of arrival. A
   * date without an hour, told as midnight, comes after the hours of its day.
   */
  static final Comparator<Article> FIRST =
      Comparator.comparing((Article article) -> day(article).orElse(Instant.MAX))
          .thenComparing(article -> day(article).equals(article.published()))
          .thenComparing(article -> article.published().orElse(Instant.MAX))
          .thenComparing(Article::id);

  /** Statements in a part of the body. */
  private static final int PART = 8;

  /** Parts of a body; longer articles have larger parts, so that the search stays bounded. */
  private static final int MOST_PARTS = 16;

  final int number;
  private final Sketch sketch;
  private final SortedMap<Article, Text> copies = new TreeMap<>(FIRST);
  private List<Statement> statements = List.of();
  private List<Meaning> meanings = List.of();
  private Optional<Overview> overview = Optional.empty();
  private Facts facts = Facts.NONE;
  private String language = "";

  private volatile Optional<Seen> seen = Optional.empty();

  /** What others see of it, and what stands for that. */
  private record Seen(Side side, long print) {}

  private static Optional<Instant> day(Article article) {
    return article.published().map(time -> time.truncatedTo(ChronoUnit.DAYS));
  }

  /** A unit without copies yet. */
  Unit(int number, Sketch sketch) {
    this.number = number;
    this.sketch = sketch;
  }

  /** The same as it is now, whatever becomes of this one. */
  Unit snapshot() {
    Unit now = new Unit(number, sketch);
    now.copies.putAll(copies);
    now.statements = statements;
    now.meanings = meanings;
    now.overview = overview;
    now.facts = facts;
    now.language = language;
    now.seen = seen;
    return now;
  }

  void add(Text copy) {
    copies.put(copy.article(), copy);
    seen = Optional.empty();
  }

  void remove(Article article) {
    copies.remove(article);
    seen = Optional.empty();
  }

  /** All copies, the one that stands for them first. */
  Collection<Text> copies() {
    return copies.values();
  }

  /** The copy that is this article. */
  Text copy(Article article) {
    return Objects.requireNonNull(copies.get(article));
  }

  Text text() {
    return copy(article());
  }

  Article article() {
    return copies.firstKey();
  }

  String id() {
    return article().id();
  }

  Sketch sketch() {
    return sketch;
  }

  List<Statement> statements() {
    return statements;
  }

  void split(List<Statement> found) {
    statements = found;
    seen = Optional.empty();
  }

  Optional<Meaning> opening() {
    return overview.map(Overview::opening);
  }

  /** The body in parts of about equal size, each the mean of its statements. */
  List<Meaning> parts() {
    int parts = Math.clamp(Math.round(meanings.size() / (float) PART), 1, MOST_PARTS);
    List<Meaning> found = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int from = i * meanings.size() / parts;
      int to = (i + 1) * meanings.size() / parts;
      found.add(Meaning.mean(meanings.subList(from, to)));
    }
    return found;
  }

  boolean isEncoded() {
    return overview.isPresent();
  }

  void encoded(List<Meaning> ofStatements) {
    meanings = ofStatements;
    overview = Optional.of(Overview.of(statements, meanings));
    seen = Optional.empty();
  }

  void speaks(String code) {
    language = code;
    facts = Facts.of(statements, code);
    seen = Optional.empty();
  }

  String language() {
    return language;
  }

  /** Made of the rest when it is first asked for; several threads may ask at once. */
  Side side() {
    return seen().side();
  }

  /** Stands for all that a judgment on it depends on. */
  long print() {
    return seen().print();
  }

  private Seen seen() {
    Seen known = seen.orElseGet(this::make);
    seen = Optional.of(known);
    return known;
  }

  private Seen make() {
    Side side = new Side(text(), sketch, statements, meanings, overview, facts, language);
    return new Seen(side, Recalled.print(side));
  }
}
