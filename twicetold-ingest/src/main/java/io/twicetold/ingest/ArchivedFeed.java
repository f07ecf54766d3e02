package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed, or JSON, that an archive holds, with its entries as articles. Sites answer with XML and
 * JSON of all kinds; JSON that does not say that it is a feed is none unless it holds an article.
 */
final class ArchivedFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Chars of the text by which JSON that might be anything is known to hold an article. */
  private static final int ARTICLE = 100;

  /** Bytes that tell what it is. */
  private static final int HEAD = 1 << 13;

  private final String address;
  private final String captured;
  private final List<Article> articles = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /**
   * A feed.
   *
   * @param address the address it was found at
   * @param captured when it was, as the archive says it
   */
  ArchivedFeed(String address, String captured) {
    this.address = address;
    this.captured = captured;
  }

  /**
   * Takes its entries in; false, and nothing is taken, if it is no feed.
   *
   * @param declared whether its media type says that it is one
   */
  boolean read(byte[] feed, String charset, boolean declared, Place place, Intake intake)
      throws Refusal {
    SourceFile file = SourceFile.stream(address);
    Format format = format(feed, file, intake);
    if (format == Format.UNKNOWN) {
      if (declared) {
        throw new Refusal("no feed, whatever it says of itself");
      }
      return false;
    }
    Intake inner = intake.within(articles::add, rejections::add);
    read(feed, charset, file, format, inner);
    if (!declared && !(format == Format.FEED ? isFeed() : holdsArticles())) {
      return false;
    }
    articles.forEach(article -> take(article, place, intake));
    rejections.forEach(rejection -> intake.tell(place, told(rejection)));
    intake.count(inner.delivery());
    return true;
  }

  private static Format format(byte[] feed, SourceFile file, Intake intake) {
    byte[] head = Arrays.copyOf(feed, Math.min(feed.length, HEAD));
    Format format = Recognition.of(head, file, intake.headings());
    return switch (format) {
      case FEED, JSON_DOCUMENT, JSON_OBJECTS, JSON_LINES -> format;
      default -> Format.UNKNOWN;
    };
  }

  private void read(byte[] feed, String charset, SourceFile file, Format format, Intake inner) {
    try (ByteArrayInputStream in = new ByteArrayInputStream(feed)) {
      if (format == Format.FEED) {
        new XmlFileReader(file, inner, address, charset).read(in);
      } else {
        format.read(file, in, inner);
      }
    } catch (IOException e) {
      inner.reject(file.start(), Opened.problem(e));
    }
  }

  /** Whether XML whose root is that of a feed is one, whole or broken: a mere sitemap is not. */
  private boolean isFeed() {
    return !articles.isEmpty()
        || rejections.stream()
            .anyMatch(rejection -> !rejection.reason().equals(XmlFileReader.ADDRESSES_ALONE));
  }

  private boolean holdsArticles() {
    return articles.stream()
        .anyMatch(article -> !article.title().isBlank() && article.text().length() >= ARTICLE);
  }

  private String told(Rejection rejection) {
    String line =
        rejection.source().substring(Math.min(address.length(), rejection.source().length()));
    return "in " + Refusal.quote(address) + line + ": " + rejection.reason();
  }

  /** An id that is no address means something within its feed only. */
  private void take(Article article, Place place, Intake intake) {
    String id = article.id().contains(":") ? article.id() : address + '#' + article.id();
    Article first = captured(article, id);
    boolean changed = intake.isUsedOtherwise(first);
    intake.take(changed ? captured(article, id + " " + captured) : first, place);
  }

  private Article captured(Article article, String id) {
    Map<String, String> more = new TreeMap<>(article.more());
    more.put("captured", JSON.writeValueAsString(captured));
    return article.withId(id).withMore(more);
  }
}
