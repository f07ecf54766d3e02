package io.twicetold.group;

import java.util.List;
import java.util.Optional;

/**
 * Texts made from one another.
 *
 * @param family its name in this grouping
 * @param origin the member that the others were made from; empty if that text is not in the
 *     collection
 * @param members ids, the origin first
 */
public record Family(String family, Optional<String> origin, List<String> members) {

  public Family {
    members = List.copyOf(members);
  }
}
