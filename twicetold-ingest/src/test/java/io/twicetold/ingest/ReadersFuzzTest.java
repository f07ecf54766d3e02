package io.twicetold.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The readers under Jazzer, which is led by what its inputs reach. With {@code JAZZER_FUZZ=1} in
 * the environment it looks for inputs that break them; without, only the examples are read.
 */
final class ReadersFuzzTest {

  @FuzzTest(maxDuration = "10m")
  @MethodSource("examples")
  void whateverComesBecomesArticlesOrRejections(byte[] content) throws IOException {
    Accounts.read(Path.of("-"), content);
  }

  static Stream<Arguments> examples() {
    return Arrays.stream(Examples.values())
        .filter(Examples::streams)
        .map(example -> Arguments.of((Object) example.bytes()));
  }
}
