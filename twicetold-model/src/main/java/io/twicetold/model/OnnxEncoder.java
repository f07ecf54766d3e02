package io.twicetold.model;

import io.twicetold.vector.Encoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Encodes with the model; equal texts once, texts of equal token count together. */
final class OnnxEncoder implements Encoder {

  /** Model, layout of its numbers, and edition of that layout. */
  static final String VERSION = "e5-small/q4-rowint8/1";

  /** Texts that are in the air at once: bounds the memory that their tokens take. */
  private static final int BLOCK = 8192;

  private final Vocabulary vocabulary;
  private final Session session;
  private final ExecutorService workers;
  private final int threads;

  OnnxEncoder(Vocabulary vocabulary, Session session, ExecutorService workers, int threads) {
    this.vocabulary = vocabulary;
    this.session = session;
    this.workers = workers;
    this.threads = threads;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public int width() {
    return Session.WIDTH;
  }

  @Override
  public List<float[]> encode(List<String> texts) {
    Map<String, Integer> known = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    int[] places = new int[texts.size()];
    for (int i = 0; i < places.length; i++) {
      String text = texts.get(i).strip(); // a space at the end would be a token of its own
      Integer place = known.putIfAbsent(text, distinct.size());
      places[i] = place == null ? distinct.size() : place;
      if (place == null) {
        distinct.add(text);
      }
    }
    return hand(encodeDistinct(distinct), places);
  }

  /** Gives each text its vector; who comes second gets a copy, lest two callers share an array. */
  private static List<float[]> hand(List<float[]> vectors, int[] places) {
    BitSet handed = new BitSet();
    List<float[]> result = new ArrayList<>(places.length);
    for (int place : places) {
      float[] vector = vectors.get(place);
      result.add(handed.get(place) ? vector.clone() : vector);
      handed.set(place);
    }
    return result;
  }

  private List<float[]> encodeDistinct(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BLOCK) {
      int to = Math.min(texts.size(), from + BLOCK);
      vectors.addAll(List.of(encodeBlock(texts.subList(from, to))));
    }
    return vectors;
  }

  private float[][] encodeBlock(List<String> texts) {
    Tokenizer tokenizer = new Tokenizer(vocabulary);
    List<int[]> ids = texts.stream().map(tokenizer::encode).toList();
    List<Batch> batches = Batch.of(ids);
    float[][] vectors = new float[texts.size()][];
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
            if (workers.isShutdown()) {
              throw new IllegalStateException("the model is closed");
            }
            encodeBatch(batches.get(i), ids, vectors);
          }
          return null;
        };
    runAll(worker, Math.min(threads, batches.size()));
    return vectors;
  }

  private void encodeBatch(Batch batch, List<int[]> ids, float[][] vectors) {
    float[][] rows = session.run(batch.texts().stream().map(ids::get).toList());
    for (int i = 0; i < rows.length; i++) {
      normalize(rows[i]);
      vectors[batch.texts().get(i)] = rows[i];
    }
  }

  private static void normalize(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
  }

  private void runAll(Callable<Void> worker, int count) {
    try {
      List<Callable<Void>> tasks = Collections.nCopies(count, worker);
      for (Future<Void> done : workers.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("encoding failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while encoding", e);
    }
  }
}
