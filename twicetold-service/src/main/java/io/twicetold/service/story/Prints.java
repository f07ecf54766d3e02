package io.twicetold.service.story;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.sketch.Sketch;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By what an article of a closed story is found again: a hash of its lines, one of its address, and
 * a few of its shingles, chosen alike in every text so that copies, cuts and edits share them. They
 * depend on the article alone.
 */
final class Prints {

  /** Shingles of an article. */
  private static final int MOST = 16;

  /** Shingles that a copy shares at least: half a text is expected to have eight. */
  static final int LEAST = 6;

  private static final long LINES = 1L << 62;
  private static final long ADDRESS = 2L << 62;
  private static final long BITS = LINES - 1;

  private final List<Long> shingles;
  private final long lines;

  private Prints(Sketch sketch) {
    lines = (sketch.lines().getAsLong() & BITS) | LINES;
    shingles =
        IntStream.of(sketch.words().at(1))
            .boxed()
            // A coarser sample keeps those with more zeros at the end: they come first.
            .sorted(Comparator.comparing(Integer::reverse, Integer::compareUnsigned))
            .limit(MOST)
            .map(Integer::toUnsignedLong)
            .toList();
  }

  static Prints of(Article article) {
    return new Prints(new Sketcher().sketch(Text.of(article, new OutletFrames())));
  }

  /** Its shingles; of a very short text none. */
  List<Long> shingles() {
    return shingles;
  }

  /** Its lines. */
  long lines() {
    return lines;
  }

  static long address(String url) {
    return (Hashing.xxh3_64().hashCharsToLong(url) & BITS) | ADDRESS;
  }

  /** Everything by which the article is found. */
  static List<Long> all(Article article) {
    Prints prints = of(article);
    List<Long> all = new ArrayList<>(prints.shingles);
    all.add(prints.lines);
    if (!article.url().isEmpty()) {
      all.add(address(Address.usual(article.url())));
    }
    return all;
  }
}
