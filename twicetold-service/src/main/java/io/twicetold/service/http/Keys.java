package io.twicetold.service.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what. A file holds a key a line, {@code NAME HASH SCOPE,SCOPE}, where the hash is the
 * SHA-256 of the key in hexadecimal digits; lines that begin with {@code #} are notes. Keys are
 * made here of 256 random bits, so that a plain hash tells nobody the key.
 */
public final class Keys {

  /** Nobody has to show a key. */
  public static final Keys NONE = new Keys(List.of());

  private static final int BYTES = 32;

  private final List<Entry> entries;

  private record Entry(String name, String hash, Set<Scope> scopes) {}

  private Keys(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * The keys of a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line of it is not understood, or it has no key
   */
  public static Keys of(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line.strip().split("\\s+"), file + ":" + number));
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(file + ": expected at least one key");
    }
    return new Keys(entries);
  }

  private static Entry entry(String[] parts, String where) {
    try {
      if (parts.length == 3 && parts[1].length() == 2 * BYTES) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(parts[2].split(",")).map(Scope::labelled).forEach(scopes::add);
        byte[] hash = HexFormat.of().parseHex(parts[1]);
        return new Entry(parts[0], HexFormat.of().formatHex(hash), scopes);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new IllegalArgumentException(where + ": expected NAME SHA256 SCOPE,SCOPE");
  }

  /** A key that nobody has yet. */
  public static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The line of a key. */
  public static String line(String name, String key, Set<Scope> scopes) {
    return name
        + ' '
        + hash(key)
        + ' '
        + String.join(",", scopes.stream().sorted().map(Scope::label).toList());
  }

  private static String hash(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Whether keys are asked for at all. */
  boolean areNeeded() {
    return !entries.isEmpty();
  }

  /**
   * Who shows a key.
   *
   * @param authorization the header
   * @param scope what the key has to be good for
   * @return the name of the key, empty if none is needed
   * @throws Problem if the key is missing, unknown or not good for that
   */
  String admit(Optional<String> authorization, Optional<Scope> scope) {
    if (!areNeeded() || scope.isEmpty()) {
      return "";
    }
    String key =
        authorization
            .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
            .map(value -> value.substring(7).strip())
            .orElseThrow(() -> unknown("expected Authorization: Bearer KEY"));
    Entry entry = find(hash(key)).orElseThrow(() -> unknown("the key is not known"));
    if (!entry.scopes.contains(scope.get()) && !entry.scopes.contains(Scope.ADMIN)) {
      throw Problem.of(
          403, "Not allowed", "the key is not good for \"" + scope.get().label() + '"');
    }
    return entry.name;
  }

  /** Looks at every key, so that the time tells nothing of which one it is. */
  private Optional<Entry> find(String hash) {
    Optional<Entry> found = Optional.empty();
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(ascii(entry.hash), ascii(hash))) {
        found = Optional.of(entry);
      }
    }
    return found;
  }

  private static byte[] ascii(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  private static Problem unknown(String detail) {
    return Problem.of(401, "Key needed", detail).with("WWW-Authenticate", "Bearer");
  }
}
