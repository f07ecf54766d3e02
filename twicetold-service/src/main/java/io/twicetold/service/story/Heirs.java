package io.twicetold.service.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which group of now is which group of before. A group keeps the id of the one that it shares most
 * members with, if no other shares more of it; members that have another text now count only
 * between equals. Then the older id wins, and then the group with the first member. All other
 * groups get ids that nothing had before.
 */
final class Heirs {

  /** Ids that were given here, up to a number that a long holds. */
  private static final Pattern OWN = Pattern.compile("[sf][1-9]\\d{0,17}");

  private static final Comparator<String> OLDEST_FIRST =
      Comparator.comparingLong(Heirs::number).thenComparing(Comparator.naturalOrder());

  /** So many members of an old group stand in a new one, so many of them with the text they had. */
  private record Overlap(String old, int group, int shared, int same) {}

  private final List<List<String>> groups;
  private final char prefix;
  private final List<Overlap> overlaps;
  private final Map<Integer, String> idOf = new HashMap<>();
  private final Map<String, Integer> heirOf = new HashMap<>();
  private long last;

  private Heirs(
      Map<String, String> before,
      Set<String> replaced,
      List<List<String>> groups,
      char prefix,
      long last) {
    this.groups = groups;
    this.prefix = prefix;
    this.last = last;
    overlaps = overlaps(before, replaced, groups);
  }

  /**
   * Gives ids.
   *
   * @param before article to id, of all articles of the groups that may have changed
   * @param replaced those of them that have another text now
   * @param groups the groups that these articles are in now, in any order
   * @param prefix with which ids begin, before their number
   * @param last the last number that was given
   */
  static Succession of(
      Map<String, String> before,
      Set<String> replaced,
      List<List<String>> groups,
      char prefix,
      long last) {
    List<List<String>> ordered =
        groups.stream()
            .map(group -> group.stream().sorted().toList())
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    return new Heirs(before, replaced, ordered, prefix, last).succession(before);
  }

  private static List<Overlap> overlaps(
      Map<String, String> before, Set<String> replaced, List<List<String>> groups) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      Map<String, Integer> shared = new TreeMap<>();
      Map<String, Integer> same = new HashMap<>();
      for (String article : groups.get(group)) {
        String id = before.get(article);
        if (id != null) {
          shared.merge(id, 1, Integer::sum);
          same.merge(id, replaced.contains(article) ? 0 : 1, Integer::sum);
        }
      }
      int here = group;
      shared.forEach(
          (id, number) -> overlaps.add(new Overlap(id, here, number, same.getOrDefault(id, 0))));
    }
    overlaps.sort(
        Comparator.comparingInt(Overlap::same)
            .thenComparingInt(Overlap::shared)
            .reversed()
            .thenComparing(Overlap::old, OLDEST_FIRST)
            .thenComparingInt(Overlap::group));
    return overlaps;
  }

  /** The number of an id: older ones have smaller numbers. Those made elsewhere are older still. */
  static long number(String id) {
    return OWN.matcher(id).matches() ? Long.parseLong(id, 1, id.length(), 10) : 0;
  }

  private Succession succession(Map<String, String> before) {
    for (Overlap overlap : overlaps) {
      if (!idOf.containsKey(overlap.group) && !heirOf.containsKey(overlap.old)) {
        idOf.put(overlap.group, overlap.old);
        heirOf.put(overlap.old, overlap.group);
      }
    }
    Set<Integer> fresh = new TreeSet<>();
    for (int group = 0; group < groups.size(); group++) {
      if (!idOf.containsKey(group)) {
        idOf.put(group, prefix + Long.toString(++last));
        fresh.add(group);
      }
    }
    return new Succession(members(), from(fresh), ended(before), last);
  }

  private Map<String, List<String>> members() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      members.put(idOf.getOrDefault(group, ""), groups.get(group));
    }
    return members;
  }

  /** Of each new id, the old one that most of its members come from and that goes on. */
  private Map<String, Optional<String>> from(Set<Integer> fresh) {
    Map<String, Optional<String>> from = new LinkedHashMap<>();
    for (int group : fresh) {
      from.put(
          idOf.getOrDefault(group, ""),
          overlaps.stream()
              .filter(overlap -> overlap.group == group)
              .map(Overlap::old)
              .filter(heirOf::containsKey)
              .findFirst());
    }
    return from;
  }

  /** Of each old id that does not go on, where its members are now, most of them first. */
  private Map<String, List<String>> ended(Map<String, String> before) {
    Map<String, List<String>> ended = new TreeMap<>(OLDEST_FIRST);
    for (String old : Set.copyOf(before.values())) {
      if (!heirOf.containsKey(old)) {
        ended.put(
            old,
            overlaps.stream()
                .filter(overlap -> overlap.old.equals(old))
                .map(overlap -> idOf.getOrDefault(overlap.group, ""))
                .toList());
      }
    }
    return ended;
  }
}
