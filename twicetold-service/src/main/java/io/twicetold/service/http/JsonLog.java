package io.twicetold.service.http;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log of JSON objects, one a line: requests and failures. What articles say and what keys are is
 * not in it; of failures it has kinds and places, since their messages quote what they failed on.
 */
public final class JsonLog implements RequestLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String OURS = "io.twicetold.";

  private static final double MILLION = 1e6;

  private final PrintStream out;
  private final Clock clock;

  /** Writes lines to a stream. */
  public JsonLog(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void answered(Line line) {
    Map<String, Object> members = begin("info", "request");
    members.put("request", line.request());
    members.put("key", line.key());
    members.put("method", line.method());
    members.put("route", line.route());
    members.put("status", line.status());
    members.put("milliseconds", Math.round(line.nanos() / MILLION * 1_000) / 1_000.0);
    write(members);
  }

  /** Something went wrong. */
  public void failed(Throwable failure) {
    Map<String, Object> members = begin("error", "failure");
    List<String> kinds = new ArrayList<>();
    for (Optional<Throwable> one = Optional.of(failure);
        one.isPresent() && kinds.size() < 5;
        one = one.map(Throwable::getCause)) {
      kinds.add(one.get().getClass().getName());
    }
    members.put("kinds", kinds);
    members.put("place", place(failure));
    write(members);
  }

  private static String place(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return frame.getClassName() + ':' + frame.getLineNumber();
      }
    }
    return "";
  }

  /** Something else that is worth a line. */
  public void event(String message, Map<String, Object> more) {
    Map<String, Object> members = begin("info", message);
    members.putAll(more);
    write(members);
  }

  private Map<String, Object> begin(String level, String message) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("at", clock.instant().toString());
    members.put("level", level);
    members.put("message", message);
    return members;
  }

  private void write(Map<String, Object> members) {
    out.println(JSON.writeValueAsString(members));
  }
}
