package io.twicetold.bench.jmh;

import io.twicetold.article.Article;
import io.twicetold.model.Model;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Statements encoded a second, on one thread and on all cores. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"})
public class EncodeBenchmark {

  private static final int STATEMENTS = 256;

  /** A loaded model and statements to encode. */
  @State(Scope.Benchmark)
  public static class Loaded {

    final Model one = Model.load(1);
    final Model all = Model.load();
    final List<String> statements = statements();

    private static List<String> statements() {
      Splitter splitter = new Splitter();
      List<Article> articles = InventedNews.articles(STATEMENTS, 7);
      return articles.stream()
          .flatMap(article -> splitter.split(InventedNews.text(article), 2).stream())
          .map(Statement::text)
          .distinct()
          .limit(STATEMENTS)
          .toList();
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
      one.close();
      all.close();
    }
  }

  /** One thread. */
  @Benchmark
  @OperationsPerInvocation(STATEMENTS)
  public List<float[]> oneThread(Loaded model) {
    return model.one.encoder().encode(model.statements);
  }

  /** As many threads as there are processors. */
  @Benchmark
  @OperationsPerInvocation(STATEMENTS)
  public List<float[]> allCores(Loaded model) {
    return model.all.encoder().encode(model.statements);
  }
}
