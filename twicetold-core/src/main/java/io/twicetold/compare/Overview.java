package io.twicetold.compare;

import io.twicetold.text.Statement;
import io.twicetold.vector.Meaning;
import java.util.List;

/**
 * What a whole article means, in three vectors.
 *
 * @param lead mean of headline and first statements
 * @param opening mean of all statements that counts the headline most, and what follows the less
 *     the further down it stands
 * @param whole mean of all statements
 */
public record Overview(Meaning lead, Meaning opening, Meaning whole) {

  /** Statements of a lead: the headline and the first two sentences. */
  private static final int LEAD = 3;

  /** Statements after which one counts for half as much in the opening. */
  private static final double HALF = 4;

  /** How often the headline, or what stands first, counts in the opening. */
  private static final double HEADLINE = 2;

  /** The overview of an article with these statements, one or more, and their meanings. */
  public static Overview of(List<Statement> statements, List<Meaning> meanings) {
    Meaning lead = Meaning.mean(meanings.subList(0, Math.min(LEAD, meanings.size())));
    Meaning opening = Meaning.mean(meanings, place -> weight(statements.get(place), place));
    return new Overview(lead, opening, Meaning.mean(meanings));
  }

  private static double weight(Statement statement, int place) {
    // A power to the last bit alike on every machine.
    double share = Math.sqrt(statement.text().length()) * StrictMath.pow(0.5, place / HALF);
    return place == 0 ? HEADLINE * share : share;
  }
}
