package io.twicetold.service.http;

import io.twicetold.service.measure.Counts;
import io.twicetold.service.measure.Exposition;
import io.twicetold.service.measure.Histograms;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, and what was refused. Safe for use by several threads. */
public final class Meter {

  /** Callers may name any method they like; the others are counted together. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH");

  private final Counts requests = new Counts();
  private final Histograms seconds = new Histograms();
  private final Counts problems = new Counts();
  private final LongAdder refused = new LongAdder();

  /** The method, or what stands for those that nobody knows. */
  static String known(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  /** A request was answered. */
  void count(String method, String template, int status, long nanos) {
    String labels = "method=\"" + method + "\",route=\"" + template + '"';
    requests.add(labels + ",status=\"" + status + '"');
    seconds.record(labels, nanos);
  }

  /** A request, or one article of many, was not taken. */
  public void count(Problem problem) {
    problems.add("kind=\"" + problem.kind() + '"');
  }

  /** A request was turned away, since there were too many. */
  void refuse() {
    refused.increment();
  }

  /** Writes the counts down. */
  public Exposition write(Exposition out) {
    requests.write(out, "requests_total", "Requests answered.");
    seconds.write(out, "request_seconds", "How long answers took, from the request's headers on.");
    problems.write(out, "problems_total", "Requests, and articles of many, that were not taken.");
    return out.counter(
        "requests_refused_total", "Requests turned away for their number.", refused.sum());
  }
}
