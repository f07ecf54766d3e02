package io.twicetold.service.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who may do what, as a {@link KeyFile} says. The file is looked at with each request, so that a
 * key that was taken out is of no use from then on; while it cannot be read, what it said last
 * holds. Safe for several threads.
 */
public final class Keys {

  /** Nobody has to show a key. */
  public static final Keys NONE = new Keys(Optional.empty(), Clock.systemUTC(), failure -> {});

  private final Optional<KeyFile> file;
  private final Clock clock;
  private final Consumer<Throwable> failures;
  private volatile Read read = new Read("", List.of());

  /** What a file said, and by what one knows that it says something else. */
  private record Read(String mark, List<KeyEntry> entries) {}

  private Keys(Optional<KeyFile> file, Clock clock, Consumer<Throwable> failures) {
    this.file = file;
    this.clock = clock;
    this.failures = failures;
  }

  /**
   * The keys of a file.
   *
   * @param failures is told when the file cannot be read any more
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line of it is not understood, or it has no key
   */
  public static Keys of(Path path, Clock clock, Consumer<Throwable> failures) throws IOException {
    KeyFile file = new KeyFile(path);
    Keys keys = new Keys(Optional.of(file), clock, failures);
    keys.read = new Read(mark(path), file.entries());
    if (keys.read.entries().isEmpty()) {
      throw new IllegalArgumentException(path + ": expected at least one key");
    }
    return keys;
  }

  /** Tells one state of a file from another. */
  private static String mark(Path path) throws IOException {
    BasicFileAttributes state = Files.readAttributes(path, BasicFileAttributes.class);
    return state.lastModifiedTime().toInstant() + " " + state.size() + " " + state.fileKey();
  }

  /** Whether keys are asked for at all. */
  boolean areNeeded() {
    return file.isPresent();
  }

  private List<KeyEntry> entries(KeyFile from) {
    String mark = "none";
    try {
      mark = mark(from.path());
      if (!mark.equals(read.mark())) {
        read = new Read(mark, from.entries());
      }
    } catch (IOException | IllegalArgumentException e) {
      if (!mark.equals(read.mark())) {
        read = new Read(mark, read.entries()); // so that it is told once
        failures.accept(e);
      }
    }
    return read.entries();
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
    if (file.isEmpty() || scope.isEmpty()) {
      return "";
    }
    String key =
        authorization
            .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
            .map(value -> value.substring(7).strip())
            .orElseThrow(() -> unknown("expected Authorization: Bearer KEY"));
    KeyEntry entry =
        find(entries(file.get()), key).orElseThrow(() -> unknown("the key is not known"));
    if (!entry.isGoodFor(scope.get())) {
      throw Problem.of(
          403, "Not allowed", "the key is not good for \"" + scope.get().label() + '"');
    }
    return entry.name();
  }

  /** Whether {@link #admit} would let it pass now. */
  boolean isGood(Optional<String> authorization, Optional<Scope> scope) {
    try {
      admit(authorization, scope);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  /** Looks at every key, so that the time tells nothing of which one it is. */
  private Optional<KeyEntry> find(List<KeyEntry> entries, String key) {
    KeyHash hash = KeyHash.of(key);
    Instant now = clock.instant();
    Optional<KeyEntry> found = Optional.empty();
    for (KeyEntry entry : entries) {
      if (entry.isGoodAt(now) && entry.hash().isSame(hash)) {
        found = Optional.of(entry);
      }
    }
    return found;
  }

  private static Problem unknown(String detail) {
    return Problem.of(401, "Key needed", detail).with("WWW-Authenticate", "Bearer");
  }
}
