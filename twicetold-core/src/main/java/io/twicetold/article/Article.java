package io.twicetold.article;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A news article as it was read. Only {@code id} and one of {@code title} and {@code text} are
 * needed; what is absent is the empty string or an empty {@code Optional}.
 *
 * @param id what callers know the article by, unique in a collection
 * @param title headline, without markup
 * @param text body as plain text; offsets of passages count its chars (UTF-16 code units)
 * @param url address it was published at
 * @param published when it was published, as declared
 * @param source outlet, as declared
 * @param language ISO 639 code, as declared
 * @param more fields that the reader does not know, name to JSON text, carried through unread
 */
public record Article(
    String id,
    String title,
    String text,
    String url,
    Optional<Instant> published,
    String source,
    String language,
    Map<String, String> more) {

  public Article {
    Objects.requireNonNull(title);
    Objects.requireNonNull(text);
    Objects.requireNonNull(url);
    Objects.requireNonNull(published);
    Objects.requireNonNull(source);
    Objects.requireNonNull(language);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (isBlank(title) && isBlank(text)) {
      throw new IllegalArgumentException("article " + id + " has neither title nor text");
    }
    more = Map.copyOf(more);
  }

  /** Spaces of any kind, and marks that take no place. */
  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
  }

  /** An article of which only the words are known. */
  public static Article of(String id, String title, String text) {
    return new Article(id, title, text, "", Optional.empty(), "", "", Map.of());
  }

  /** The same article under another id. */
  public Article withId(String other) {
    return new Article(other, title, text, url, published, source, language, more);
  }

  /** The same article with another language. */
  public Article withLanguage(String other) {
    return new Article(id, title, text, url, published, source, other, more);
  }

  /** The same article with other fields that the reader does not know. */
  public Article withMore(Map<String, String> other) {
    return new Article(id, title, text, url, published, source, language, other);
  }
}
