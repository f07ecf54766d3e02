package io.twicetold.model;

import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import io.twicetold.vector.RememberingEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sentence model that comes with the library: multilingual-e5-small, about 76 MB of weights,
 * 128 languages with a mean. Takes about a second to load and 250 MB of memory; load it once and
 * share it among threads.
 */
public final class Model implements AutoCloseable {

  private final Session session;
  private final ExecutorService workers;
  private final Encoder encoder;
  private final LanguageMeans means;

  private Model(Session session, Vocabulary vocabulary, LanguageMeans means, int threads) {
    this.session = session;
    this.means = means;
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("twicetold-encoder-", 0).factory());
    encoder = new OnnxEncoder(vocabulary, session, workers, threads);
  }

  /**
   * Loads the model to encode on as many threads as there are processors.
   *
   * @throws UncheckedIOException if the model files are missing or damaged
   */
  public static Model load() {
    return load(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Loads the model to encode on a number of threads; the vectors do not depend on it.
   *
   * @throws UncheckedIOException if the model files are missing or damaged
   */
  public static Model load(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads, expected at least 1");
    }
    try {
      LanguageMeans means = MeansFile.load(WhiteningFile.load());
      return new Model(Session.load(), Vocabulary.load(), means, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The encoder: unit vectors of 384 floats, not centred; of a long text its first 128 tokens. */
  public Encoder encoder() {
    return encoder;
  }

  /**
   * Lets an encoder keep its vectors in a folder and take them from there the next time, bit for
   * bit. Several encoders and processes may share a folder; vectors of other versions in it are
   * left alone. A vector takes 1.6 KB of disk.
   *
   * @throws UncheckedIOException if the folder cannot be made or written to
   */
  public static Encoder cached(Encoder encoder, Path folder) {
    try {
      return new RememberingEncoder(
          encoder, new VectorFolder(folder, encoder.version(), encoder.width()));
    } catch (IOException e) {
      throw new UncheckedIOException("vector cache in " + folder + ": " + problem(e), e);
    }
  }

  /** What went wrong; some failures say nothing but a name. */
  private static String problem(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "no permission to write";
      case FileAlreadyExistsException file -> "a file, not a folder";
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** The mean vector of each language the encoder was tried on, and what whitens the rest. */
  public LanguageMeans means() {
    return means;
  }

  /**
   * Ends the threads and gives the memory of the model back. What is being encoded fails, within a
   * moment.
   */
  @Override
  public void close() {
    workers.close(); // waits for the batches that are under way
    session.close();
  }
}
