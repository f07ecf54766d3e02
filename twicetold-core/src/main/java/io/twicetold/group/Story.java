package io.twicetold.group;

import io.twicetold.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Families and single reports on one event.
 *
 * @param story its name in this grouping
 * @param families its families, largest first; a single report is a family of one
 * @param reports number of articles
 * @param representative id of the article that stands for the story
 * @param first earliest date of publication known
 * @param last latest date of publication known
 * @param independent number of independent reports: families count once
 */
public record Story(
    String story,
    List<Family> families,
    int reports,
    String representative,
    Optional<Instant> first,
    Optional<Instant> last,
    int independent) {

  private static final Comparator<Family> LARGEST_FIRST =
      Comparator.comparingInt((Family family) -> family.members().size())
          .reversed()
          .thenComparing(Family::family);

  public Story {
    families = List.copyOf(families);
  }

  /**
   * The story that families make. Its name does not depend on the order of arrival: the first id of
   * its articles.
   *
   * @param families one or more, in any order
   * @param articles their articles
   */
  public static Story of(Collection<Family> families, Collection<Article> articles) {
    List<Family> ordered = families.stream().sorted(LARGEST_FIRST).toList();
    List<Instant> dates = new ArrayList<>();
    Set<String> titled = new HashSet<>();
    for (Article article : articles) {
      article.published().ifPresent(dates::add);
      if (!article.title().isBlank()) {
        titled.add(article.id());
      }
    }
    return new Story(
        "s:" + Family.first(ordered.stream().flatMap(family -> family.members().stream())),
        ordered,
        ordered.stream().mapToInt(family -> family.members().size()).sum(),
        representative(ordered.getFirst(), titled),
        dates.stream().min(Comparator.naturalOrder()),
        dates.stream().max(Comparator.naturalOrder()),
        ordered.size());
  }

  /** The origin or first member of the largest family, one with a headline if there is one. */
  private static String representative(Family family, Set<String> titled) {
    return family.members().stream()
        .filter(titled::contains)
        .findFirst()
        .orElse(family.members().getFirst());
  }
}
