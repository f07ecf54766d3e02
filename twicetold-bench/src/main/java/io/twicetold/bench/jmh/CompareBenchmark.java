package io.twicetold.bench.jmh;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Facts;
import io.twicetold.compare.Overview;
import io.twicetold.compare.Passage;
import io.twicetold.compare.Passages;
import io.twicetold.compare.Side;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time a pair of articles of about 30 statements each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class CompareBenchmark {

  private static final int WIDTH = 384;

  private final List<Article> pair = InventedNews.articles(4, 7).subList(2, 4);
  private final Side a = side(pair.getFirst(), true);
  private final Side b = side(pair.getLast(), true);
  private final Side lettersOfA = side(pair.getFirst(), false);
  private final Side lettersOfB = side(pair.getLast(), false);
  private final Judge judge = Judge.standard();

  private static Side side(Article article, boolean meant) {
    Text text = InventedNews.text(article);
    List<Statement> statements = new Splitter().split(text, 1_000);
    List<Meaning> meanings = statements.stream().map(CompareBenchmark::meaning).toList();
    return new Side(
        text,
        new Sketcher().sketch(text),
        statements,
        meant ? meanings : List.of(),
        meant ? Optional.of(Overview.of(statements, meanings)) : Optional.empty(),
        Facts.of(statements, "en"),
        "en");
  }

  private static Meaning meaning(Statement statement) {
    Random random = new Random(statement.text().hashCode());
    float[] vector = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return Meaning.of(vector);
  }

  /** Characters, words, numbers, lengths. */
  @Benchmark
  public Comparison letters() {
    return Comparer.compare(lettersOfA, lettersOfB);
  }

  /** All levels. */
  @Benchmark
  public Comparison meaning() {
    return Comparer.compare(a, b);
  }

  /** All levels and the judgment on them. */
  @Benchmark
  public Judgment judgment() {
    return judge.judge(Comparer.compare(a, b), a, b);
  }

  /** The evidence shown for a pair. */
  @Benchmark
  public List<Passage> passages() {
    return Passages.of(a, b);
  }
}
