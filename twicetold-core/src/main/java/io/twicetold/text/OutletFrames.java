package io.twicetold.text;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;

/**
 * Lines that an outlet prints under many of its articles, learned from the articles themselves. A
 * function of the set of articles: their order does not matter.
 */
public final class OutletFrames {

  /** A line is frame when it stands in this many articles that begin differently. */
  static final int ARTICLES = 5;

  /** Longer lines are not counted. Chars. */
  private static final int LONGEST = 400;

  /** Beginnings of articles by outlet and line. */
  private final Long2ObjectOpenHashMap<LongSet> openings = new Long2ObjectOpenHashMap<>();

  /** Counts the lines of an article; true if a line became frame by it. */
  public boolean add(Article article) {
    if (article.source().isEmpty()) {
      return false;
    }
    boolean changed = false;
    List<Line> lines = Line.of(article);
    long opening = opening(lines);
    for (Line line : lines) {
      changed |= line.text().length() <= LONGEST && count(article, line, opening);
    }
    return changed;
  }

  private boolean count(Article article, Line line, long opening) {
    LongSet set =
        openings.computeIfAbsent(key(article.source(), line.text()), k -> new LongOpenHashSet(2));
    return set.size() < ARTICLES && set.add(opening) && set.size() == ARTICLES;
  }

  /** Whether the outlet prints this line under many articles. */
  boolean has(String outlet, String line) {
    if (outlet.isEmpty() || openings.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    LongSet set = openings.get(key(outlet, line));
    return set != null && set.size() >= ARTICLES;
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
