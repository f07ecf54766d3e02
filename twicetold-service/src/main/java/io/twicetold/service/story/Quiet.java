package io.twicetold.service.story;

import io.twicetold.article.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Takes in what a pass found, and the articles that came with it. */
  void told(Settled settled, Collection<Article> articles, Instant now) {
    Set<String> fresh = new HashSet<>();
    articles.forEach(article -> fresh.add(article.id()));
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

  /** A story was opened again. */
  void opened(String story, Instant now) {
    last.put(story, now);
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
