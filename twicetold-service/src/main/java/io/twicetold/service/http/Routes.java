package io.twicetold.service.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request. */
final class Routes {

  private final List<Route> routes;

  Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A route and what the names in its template stand for. */
  record Match(Route route, Map<String, String> path) {}

  /**
   * The route of a method and a path; HEAD goes where GET goes.
   *
   * @throws Problem if there is none
   */
  Match find(String method, List<String> path) {
    TreeSet<String> allowed = new TreeSet<>();
    String wanted = method.equals("HEAD") ? "GET" : method;
    for (Route route : routes) {
      Optional<Map<String, String>> match = route.match(path);
      if (match.isPresent() && route.method().equals(wanted)) {
        return new Match(route, match.get());
      }
      match.ifPresent(other -> {
        allowed.add(route.method());
        if (route.method().equals("GET")) {
          allowed.add("HEAD");
        }
      });
    }
    if (allowed.isEmpty()) {
      throw Problem.of(404, "Not found", "nothing is here");
    }
    String all = String.join(", ", allowed);
    throw Problem.of(405, "Method not allowed", "expected " + all).with("Allow", all);
  }
}
