package io.twicetold.service.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of groups and their ids.
 *
 * @param members id to articles of the groups that are now, by first article
 * @param fresh ids that nothing had before, each with the id that it was split from, if it was
 * @param ended ids that do not go on, oldest first, each with those where its articles are now
 * @param last the last number given
 */
record Succession(
    Map<String, List<String>> members,
    Map<String, Optional<String>> fresh,
    Map<String, List<String>> ended,
    long last) {

  /** Article to id. */
  Map<String, String> idOf() {
    Map<String, String> ids = new HashMap<>();
    members.forEach((id, articles) -> articles.forEach(article -> ids.put(article, id)));
    return ids;
  }

  /** The ids that were split off an id. */
  List<String> splitFrom(String id) {
    return fresh.entrySet().stream()
        .filter(entry -> entry.getValue().equals(Optional.of(id)))
        .map(Map.Entry::getKey)
        .toList();
  }
}
