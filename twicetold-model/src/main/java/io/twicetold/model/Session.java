package io.twicetold.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * The model on ONNX Runtime: rows of token numbers in, one vector a row out. One session serves all
 * threads; each run stays on the thread that calls it.
 */
final class Session implements AutoCloseable {

  static final int WIDTH = 384;

  private static final String NAME = "encoder.onnx";
  private static final String INPUT = "input_ids";

  private final OrtEnvironment environment;
  private final OrtSession session;

  private Session(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  static Session load() throws IOException {
    Telemetry.forbid();
    // Outside the heap, and gone as soon as the runtime has taken what it needs.
    try (Arena arena = Arena.ofConfined();
        SessionOptions options = options()) {
      ByteBuffer model = Resource.read(NAME, size -> arena.allocate(size).asByteBuffer());
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      Environment.keep();
      return new Session(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new IOException("resource " + NAME + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    // One thread a run: the pool of the encoder keeps the cores busy, and sums keep their order.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // The graph is written in fused operators already; what runs is what was measured.
    options.setOptimizationLevel(SessionOptions.OptLevel.NO_OPT);
    // A memory plan a shape would be kept for every token count and batch size ever seen.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  /**
   * The raw vectors of texts of one token count, a row a text.
   *
   * @param rows token numbers, all of equal length
   */
  float[][] run(List<int[]> rows) {
    int tokens = rows.getFirst().length;
    long[] shape = {rows.size(), tokens};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, longs(rows, tokens), shape);
        OrtSession.Result result = session.run(Map.of(INPUT, input))) {
      return vectors(((OnnxTensor) result.get(0)).getFloatBuffer(), rows.size());
    } catch (OrtException e) {
      throw new IllegalStateException("encoding " + rows.size() + " x " + tokens + " tokens", e);
    }
  }

  private static LongBuffer longs(List<int[]> rows, int tokens) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(rows.size() * tokens * Long.BYTES);
    LongBuffer longs = buffer.order(ByteOrder.nativeOrder()).asLongBuffer();
    for (int[] row : rows) {
      for (int id : row) {
        longs.put(id);
      }
    }
    return longs.flip();
  }

  private static float[][] vectors(FloatBuffer buffer, int rows) {
    float[][] vectors = new float[rows][WIDTH];
    for (float[] vector : vectors) {
      buffer.get(vector);
    }
    return vectors;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("closing the model", e);
    }
  }
}
