package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashSink;
import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.compare.Side;
import io.twicetold.judge.Judgment;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Judges pairs that nobody remembers, and has them remembered. */
final class Recalled {

  private final Optional<Recollection> recollection;

  /** Remembers by this, or not at all. */
  Recalled(Optional<Recollection> recollection) {
    this.recollection = recollection;
  }

  /** The judgment on two units, made if nobody remembers it. */
  Judgment judgment(Unit a, Unit b, Supplier<Judgment> judge) {
    return recollection
        .map(known -> judgment(known, a, b, judge))
        .orElseGet(() -> JudgedPairs.kept(judge.get()));
  }

  private static Judgment judgment(Recollection known, Unit a, Unit b, Supplier<Judgment> judge) {
    long ofA = a.print();
    long ofB = b.print();
    boolean straight = ofA <= ofB;
    long pair = straight ? pair(ofA, ofB) : pair(ofB, ofA);
    Optional<Judgment> before = known.find(pair).map(found -> straight ? found : found.swapped());
    return before.orElseGet(() -> {
      Judgment made = JudgedPairs.kept(judge.get());
      known.keep(pair, straight ? made : made.swapped());
      return made;
    });
  }

  private static long pair(long first, long second) {
    return Hashing.xxh3_64().hashStream().putLong(first).putLong(second).getAsLong();
  }

  /** Stands for a side: the article, and of what is made from it all that others have a say in. */
  static long print(Side side) {
    Article article = side.text().article();
    HashStream64 hash = Hashing.xxh3_64().hashStream();
    hash.putString(article.id()).putString(article.title()).putString(article.text());
    hash.putString(article.url()).putString(article.source()).putString(article.language());
    hash.putString(article.published().map(Object::toString).orElse(""));
    new TreeMap<>(article.more()).forEach((name, value) -> text(hash, name, value));
    hash.putLong(side.sketch().lines().getMostSignificantBits());
    hash.putLong(side.sketch().content().getMostSignificantBits());
    hash.putInt(side.statements().size()).putInt(side.meanings().size());
    side.overview().ifPresent(overview -> overview.whole().hashInto(hash));
    return hash.putString(side.language()).getAsLong();
  }

  private static void text(HashSink hash, String name, String value) {
    hash.putString(name).putString(value);
  }
}
