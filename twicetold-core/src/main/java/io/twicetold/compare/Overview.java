package io.twicetold.compare;

import io.twicetold.vector.Meaning;
import java.util.List;

/**
 * What a whole article means, in three vectors.
 *
 * @param lead mean of headline and first statements
 * @param opening headline and first sentences read as one text, as far as the encoder reads
 * @param whole mean of all statements
 */
public record Overview(Meaning lead, Meaning opening, Meaning whole) {

  /** Statements of a lead: the headline and the first two sentences. */
  private static final int LEAD = 3;

  /** The overview of an article with these meanings, one or more, and this opening. */
  public static Overview of(List<Meaning> meanings, Meaning opening) {
    Meaning lead = Meaning.mean(meanings.subList(0, Math.min(LEAD, meanings.size())));
    return new Overview(lead, opening, Meaning.mean(meanings));
  }
}
