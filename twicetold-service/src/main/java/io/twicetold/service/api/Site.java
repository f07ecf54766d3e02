package io.twicetold.service.api;

import io.twicetold.service.http.Request;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Addresses of pages as the caller sees them, for what is read elsewhere.
 *
 * @param root as in {@code https://news.example:8080}; empty where the caller names no host
 */
record Site(String root) {

  private static final Predicate<String> HOST =
      Pattern.compile("[A-Za-z0-9._:\\[\\]-]+").asMatchPredicate();

  /** Where a request was sent; whoever takes it in over TLS for the service says so. */
  static Site of(Request request) {
    String host = request.header().apply("Host").filter(HOST).orElse("");
    boolean tls = request.header().apply("X-Forwarded-Proto").filter("https"::equals).isPresent();
    return new Site(host.isEmpty() ? "" : (tls ? "https://" : "http://") + host);
  }

  private String page(String path) {
    return root.isEmpty() ? "" : root + path;
  }

  String stories() {
    return page("/");
  }

  String story(String id) {
    return page("/pages/story/" + Links.part(id));
  }

  String article(String id) {
    return page("/pages/article?id=" + Links.part(id));
  }
}
