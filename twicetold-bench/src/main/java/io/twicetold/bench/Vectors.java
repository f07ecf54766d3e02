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
 * Writes one vector an article, the mean of the vectors of its statements, for peers that cluster
 * documents by a sentence encoder.
 *
 * <p>Usage: {@code Vectors OUT CACHE PACK...}; writes {@code OUT/PACK.f32}: big-endian floats, one
 * row an article in the order of {@code articles.jsonl}, as wide as the encoder's vectors.
 */
public final class Vectors {

  private static final int MOST_STATEMENTS = 1_000;

  private Vectors() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    try (Model model = Model.load()) {
      Encoder encoder = Model.cached(model.encoder(), Path.of(arguments[1]));
      for (String pack : Arrays.asList(arguments).subList(2, arguments.length)) {
        Path folder = Path.of(pack);
        write(PackFiles.articles(folder), out.resolve(folder.getFileName() + ".f32"), encoder);
      }
    }
  }

  private static void write(List<Article> articles, Path file, Encoder encoder) throws IOException {
    OutletFrames frames = new OutletFrames();
    Splitter splitter = new Splitter();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Article article : articles) {
        List<String> statements =
            splitter.split(Text.of(article, frames), MOST_STATEMENTS).stream()
                .map(Statement::text)
                .toList();
        for (float value : mean(encoder.encode(statements), encoder.width())) {
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
