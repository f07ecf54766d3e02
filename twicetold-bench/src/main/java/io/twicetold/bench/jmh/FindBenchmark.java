package io.twicetold.bench.jmh;

import io.twicetold.candidate.Keys;
import io.twicetold.candidate.Neighbours;
import io.twicetold.candidate.SharedShingles;
import io.twicetold.sketch.Fingerprint;
import io.twicetold.sketch.Sketcher;
import io.twicetold.vector.Meaning;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time an article for finding its candidates. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class FindBenchmark {

  private static final int ARTICLES = 4_096;
  private static final int LEADS = 20_000;
  private static final int WIDTH = 384;
  private static final int MOST = 30;

  /** Fingerprints of articles. */
  @State(Scope.Benchmark)
  public static class Texts {

    final List<Fingerprint> words = words();

    private static List<Fingerprint> words() {
      Sketcher sketcher = new Sketcher();
      return InventedNews.articles(ARTICLES, 7).stream()
          .map(article -> sketcher.sketch(InventedNews.text(article)).words())
          .toList();
    }
  }

  /** Leads of a live window, a tenth of them in groups of ten, the last one too. */
  @State(Scope.Benchmark)
  public static class Leads {

    final Keys keys = new Keys();
    final Neighbours neighbours = new Neighbours(keys, unit -> MOST, 0.35);
    final Int2ObjectMap<List<Meaning>> newcomer = new Int2ObjectOpenHashMap<>();
    final IntSet number = IntSets.singleton(LEADS - 1);

    /** Fills the window. */
    public Leads() {
      Int2ObjectMap<List<Meaning>> all = new Int2ObjectOpenHashMap<>();
      for (int i = 0; i < LEADS; i++) {
        all.put(keys.add(new Random(i).nextLong()), List.of(lead(i)));
      }
      neighbours.add(all);
      newcomer.put(LEADS - 1, all.get(LEADS - 1));
    }

    private static Meaning lead(int number) {
      Random story = new Random(number / 100 % 10 == 9 ? number / 10 : number + LEADS);
      Random own = new Random(~number);
      float[] vector = new float[WIDTH];
      for (int i = 0; i < WIDTH; i++) {
        vector[i] = (float) (story.nextGaussian() + own.nextGaussian());
      }
      return Meaning.of(vector);
    }
  }

  /** Enters articles by their shingles and asks each for its partners. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int sharedShingles(Texts texts) {
    Keys keys = new Keys();
    IntStream.range(0, ARTICLES).forEach(i -> keys.add(i * 0x9E3779B97F4A7C15L));
    SharedShingles shingles = new SharedShingles(keys, MOST);
    shingles.add(texts.words);
    return IntStream.range(0, ARTICLES).map(unit -> shingles.partners(unit).length).sum();
  }

  /** Takes one of 20,000 leads away and adds it again; works on all cores. */
  @Benchmark
  public IntSet neighboursOfNewcomer(Leads leads) {
    leads.neighbours.remove(leads.number);
    return leads.neighbours.add(Int2ObjectMaps.unmodifiable(leads.newcomer));
  }
}
