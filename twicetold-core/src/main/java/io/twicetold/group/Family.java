package io.twicetold.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * The family of its members. Its name does not depend on the order of arrival: the first id.
   *
   * @param hasOrigin whether the others were made from the first
   */
  public static Family of(List<String> members, boolean hasOrigin) {
    Optional<String> origin = hasOrigin ? Optional.of(members.getFirst()) : Optional.empty();
    return new Family("f:" + first(members.stream()), origin, members);
  }

  static String first(Stream<String> ids) {
    return ids.min(Comparator.naturalOrder()).orElseThrow();
  }
}
