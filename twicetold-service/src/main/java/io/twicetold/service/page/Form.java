package io.twicetold.service.page;

import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was filled in.
 *
 * @param fields names to values
 */
record Form(Map<String, String> fields) {

  private static final String TYPE = "application/x-www-form-urlencoded";

  /** Bytes of the longest form: an article of 4 MB, whose letters may take three bytes each. */
  private static final int LONGEST = 12 << 20;

  Form {
    fields = Map.copyOf(fields);
  }

  /** Nothing filled in yet. */
  static final Form EMPTY = new Form(Map.of());

  static Form of(Request request) throws IOException {
    request.type(List.of(TYPE));
    Map<String, String> fields = new HashMap<>();
    String body = new String(request.bytes(LONGEST), StandardCharsets.US_ASCII);
    for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0 || fields.put(decoded(pair, 0, equals), decoded(pair, equals + 1)) != null) {
        throw unreadable();
      }
    }
    return new Form(fields);
  }

  private static String decoded(String pair, int from) {
    return decoded(pair, from, pair.length());
  }

  private static String decoded(String pair, int from, int to) {
    try {
      String decoded = URLDecoder.decode(pair.substring(from, to), StandardCharsets.UTF_8);
      return decoded.replace("\r\n", "\n").replace("\0", "");
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static Problem unreadable() {
    return Problem.of(400, "Unreadable form", "expected fields as browsers send them");
  }

  /** What stands in a field, empty if nothing does. */
  String of(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same without spaces around it. */
  String stripped(String name) {
    return of(name).strip();
  }
}
