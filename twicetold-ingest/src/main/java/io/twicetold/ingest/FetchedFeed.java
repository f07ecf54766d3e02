package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed said when it was fetched: RSS, Atom, RDF, NewsML, NITF, or JSON as {@link Articles}
 * reads it.
 *
 * @param articles its entries, with ids that stay the same from one fetch to the next
 * @param rejections whatever in it could not be read
 * @param rest how long it asks to be left alone
 */
public record FetchedFeed(
    List<Article> articles, List<Rejection> rejections, Optional<Duration> rest) {

  /**
   * Chars of the longest article: five long books, and so few that it can be read again however it
   * was written, as records are bounded.
   */
  static final int LONGEST = 2 << 20;

  static final String TOO_LONG = "longer than " + LONGEST + " characters";

  public FetchedFeed {
    articles = List.copyOf(articles);
    rejections = List.copyOf(rejections);
  }

  /**
   * Reads a feed; what is no feed gives a rejection and no article.
   *
   * @param feed its bytes as delivered; packed ones are rejected
   * @param address the address that it is known by
   * @param charset the charset that was declared beside it, empty if none was
   * @param found where it was found, after redirects: its links may be relative to that
   * @param headings what fields are called in JSON
   * @param clock for the dates that are not believed
   */
  public static FetchedFeed read(
      byte[] feed, String charset, String address, String found, Headings headings, Clock clock) {
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    SourceFile file = SourceFile.stream(address);
    Intake intake =
        Intake.ofFetched(
            headings, clock, article -> articles.add(qualified(article, address)), rejections::add);
    Optional<Duration> rest = Optional.empty();
    try {
      rest = read(feed, charset, file, found, intake);
    } catch (IOException e) {
      intake.reject(file.start(Utf8.show(feed, feed.length)), Opened.problem(e));
    }
    return new FetchedFeed(articles, rejections, rest);
  }

  private static Optional<Duration> read(
      byte[] feed, String charset, SourceFile file, String found, Intake intake)
      throws IOException {
    Opened opened =
        Unpacking.isPacked(feed) ? nothing() : Opened.of(new ByteArrayInputStream(feed));
    Format format = Recognition.of(opened.head(), file, intake.headings());
    switch (format) {
      case FEED -> {
        XmlFileReader reader = new XmlFileReader(file, intake, found, charset);
        reader.read(opened.in());
        return reader.rest();
      }
      case JSON_LINES, JSON_OBJECTS, JSON_DOCUMENT -> format.read(file, opened.in(), intake);
      default ->
          intake.reject(
              file.start(Utf8.show(feed, feed.length)),
              "no feed; expected RSS, Atom, RDF, NewsML, NITF or JSON");
    }
    return Optional.empty();
  }

  private static Opened nothing() throws IOException {
    return Opened.of(new ByteArrayInputStream(new byte[0]));
  }

  /** An id that is no address or the like means something within its feed only. */
  private static Article qualified(Article article, String address) {
    return FeedContext.isOfTheWorld(article.id())
        ? article
        : article.withId(address + '#' + article.id());
  }
}
