package io.twicetold.service.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key as a file has it.
 *
 * @param name who has it
 * @param hash of the key itself
 * @param scopes what it is good for
 * @param until when it ends, if it does
 */
record KeyEntry(String name, KeyHash hash, Set<Scope> scopes, Optional<Instant> until) {

  private static final String UNTIL = "until=";

  KeyEntry {
    scopes = Set.copyOf(scopes);
  }

  /**
   * The key of a line.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static KeyEntry parse(String line) {
    String[] parts = line.strip().split("\\s+");
    boolean ends = parts.length == 4 && parts[3].startsWith(UNTIL);
    if (parts.length != 3 && !ends) {
      throw new IllegalArgumentException();
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(parts[2].split(",")).map(Scope::labelled).forEach(scopes::add);
    try {
      Optional<Instant> until =
          ends ? Optional.of(Instant.parse(parts[3].substring(UNTIL.length()))) : Optional.empty();
      return new KeyEntry(parts[0], KeyHash.parse(parts[1]), scopes, until);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The line of the key. */
  String line() {
    return name
        + ' '
        + hash.digits()
        + ' '
        + labels()
        + until.map(end -> " " + UNTIL + end).orElse("");
  }

  /** What it is good for, by name. */
  String labels() {
    return String.join(",", scopes.stream().sorted().map(Scope::label).toList());
  }

  boolean isGoodAt(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isEmpty();
  }

  boolean isGoodFor(Scope scope) {
    return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
  }
}
