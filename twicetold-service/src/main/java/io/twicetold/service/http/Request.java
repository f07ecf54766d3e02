package io.twicetold.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What is asked.
 *
 * @param id names the request in answers and in the log
 * @param caller name of the key that was shown, empty if none is needed
 * @param admitted whether that key is still good, for answers that go on
 * @param path names in the template of the route to what stands there
 * @param query parameters, each given once
 * @param header value of a header
 * @param body what was sent, unpacked
 */
public record Request(
    String id,
    String caller,
    BooleanSupplier admitted,
    Map<String, String> path,
    Map<String, String> query,
    Function<String, Optional<String>> header,
    InputStream body) {

  /** What stands in the path. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** A parameter, if it is given. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** A parameter that has to be there. */
  public String needed(String name) {
    return parameter(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Problem.parameter(name, "is needed"));
  }

  /** A parameter that is a whole number in a range, or what stands for it where it is absent. */
  public long number(String name, long least, long most, long otherwise) {
    if (parameter(name).isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(parameter(name).get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.parameter(name, "expected a whole number of " + least + " to " + most);
  }

  /** A parameter that is a time. */
  public Optional<Instant> time(String name) {
    try {
      return parameter(name).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw Problem.parameter(name, "expected a time like 2026-03-01T10:00:00Z");
    }
  }

  /** Refuses parameters that nobody asks for. */
  public void only(String... names) {
    for (String name : query.keySet()) {
      if (!Set.of(names).contains(name)) {
        throw Problem.parameter(name, "is not a parameter here");
      }
    }
  }

  /** Media type of the body without parameters, one of those that are understood. */
  public String type(List<String> understood) {
    String declared = header.apply("Content-Type").orElse("");
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!understood.contains(type)) {
      throw Problem.of(
              415,
              "Unsupported media type",
              "expected " + String.join(" or ", understood) + ", not \"" + type + '"')
          .with("Accept-Post", String.join(", ", understood));
    }
    return type;
  }

  /**
   * The whole body.
   *
   * @throws Problem if it has more bytes than that
   */
  public byte[] bytes(int most) throws IOException {
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw Problem.of(413, "Body too large", "expected at most " + most + " bytes");
    }
    return bytes;
  }

  /** How long the caller wants to wait for the grouping, in seconds: {@code Prefer: wait=10}. */
  public int patience() {
    for (String preference : header.apply("Prefer").orElse("").split("[,;]")) {
      String[] parts = preference.strip().split("=", 2);
      if (parts[0].strip().equals("wait") && parts.length == 2) {
        return seconds(parts[1].strip());
      }
    }
    return 0;
  }

  /** Preferences that cannot be followed are ignored, as RFC 7240 wants it. */
  private static int seconds(String number) {
    boolean digits =
        !number.isEmpty()
            && number.length() < 5
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Math.min(MOST_PATIENCE, Integer.parseInt(number)) : 0;
  }

  /** Seconds. */
  private static final int MOST_PATIENCE = 60;
}
