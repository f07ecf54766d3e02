package io.twicetold.compare;

import io.twicetold.sketch.Sketch;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison needs of one article.
 *
 * @param text the cleaned article
 * @param sketch its sketch
 * @param statements its statements; may be empty where only letters are compared
 * @param meanings one a statement, or none where only letters are compared
 * @param overview what it means as a whole; absent with the meanings
 * @param facts what it calls by name, and its numbers
 * @param language ISO 639 code of its language, empty if unknown
 * @param measured what is measured of the statements alone
 */
public record Side(
    Text text,
    Sketch sketch,
    List<Statement> statements,
    List<Meaning> meanings,
    Optional<Overview> overview,
    Facts facts,
    String language,
    Measured measured) {

  /** Measures the statements. */
  public Side(
      Text text,
      Sketch sketch,
      List<Statement> statements,
      List<Meaning> meanings,
      Optional<Overview> overview,
      Facts facts,
      String language) {
    this(
        text,
        sketch,
        statements,
        meanings,
        overview,
        facts,
        language,
        Measured.of(statements, meanings));
  }

  public Side {
    if (!meanings.isEmpty() && meanings.size() != statements.size()) {
      throw new IllegalArgumentException(
          meanings.size() + " meanings for " + statements.size() + " statements");
    }
  }

  /**
   * The same words in another copy. Its statements keep their meanings if it splits into as many;
   * otherwise it is shown by its letters.
   */
  public Side with(Text copy, List<Statement> split) {
    List<Meaning> kept = split.size() == meanings.size() ? meanings : List.of();
    return new Side(copy, sketch, split, kept, overview, facts, language);
  }
}
