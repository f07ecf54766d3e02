package io.twicetold.service.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What answers requests with a method and a path.
 *
 * @param method of HTTP
 * @param template the path, in which {@code {name}} stands for one part
 * @param scope what a key has to be good for; empty where none is needed
 * @param handler what answers
 */
public record Route(String method, String template, Optional<Scope> scope, Handler handler) {

  /** Answers requests. */
  @FunctionalInterface
  public interface Handler {

    /**
     * Answers a request.
     *
     * @throws Problem if it cannot be done
     * @throws IOException if the caller went away
     */
    Answer answer(Request request) throws IOException, InterruptedException;
  }

  /** A route for keys with a scope. */
  public static Route of(String method, String template, Scope scope, Handler handler) {
    return new Route(method, template, Optional.of(scope), handler);
  }

  /** A route for everybody. */
  public static Route open(String method, String template, Handler handler) {
    return new Route(method, template, Optional.empty(), handler);
  }

  /** What the names in the template stand for in a path; empty if it is another path. */
  Optional<Map<String, String>> match(List<String> path) {
    String[] parts = template.substring(1).split("/", -1);
    if (parts.length != path.size()) {
      return Optional.empty();
    }
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.startsWith("{") && !path.get(i).isEmpty()) {
        named.put(part.substring(1, part.length() - 1), path.get(i));
      } else if (!part.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }
}
