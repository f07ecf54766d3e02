package io.twicetold.text;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Lines that an outlet prints under many of its articles, learned from the articles themselves. A
 * function of the set of articles: their order does not matter, nor what was added and removed
 * again.
 */
public final class OutletFrames {

  /** A line is frame when it stands in this many articles that begin differently. */
  static final int ARTICLES = 5;

  /** Longer lines are not counted. Chars. */
  private static final int LONGEST = 400;

  /** Of each line of an outlet the ids of the articles that have it, by how they begin. */
  private final Long2ObjectOpenHashMap<Long2ObjectOpenHashMap<List<String>>> printed =
      new Long2ObjectOpenHashMap<>();

  private final LongOpenHashSet frames = new LongOpenHashSet();

  /** Counts the lines of an article; returns the articles with a line that became frame by it. */
  public Set<String> add(Article article) {
    Set<String> told = new HashSet<>();
    each(
        article,
        (key, opening) -> {
          var has = printed.computeIfAbsent(key, k -> new Long2ObjectOpenHashMap<>(1));
          has.computeIfAbsent(opening, o -> new ArrayList<>(1)).add(article.id());
          if (has.size() >= ARTICLES && frames.add(key)) {
            has.values().forEach(told::addAll);
          }
        });
    return told;
  }

  /**
   * Counts the lines of an article no more.
   *
   * @param article was added
   * @return the articles left with a line that is no frame any more
   */
  public Set<String> remove(Article article) {
    Set<String> told = new HashSet<>();
    each(
        article,
        (key, opening) -> {
          var has = Objects.requireNonNull(printed.get(key));
          List<String> alike = Objects.requireNonNull(has.get(opening));
          alike.remove(article.id());
          if (alike.isEmpty()) {
            has.remove(opening);
          }
          if (has.size() < ARTICLES && frames.remove(key)) {
            has.values().forEach(told::addAll);
          }
          if (has.isEmpty()) {
            printed.remove(key);
          }
        });
    told.remove(article.id());
    return told;
  }

  /** Takes a line of an outlet and how the article begins that has it. */
  private interface Print {
    void of(long line, long opening);
  }

  private static void each(Article article, Print print) {
    if (!article.source().isEmpty()) {
      List<Line> lines = Line.of(article);
      long opening = opening(lines);
      lines.stream()
          .filter(line -> line.text().length() <= LONGEST)
          .forEach(line -> print.of(key(article.source(), line.text()), opening));
    }
  }

  /** Whether the outlet prints this line under many articles. */
  boolean has(String outlet, String line) {
    return !outlet.isEmpty()
        && !frames.isEmpty()
        && line.length() <= LONGEST
        && frames.contains(key(outlet, line));
  }

  /**
   * The states of one article begin alike and repeat their lines without these being frame; the
   * first line that is not itself a known frame tells them from other articles.
   */
  private static long opening(List<Line> lines) {
    return lines.stream()
        .map(Line::text)
        .filter(text -> !PageFrame.known().has(text))
        .findFirst()
        .map(text -> Hashing.xxh3_64().hashCharsToLong(Fold.words(text)))
        .orElse(0L);
  }

  private static long key(String outlet, String line) {
    return Hashing.xxh3_64().hashStream().putString(outlet).putString(line).getAsLong();
  }
}
