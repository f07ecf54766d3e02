package io.twicetold.service.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param headers names to values
 * @param body what is sent
 */
public record Answer(int status, Map<String, String> headers, Body body) {

  /** What is sent. */
  public sealed interface Body {}

  /** A text that is there, sent as UTF-8. */
  record Whole(String text) implements Body {}

  /** Bytes that come by and by; each flush sends what there is. */
  record Streamed(Writing writing) implements Body {}

  /** Writes a body by and by. */
  @FunctionalInterface
  public interface Writing {

    /** Writes the body; the connection ends if it throws. */
    void to(OutputStream out) throws IOException;
  }

  /** An answer of text, in UTF-8. */
  public static Answer of(int status, String type, String text) {
    Map<String, String> headers = Map.of("Content-Type", type);
    return new Answer(status, headers, new Whole(text));
  }

  /** A JSON answer. */
  public static Answer json(int status, String text) {
    return of(status, "application/json", text);
  }

  /** An answer whose end is not known when it begins. */
  public static Answer streamed(String type, Writing writing) {
    return new Answer(200, Map.of("Content-Type", type), new Streamed(writing));
  }

  /** The body of an answer that is there, as text. */
  public String text() {
    return switch (body) {
      case Whole whole -> whole.text;
      case Streamed streamed -> "";
    };
  }

  /** The same answer with a header. */
  public Answer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Answer(status, all, body);
  }

  /** The same answer with a tag that tells its versions apart. */
  public Answer tagged(String tag) {
    return with("ETag", '"' + tag + '"');
  }
}
