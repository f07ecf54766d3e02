package io.twicetold.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * Keeps ONNX Runtime from reporting. Its published builds send events to their maker and leave a
 * device id in the home folder, unless an environment variable forbids it before they are loaded;
 * the switch in its interface comes too late for the first event.
 */
final class Telemetry {

  /** One is read by the version in use, the other by later ones. */
  private static final List<String> VARIABLES =
      List.of("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED");

  private Telemetry() {}

  /** Sets the variables in this process; a system without {@code setenv} has another reporter. */
  static void forbid() {
    Linker linker = Linker.nativeLinker();
    linker.defaultLookup().find("setenv").ifPresent(setenv -> forbid(linker, setenv));
  }

  @SuppressWarnings("restricted") // the launcher and the manifest allow native access
  private static void forbid(Linker linker, MemorySegment setenv) {
    FunctionDescriptor shape =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try (Arena arena = Arena.ofConfined()) {
      for (String variable : VARIABLES) {
        int failed =
            (int)
                linker
                    .downcallHandle(setenv, shape)
                    .invokeExact(arena.allocateFrom(variable), arena.allocateFrom("1"), 1);
        if (failed != 0) {
          throw new IllegalStateException(variable + " cannot be set");
        }
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("setenv", e);
    }
  }
}
