package io.twicetold.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Finds the files that a pattern names, for shells that leave patterns to the program. */
final class Glob {

  private Glob() {}

  /** Whether a name has characters that patterns are made of. */
  static boolean isPattern(Path path) {
    return path.toString().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /**
   * The files and folders that match, in the order of their names, without hidden ones. A pattern
   * that is wrong matches nothing.
   */
  static List<Path> matches(Path pattern) throws IOException {
    Path root = root(pattern);
    Path start = root.toString().isEmpty() ? Path.of(".") : root;
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    int depth =
        pattern.toString().contains("**")
            ? Integer.MAX_VALUE
            : pattern.getNameCount() - (root.toString().isEmpty() ? 0 : root.getNameCount());
    try {
      PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
      Files.walkFileTree(
          start,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          depth,
          new Finder(start, root, matcher, found));
    } catch (PatternSyntaxException e) {
      return List.of();
    }
    found.sort(Comparator.comparing(Path::toString));
    return found;
  }

  /** The longest beginning that is no pattern. */
  private static Path root(Path pattern) {
    Path root = pattern;
    while (isPattern(root)) {
      Path parent = root.getParent();
      if (parent == null) {
        return Path.of("");
      }
      root = parent;
    }
    return root;
  }

  private static final class Finder extends SimpleFileVisitor<Path> {

    private final Path start;
    private final Path root;
    private final PathMatcher matcher;
    private final List<Path> found;

    Finder(Path start, Path root, PathMatcher matcher, List<Path> found) {
      this.start = start;
      this.root = root;
      this.matcher = matcher;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(start)) {
        return FileVisitResult.CONTINUE;
      }
      boolean matched = take(folder);
      return matched || isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      take(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      take(file); // its rejection tells why
      return FileVisitResult.CONTINUE;
    }

    private boolean take(Path path) {
      Path named = root.resolve(start.relativize(path));
      boolean matches = matcher.matches(named) && !isHidden(path);
      if (matches) {
        found.add(named);
      }
      return matches;
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
