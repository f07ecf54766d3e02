package io.twicetold.service.http;

/** Is told of each request once it was answered. Has to be safe for several threads. */
@FunctionalInterface
public interface RequestLog {

  /** Keeps nothing. */
  RequestLog NONE = line -> {};

  /** A request was answered. */
  void answered(Line line);

  /**
   * What is kept of a request: nothing that came in its path, query, headers or body but its id.
   *
   * @param request its id
   * @param key name of the key that was shown, empty if none was or none is needed
   * @param method of HTTP, or {@code other}
   * @param route template of the path, or {@code none}
   * @param status of the answer; 499 if the caller went away before
   * @param nanos how long the answer took
   */
  record Line(String request, String key, String method, String route, int status, long nanos) {}
}
