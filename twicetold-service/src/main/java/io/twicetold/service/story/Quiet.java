package io.twicetold.service.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each open story was last reported on. Serves one thread. */
final class Quiet {

  /** Stories closed at once: few enough that others do not wait long. */
  private static final int AT_ONCE = 64;

  private final Map<String, Instant> last = new HashMap<>();
  private final Duration quiet;

  /** Stories are quiet after so long. */
  Quiet(Duration quiet) {
    this.quiet = quiet;
  }

  /** Knows nothing else from now on. */
  void begin(Map<String, Instant> reports) {
    last.clear();
    last.putAll(reports);
  }

  /** Takes in what a pass found, and the ids of the articles that came with it. */
  void told(Settled settled, Set<String> fresh, Instant now) {
    settled.ended().forEach(last::remove);
    settled
        .stories()
        .forEach(told -> {
          if (told.members().anyMatch(fresh::contains)) {
            last.put(told.id(), now);
          } else {
            last.putIfAbsent(told.id(), now);
          }
        });
  }

  /** A story was closed. */
  void closed(String story) {
    last.remove(story);
  }

  /** Some of the stories that have been quiet for long enough. */
  List<String> stories(Instant now) {
    Instant before = now.minus(quiet);
    return last.entrySet().stream()
        .filter(one -> one.getValue().isBefore(before))
        .map(Map.Entry::getKey)
        .limit(AT_ONCE)
        .toList();
  }
}
