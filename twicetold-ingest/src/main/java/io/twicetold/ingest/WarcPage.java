package io.twicetold.ingest;

import io.twicetold.ingest.date.Dates;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** A record that holds a page, or a feed. */
final class WarcPage {

  private static final int OK = 200;

  private static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  /** What may be a feed, and anything else. */
  private static final Set<String> OPEN =
      Set.of(
          "application/xml",
          "text/xml",
          "application/json",
          "text/json",
          "application/x-ndjson",
          "application/jsonl");

  private static final String HTML = "text/html";

  /** Bytes that tell a page by itself. */
  private static final int HEAD = 1 << 13;

  private final WarcRecord record;
  private final String type;
  private final byte[] bytes;

  /**
   * A page.
   *
   * @param record the record
   * @param type media type of the page, with its parameters
   * @param bytes the page itself, unpacked
   */
  private WarcPage(WarcRecord record, String type, byte[] bytes) {
    this.record = record;
    this.type = type;
    this.bytes = bytes;
  }

  /** The page in a record, if there is one; moves on in the record. */
  static Optional<WarcPage> of(WarcRecord record, WarcChannel channel) throws IOException, Refusal {
    return switch (record) {
      case WarcResponse response when isHttp(response) -> answer(response, channel);
      case WarcResource resource ->
          content(record, type(resource), resource.body(), List.of(), channel);
      case WarcConversion conversion ->
          content(record, type(conversion), conversion.body(), List.of(), channel);
      default -> Optional.empty();
    };
  }

  private static boolean isHttp(WarcRecord record) {
    return type(record).startsWith("application/http");
  }

  private static String type(Message message) {
    return message.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT).strip();
  }

  private static Optional<WarcPage> answer(WarcResponse response, WarcChannel channel)
      throws IOException, Refusal {
    HttpResponse http = response.http();
    return http.status() == OK && isRead(type(http))
        ? content(
            response, type(http), http.body(), http.headers().all("Content-Encoding"), channel)
        : Optional.empty();
  }

  private static Optional<WarcPage> content(
      WarcRecord record, String type, MessageBody body, List<String> codings, WarcChannel channel)
      throws IOException, Refusal {
    channel.body();
    if (!isRead(type)) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(ContentCoding.undo(body.stream(), codings))) {
      String shown = type.isEmpty() ? shown(in) : type;
      return shown.isEmpty()
          ? Optional.empty()
          : Optional.of(new WarcPage(record, shown, Payload.read(in)));
    }
  }

  /** The media type of what does not say it: that of a page if it begins like one, else empty. */
  private static String shown(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    boolean page = Recognition.of(head, SourceFile.stream(""), Headings.COMMON) == Format.HTML;
    return page ? HTML : "";
  }

  /** What says nothing of itself may be a page. */
  private static boolean isRead(String type) {
    return type.isEmpty()
        || isPage(type)
        || FEEDS.contains(bare(type))
        || OPEN.contains(bare(type));
  }

  private static String bare(String type) {
    return type.replaceFirst("(?s)\\s*;.*", "");
  }

  private static boolean isPage(String type) {
    return isMarkup(type) || type.startsWith("text/plain");
  }

  private static boolean isMarkup(String type) {
    return type.startsWith(HTML) || type.startsWith("application/xhtml");
  }

  /** Takes in the entries of a feed, else the article that a page is. */
  void read(Place place, Intake intake) throws Refusal {
    boolean fed =
        new ArchivedFeed(address(), date())
            .read(bytes, charset(), FEEDS.contains(bare(type)), place, intake);
    if (!fed && isPage(type)) {
      intake.take(draft(intake.pages()), place);
    }
  }

  private String address() {
    return record.headers().first("WARC-Target-URI").orElse("").replaceAll("[<>]", "");
  }

  private String date() {
    return record.headers().first("WARC-Date").orElse("");
  }

  /** The article that the page is. */
  private Draft draft(PageDrafts pages) throws Refusal {
    String address = address();
    String date = date();
    Draft draft =
        isMarkup(type) ? pages.of(bytes, charset(), address, Dates.read(date).instant()) : text();
    draft.put(Field.URL, address);
    draft.putWords("captured", date);
    String id = record.headers().first("WARC-Record-ID").orElse("");
    draft.name(address.isEmpty() ? id : address);
    draft.nameOtherwise(address.isEmpty() ? id : address + " " + date);
    return draft;
  }

  private Draft text() throws Refusal {
    String charset = charset().isEmpty() ? StandardCharsets.UTF_8.name() : charset();
    Charsets.Decoded decoded = Charsets.decode(bytes, charset);
    Draft draft = TextReader.draft(decoded.words());
    draft.guessedIn(decoded.guessed());
    return draft;
  }

  private String charset() {
    int start = type.indexOf("charset=");
    return start < 0 ? "" : type.substring(start + 8).replaceAll("[\"' ]|;.*", "");
  }
}
