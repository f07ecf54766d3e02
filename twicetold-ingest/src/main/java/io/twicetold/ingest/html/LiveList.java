package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The entries of a live blog that marks none: of a page that calls itself one, the neighbouring
 * elements that each have a time of their own.
 */
final class LiveList {

  private static final Pattern LIVE =
      Pattern.compile(
          "(?:live|minute)[-_]?(?:blog|ticker|feed|updates?|stream|report|by[-_]?minute)",
          Pattern.CASE_INSENSITIVE);

  /** Entries of the shortest one. */
  private static final int FEWEST = 3;

  /** Times that are looked at, and elements around each. */
  private static final int MOST = 2_000;

  private static final int LEVELS = 6;

  private LiveList() {}

  /** Whether an address, or the names of an element, are those of a live blog. */
  static boolean isLive(String names) {
    return LIVE.matcher(names).find();
  }

  /** The elements that look like entries. */
  static List<Element> in(Document page) {
    return longest(groups(page));
  }

  /** Elements with a time in them, by the element around them. */
  private static Map<Element, Set<Element>> groups(Document page) {
    Map<Element, Set<Element>> groups = new LinkedHashMap<>();
    page.select("time[datetime]").stream()
        .limit(MOST)
        .filter(time -> time.parents().stream().limit(LEVELS).noneMatch(LiveList::isFrame))
        .forEach(time -> {
          Element child = time;
          Element parent = time.parent();
          for (int i = 0; i < LEVELS && parent != null; i++) {
            if (!child.equals(time)) {
              groups.computeIfAbsent(parent, any -> new LinkedHashSet<>()).add(child);
            }
            child = parent;
            parent = parent.parent();
          }
        });
    return groups;
  }

  private static boolean isFrame(Element element) {
    Names.Sense sense = Names.of(element);
    return sense == Names.Sense.NEVER || sense == Names.Sense.CONSENT;
  }

  private static List<Element> longest(Map<Element, Set<Element>> groups) {
    List<Element> longest = List.of();
    for (Set<Element> group : groups.values()) {
      if (group.size() >= FEWEST && group.size() > longest.size()) {
        longest = new ArrayList<>(group);
      }
    }
    return longest;
  }
}
