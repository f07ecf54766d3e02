package io.twicetold.model;

import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Keeps the runtime's environment until the process is gone. The runtime gives it back in a
 * shutdown hook, beside which what is being encoded goes on for a moment, and falls over memory
 * that is not there any more. The environment counts who has it: we have it too, and never give it
 * back.
 */
final class Environment {

  private static boolean kept;

  private Environment() {}

  /** Takes it once more; once a process. */
  static synchronized void keep() {
    if (!kept) {
      take();
      kept = true;
    }
  }

  private static void take() {
    try {
      Class<?> runtime = Class.forName("ai.onnxruntime.OnnxRuntime");
      Field api = runtime.getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method create =
          ai.onnxruntime.OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      create.setAccessible(true);
      int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR.getValue();
      create.invoke(null, api.getLong(null), level, "twicetold");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("another ONNX Runtime than this was written for", e);
    }
  }
}
