package io.twicetold.json.feed;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Story;
import io.twicetold.text.Text;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of a feed: a story, or a report of one.
 *
 * @param id its name
 * @param title the headline, of a story that of the article that stands for it
 * @param address of that article, empty if it has none
 * @param summary of a story how many reports there are, and where; of a report where it stood and
 *     what it was made from
 * @param first when it was first told, if anybody says so
 * @param last when it was last told or changed, if anybody says so
 */
public record Entry(
    String id,
    String title,
    String address,
    String summary,
    Optional<Instant> first,
    Optional<Instant> last) {

  /** Chars of a text that stand for a headline where there is none. */
  private static final int LONGEST_TITLE = 120;

  /** The entry of a story whose articles are given by id. */
  public static Entry of(Story story, Map<String, Article> articles) {
    Optional<Article> shown = Optional.ofNullable(articles.get(story.representative()));
    return new Entry(
        Names.of("story", story.story()),
        shown.map(Entry::title).orElse(story.story()),
        shown.map(Article::url).filter(Names::isAddress).orElse(""),
        summary(story, articles),
        story.first(),
        story.last());
  }

  /** The entry of a report. */
  public static Entry of(Assignment assignment, Article article) {
    return new Entry(
        Names.of("article", article.id()), // states of one article share their address
        title(article),
        Names.isAddress(article.url()) ? article.url() : "",
        summary(assignment, article),
        article.published(),
        article.published());
  }

  /** The same entry, at another address where it has none. */
  public Entry orAt(String page) {
    return address.isEmpty() ? new Entry(id, title, page, summary, first, last) : this;
  }

  /** The same entry, dated otherwise where nobody says when it was told last. */
  public Entry orLast(Supplier<Optional<Instant>> known) {
    return last.isEmpty() ? new Entry(id, title, address, summary, first, known.get()) : this;
  }

  /** The same entry, changed at a time: readers show again what has another one. */
  public Entry changed(Instant time) {
    return new Entry(id, title, address, summary, first, Optional.of(time));
  }

  private static String summary(Assignment assignment, Article article) {
    Optional<String> made =
        assignment.made().map(how -> how.relation().label() + " of " + how.source());
    return clean(
        Stream.concat(Stream.of(article.source()), made.stream())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(": ")));
  }

  private static String title(Article article) {
    String line = clean(Text.headline(article)).strip();
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE)));
  }

  private static String summary(Story story, Map<String, Article> articles) {
    String outlets =
        story.families().stream()
            .flatMap(family -> family.members().stream())
            .flatMap(id -> Optional.ofNullable(articles.get(id)).stream())
            .map(Article::source)
            .filter(source -> !source.isBlank())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String reports = story.reports() == 1 ? "1 report" : story.reports() + " reports";
    String count = "%s, %d independent".formatted(reports, story.independent());
    return clean(outlets.isEmpty() ? count : count + ": " + outlets);
  }

  /** Characters that XML forbids, and line ends, become spaces. */
  private static String clean(String words) {
    return words
        .codePoints()
        .map(c -> isForbidden(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
