package io.twicetold.bench;

import io.twicetold.article.Article;
import io.twicetold.model.Model;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Encoder;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes two vectors an article for peers that cluster documents by a sentence encoder: the mean of
 * the vectors of its statements, and the vector of its opening, headline first, as far as the
 * encoder reads.
 *
 * <p>Usage: {@code Vectors OUT CACHE PACK...}; writes {@code OUT/PACK.mean.f32} and {@code
 * OUT/PACK.opening.f32}: big-endian floats, one row an article in the order of {@code
 * articles.jsonl}, as wide as the encoder's vectors.
 */
public final class Vectors {

  private static final int MOST_STATEMENTS = 1_000;

  /** More chars than the encoder reads in any script. */
  private static final int OPENING = 1_500;

  private Vectors() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    try (Model model = Model.load()) {
      Encoder encoder = Model.cached(model.encoder(), Path.of(arguments[1]));
      for (String pack : Arrays.asList(arguments).subList(2, arguments.length)) {
        Path folder = Path.of(pack);
        List<Article> articles = PackFiles.articles(folder);
        String name = folder.getFileName().toString();
        write(out.resolve(name + ".mean.f32"), means(articles, encoder));
        write(out.resolve(name + ".opening.f32"), openings(articles, encoder));
      }
    }
  }

  private static List<float[]> means(List<Article> articles, Encoder encoder) {
    OutletFrames frames = new OutletFrames();
    Splitter splitter = new Splitter();
    return articles.stream()
        .map(article -> splitter.split(Text.of(article, frames), MOST_STATEMENTS))
        .map(statements -> statements.stream().map(Statement::text).toList())
        .map(texts -> mean(encoder.encode(texts), encoder.width()))
        .toList();
  }

  private static List<float[]> openings(List<Article> articles, Encoder encoder) {
    return encoder.encode(articles.stream().map(Vectors::opening).toList());
  }

  private static String opening(Article article) {
    String words = (article.title() + "\n" + article.text()).strip();
    return words.substring(0, Math.min(OPENING, words.length()));
  }

  private static void write(Path file, List<float[]> rows) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (float[] row : rows) {
        for (float value : row) {
          out.writeFloat(value);
        }
      }
    }
  }

  private static float[] mean(List<float[]> vectors, int width) {
    float[] mean = new float[width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }
}
