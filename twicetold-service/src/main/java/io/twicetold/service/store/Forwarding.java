package io.twicetold.service.store;

import java.util.List;

/**
 * The word that a story or family left when it ended or was split.
 *
 * @param id its lasting id
 * @param ended whether it is no more
 * @param mergedInto where its articles went, most of them first; empty if it goes on or all of them
 *     were removed
 * @param splitInto those that began with articles of it
 */
public record Forwarding(
    String id, boolean ended, List<String> mergedInto, List<String> splitInto) {

  public Forwarding {
    mergedInto = List.copyOf(mergedInto);
    splitInto = List.copyOf(splitInto);
  }

  static Forwarding of(Name name) {
    return new Forwarding(name.id(), name.ended() > 0, name.mergedInto(), name.splitInto());
  }
}
