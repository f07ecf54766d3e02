package io.twicetold.ingest.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;

/** What a server answered; the content is there where the status is 200. */
final class Answer {

  static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  static final int TOO_MANY = 429;
  static final int UNAVAILABLE = 503;

  private static final Pattern MARK = Pattern.compile("[ -~]{0,1000}");

  private final HttpUrl address;
  private final int status;
  private final Headers headers;
  private final byte[] content;

  Answer(HttpUrl address, int status, Headers headers, byte[] content) {
    this.address = address;
    this.status = status;
    this.headers = headers;
    this.content = content;
  }

  /** Who answered. */
  HttpUrl address() {
    return address;
  }

  int status() {
    return status;
  }

  /** What was delivered, unpacked. */
  @SuppressWarnings("ReturnsMutableArray") // megabytes that nobody changes
  byte[] content() {
    return content;
  }

  /** The value of a header, empty without it. */
  String header(String name) {
    return Optional.ofNullable(headers.get(name)).orElse("");
  }

  /**
   * The value of a header that can be sent back as it is, empty without it: servers put letters
   * there that no header may have, or whole documents.
   */
  String mark(String name) {
    String value = header(name);
    return MARK.matcher(value).matches() ? value : "";
  }

  /** Where it sends to, if it does. */
  Optional<String> redirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> Optional.ofNullable(headers.get("Location"));
      default -> Optional.empty();
    };
  }

  /** The type without parameters, in small letters, empty if none was declared. */
  String type() {
    return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The charset declared beside the content, empty if none was. */
  String charset() {
    return Optional.ofNullable(MediaType.parse(header("Content-Type")))
        .map(type -> type.charset(null))
        .map(charset -> charset.name())
        .orElse("");
  }
}
