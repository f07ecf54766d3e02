package io.twicetold.service.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes addresses apart. */
final class Uris {

  private Uris() {}

  /** The parts of a path, each decoded after it was cut out: a part may hold a slash. */
  static List<String> path(URI uri) {
    List<String> parts = new ArrayList<>();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    for (String part : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
      parts.add(decode(part.replace("+", "%2B"), "the path"));
    }
    return parts;
  }

  /** The parameters; one that is given twice is a problem. */
  static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = uri.getRawQuery();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), "the query");
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
      if (query.putIfAbsent(name, value) != null) {
        throw Problem.parameter(name, "is given twice");
      }
    }
    return query;
  }

  private static String decode(String raw, String where) {
    try {
      String decoded = URLDecoder.decode(raw, StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Problem.of(400, "Bad address", where + ": expected UTF-8 with %XX, without NUL");
  }
}
