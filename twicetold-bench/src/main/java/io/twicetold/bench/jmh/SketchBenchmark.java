package io.twicetold.bench.jmh;

import io.twicetold.article.Article;
import io.twicetold.sketch.Sketch;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import java.util.List;
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

/** Articles a second, one thread: cleaning, sketching, splitting. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class SketchBenchmark {

  private final List<Article> articles = InventedNews.articles(1_024, 7);
  private final List<Text> texts = articles.stream().map(InventedNews::text).toList();
  private final Sketcher sketcher = new Sketcher();
  private final Splitter splitter = new Splitter();
  private int next;

  private int next() {
    next = (next + 1) % articles.size();
    return next;
  }

  /** Sets the page frame aside. */
  @Benchmark
  public Text clean() {
    return InventedNews.text(articles.get(next()));
  }

  /** Folds, shingles and samples a cleaned text. */
  @Benchmark
  public Sketch sketch() {
    return sketcher.sketch(texts.get(next()));
  }

  /** Splits a cleaned text into statements. */
  @Benchmark
  public List<Statement> split() {
    return splitter.split(texts.get(next()), 1_000);
  }
}
