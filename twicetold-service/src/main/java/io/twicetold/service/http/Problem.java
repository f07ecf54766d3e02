package io.twicetold.service.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Why a request is not done, as RFC 9457 has it. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final int status;
  private final String title;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  /**
   * A place in a request that is at fault.
   *
   * @param pointer JSON pointer into the body, or {@code ?name} for a parameter
   * @param detail what is wrong there
   */
  public record Fault(String pointer, String detail) {}

  private Problem(
      int status, String title, String detail, List<Fault> faults, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /** A problem of a kind that has the same title each time. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of(), Map.of());
  }

  /** A parameter that cannot be used. */
  public static Problem parameter(String name, String detail) {
    return of(400, "Bad parameter", name + ": " + detail).at("?" + name, detail);
  }

  /** What kind of problem it is, in small letters. */
  String kind() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** JSON pointer to a member of the body. */
  public static String pointer(String member) {
    return "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** The same problem, with a place that is at fault. */
  public Problem at(String pointer, String detail) {
    List<Fault> all = new ArrayList<>(faults);
    all.add(new Fault(pointer, detail));
    return new Problem(status, title, detail(), all, headers);
  }

  /** The same problem, answered with a header. */
  public Problem with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(status, title, detail(), faults, all);
  }

  /** Status of the answer. */
  public int status() {
    return status;
  }

  /** Whether the same request would be refused again later: not for want of room or time. */
  public boolean isLasting() {
    return status != TOO_MANY && status < SERVER;
  }

  /** What kind of problem it is. */
  public String title() {
    return title;
  }

  /** What is wrong. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Members of the JSON object. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:twicetold:problem:" + kind());
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail());
    if (!faults.isEmpty()) {
      members.put(
          "errors",
          faults.stream()
              .map(fault -> Map.of("pointer", fault.pointer(), "detail", fault.detail()))
              .toList());
    }
    return members;
  }

  /** The answer to the request with an id. */
  Answer answer(String request) {
    Map<String, Object> members = members();
    members.put("instance", "urn:twicetold:request:" + request);
    return headed(Answer.of(status, "application/problem+json", JSON.writeValueAsString(members)));
  }

  /** An answer that tells the problem, with the headers that it takes. */
  Answer headed(Answer answer) {
    Answer headed = answer;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      headed = headed.with(header.getKey(), header.getValue());
    }
    return headed;
  }
}
