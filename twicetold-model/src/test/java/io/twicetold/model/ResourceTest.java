package io.twicetold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.twicetold.vector.LanguageMeans;
import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceTest {

  static List<String> sums() {
    return Fixtures.lines("SHA256SUMS");
  }

  @ParameterizedTest
  @MethodSource("sums")
  void everyFileIsTheOneThatWasMeasured(String line) throws Exception {
    String name = line.substring(line.indexOf("  ") + 2);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Resource.read(name));
    assertThat(HexFormat.of().formatHex(digest.digest()) + "  " + name).isEqualTo(line);
  }

  @Test
  void thereAreSumsForAllFiles() {
    assertThat(sums())
        .extracting(line -> line.substring(line.indexOf("  ") + 2))
        .containsExactly("encoder.onnx", "means.bin", "tokenizer.bin", "whitening.bin");
  }

  @Test
  void theMeansAreOf128Languages() throws Exception {
    LanguageMeans means = MeansFile.load(WhiteningFile.load());
    assertThat(means.codes()).hasSize(128).doesNotHaveDuplicates().contains("eng", "arb", "jpn");
    assertThat(means.means()).allMatch(mean -> mean.length == Session.WIDTH);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> Resource.read("missing.bin"))
        .withMessageContaining("missing.bin");
  }

  @Test
  void aForeignFileIsNamed() {
    ByteBuffer foreign = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 7);
    assertThatIOException()
        .isThrownBy(() -> Resource.expect(foreign, "x.bin", 7, 1))
        .withMessage("resource x.bin begins with 00000007 version 0, expected 00000007 version 1");
  }
}
