package io.twicetold.service.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests. Safe for use by several threads. */
public final class Meter {

  private final Map<String, Seen> requests = new ConcurrentSkipListMap<>();
  private final LongAdder refused = new LongAdder();

  private record Seen(LongAdder number, LongAdder nanos) {}

  /** A request was answered. */
  void count(String method, String template, int status, long nanos) {
    String labels = "method=\"" + method + "\",route=\"" + template + "\",status=\"" + status + '"';
    Seen seen = requests.computeIfAbsent(labels, key -> new Seen(new LongAdder(), new LongAdder()));
    seen.number.increment();
    seen.nanos.add(nanos);
  }

  /** A request was turned away, since there were too many. */
  void refuse() {
    refused.increment();
  }

  /** The counts as Prometheus reads them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# HELP twicetold_requests_total Requests answered.\n");
    text.append("# TYPE twicetold_requests_total counter\n");
    requests.forEach((labels, seen) ->
        line(text, "twicetold_requests_total{" + labels + '}', seen.number.sum()));
    text.append("# HELP twicetold_request_seconds_total Time spent on them.\n");
    text.append("# TYPE twicetold_request_seconds_total counter\n");
    requests.forEach((labels, seen) ->
        line(text, "twicetold_request_seconds_total{" + labels + '}', seen.nanos.sum() / 1e9));
    text.append("# HELP twicetold_requests_refused_total Requests turned away for their number.\n");
    text.append("# TYPE twicetold_requests_refused_total counter\n");
    line(text, "twicetold_requests_refused_total", refused.sum());
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Number value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
