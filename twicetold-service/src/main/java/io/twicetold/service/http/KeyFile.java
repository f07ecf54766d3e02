package io.twicetold.service.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A file of keys, {@code NAME HASH SCOPE,SCOPE} a line, and {@code until=TIME} where one ends;
 * lines that begin with {@code #} are notes and stay. It is replaced as a whole, so that a service
 * that reads it meanwhile sees the keys before or after.
 *
 * @param path where it is
 */
public record KeyFile(Path path) {

  private static final int BYTES = 32;

  /**
   * A key without what would tell it.
   *
   * @param name who has it
   * @param scopes what it is good for, by name
   * @param until when it ends, if it does
   */
  public record Listed(String name, String scopes, Optional<Instant> until) {}

  /** A key that nobody has yet. */
  private static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * The keys.
   *
   * @throws IllegalArgumentException if a line is not understood
   */
  List<KeyEntry> entries() throws IOException {
    List<KeyEntry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(path);
    for (int i = 0; i < lines.size(); i++) {
      if (isKey(lines.get(i))) {
        entries.add(entry(lines.get(i), i + 1));
      }
    }
    return entries;
  }

  private static boolean isKey(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private KeyEntry entry(String line, int number) {
    try {
      return KeyEntry.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          path + ":" + number + ": expected NAME SHA256 SCOPE,SCOPE [until=TIME]", e);
    }
  }

  /** All keys, without what would tell them. */
  public List<Listed> list() throws IOException {
    return entries().stream()
        .map(entry -> new Listed(entry.name(), entry.labels(), entry.until()))
        .toList();
  }

  /**
   * Adds a key, to a file that is made where there is none; returns the key, which stands nowhere
   * else.
   *
   * @throws IllegalArgumentException if the name is taken or no name
   */
  public String add(String name, Set<Scope> scopes) throws IOException {
    if (!name.matches("[^\\s#]\\S*")) {
      throw new IllegalArgumentException("the name of a key has no spaces and no # before it");
    }
    List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
    if (Files.exists(path) && entries().stream().anyMatch(entry -> entry.name().equals(name))) {
      throw new IllegalArgumentException(
          "there is a key called " + name + "; rotate gives it anew");
    }
    String key = make();
    List<String> more = new ArrayList<>(lines);
    more.add(new KeyEntry(name, KeyHash.of(key), scopes, Optional.empty()).line());
    replace(more);
    return key;
  }

  /**
   * Gives somebody a new key; returns it.
   *
   * @param until when the old one ends
   * @param now keys that ended before are left out
   * @throws IllegalArgumentException if nobody is called so
   */
  public String rotate(String name, Instant until, Instant now) throws IOException {
    String key = make();
    List<KeyEntry> old =
        entries().stream()
            .filter(entry -> entry.name().equals(name) && entry.isGoodAt(now))
            .toList();
    if (old.isEmpty()) {
      throw unknown(name);
    }
    Set<Scope> scopes = old.getLast().scopes();
    KeyEntry fresh = new KeyEntry(name, KeyHash.of(key), scopes, Optional.empty());
    List<String> lines =
        change(name, entry -> ended(entry, until).filter(one -> one.isGoodAt(now)));
    lines.add(fresh.line());
    replace(lines);
    return key;
  }

  private static Optional<KeyEntry> ended(KeyEntry entry, Instant until) {
    Instant end = entry.until().filter(until::isAfter).orElse(until);
    return Optional.of(new KeyEntry(entry.name(), entry.hash(), entry.scopes(), Optional.of(end)));
  }

  /**
   * Takes all keys of somebody out.
   *
   * @throws IllegalArgumentException if nobody is called so
   */
  public void revoke(String name) throws IOException {
    if (entries().stream().noneMatch(entry -> entry.name().equals(name))) {
      throw unknown(name);
    }
    replace(change(name, entry -> Optional.empty()));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no key is called " + name);
  }

  /** The lines, with those of somebody changed or left out. */
  private List<String> change(String name, Function<KeyEntry, Optional<KeyEntry>> change)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      if (isKey(line) && KeyEntry.parse(line).name().equals(name)) {
        change.apply(KeyEntry.parse(line)).map(KeyEntry::line).ifPresent(lines::add);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private void replace(List<String> lines) throws IOException {
    Path whole = path.toAbsolutePath();
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    Files.writeString(fresh, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    if (Files.exists(whole) && Files.getFileStore(whole).supportsFileAttributeView("posix")) {
      PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
      view.setPermissions(Files.getPosixFilePermissions(whole));
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
