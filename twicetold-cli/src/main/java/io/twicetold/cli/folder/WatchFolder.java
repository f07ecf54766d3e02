package io.twicetold.cli.folder;

import io.twicetold.article.Article;
import io.twicetold.ingest.Articles;
import io.twicetold.ingest.Rejection;
import io.twicetold.ingest.watch.Desk;
import io.twicetold.window.Collation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a watch has written and writes: {@code articles.jsonl}, {@code rejected.jsonl} and {@code
 * changes.jsonl}, and the lock that keeps a second watch out. All articles are held. Serves one
 * thread at a time.
 */
public final class WatchFolder implements Desk, AutoCloseable {

  private final Path folder;
  private final FileChannel lock;
  private final LineFile articleLines;
  private final LineFile rejectionLines;
  private final LineFile changeLines;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Article> fresh = new ArrayList<>();
  private final List<Rejection> unread = new ArrayList<>();

  private WatchFolder(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    articleLines = LineFile.open(folder.resolve("articles.jsonl"));
    rejectionLines = LineFile.open(folder.resolve("rejected.jsonl"));
    changeLines = LineFile.open(folder.resolve("changes.jsonl"));
  }

  /**
   * Opens a folder, which is made if there is none, and reads what was written before.
   *
   * @throws IOException if it cannot be read, or is open elsewhere
   */
  public static WatchFolder open(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; expected a folder");
    }
    Files.createDirectories(folder);
    FileChannel lock = lock(folder);
    try {
      removeDrafts(folder);
      WatchFolder opened = new WatchFolder(folder, lock);
      opened.readArticles();
      return opened;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locks(channel)) {
      channel.close();
      throw new IOException(folder + " belongs to a watch that is running");
    }
    return channel;
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) { // by this process
      return false;
    }
  }

  /** Files that a run was writing when it was killed. */
  private static void removeDrafts(Path folder) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.jsonl.*.tmp")) {
      for (Path draft : drafts) {
        Files.delete(draft);
      }
    }
  }

  private void readArticles() throws IOException {
    Path file = folder.resolve("articles.jsonl");
    List<Rejection> broken = new ArrayList<>();
    if (Files.size(file) > 0) {
      Articles.read(List.of(file), article -> articles.put(article.id(), article), broken::add);
    }
    if (!broken.isEmpty()) {
      throw new IOException(
          broken.getFirst() + "; a watch goes on only where it can read what it wrote");
    }
  }

  /** A file of the folder. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The article with an id that is known to be here. */
  public Article article(String id) {
    return Optional.ofNullable(articles.get(id)).orElseThrow();
  }

  /** All articles, in the order in which they came. */
  public Collection<Article> articles() {
    return List.copyOf(articles.values());
  }

  /** Ids of the articles that some change tells of. */
  public Set<String> told() throws IOException {
    return ToldArticles.in(folder.resolve("changes.jsonl"));
  }

  @Override
  public boolean has(String id) {
    return articles.containsKey(id);
  }

  @Override
  public void take(List<Article> found) throws IOException {
    articleLines.append(lines -> found.forEach(lines::article));
    found.forEach(article -> articles.put(article.id(), article));
    fresh.addAll(found);
  }

  @Override
  public void reject(List<Rejection> rejections) throws IOException {
    rejectionLines.append(lines -> rejections.forEach(lines::rejection));
    unread.addAll(rejections);
  }

  /** The articles that were taken since the last call. */
  public List<Article> fresh() {
    List<Article> taken = List.copyOf(fresh);
    fresh.clear();
    return taken;
  }

  /** The rejections since the last call. */
  public List<Rejection> rejected() {
    List<Rejection> told = List.copyOf(unread);
    unread.clear();
    return told;
  }

  /** Keeps what new articles changed. */
  public void change(Instant time, List<Article> added, Collation.Change change)
      throws IOException {
    List<String> ids = added.stream().map(Article::id).toList();
    changeLines.append(lines -> lines.change(time, ids, change));
  }

  @Override
  public void close() throws IOException {
    try (lock;
        articleLines;
        rejectionLines;
        changeLines) {
      lock.force(false);
    }
  }
}
