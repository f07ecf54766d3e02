package io.twicetold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

  private static final String VERSION = CacheProcess.VERSION;
  private static final int HEADER_BYTES = 32;
  private static final List<String> TEXTS = CacheProcess.texts(0, 100);

  @TempDir Path folder;

  private final HashEncoder maker = new HashEncoder(VERSION);

  @Test
  void aSecondEncoderTakesTheSameBitsFromDisk() {
    assertRight(maker, TEXTS);
    HashEncoder idle = new HashEncoder(VERSION);
    assertRight(idle, TEXTS);
    assertThat(idle.asked).isEmpty();
  }

  @Test
  void onlyWhatIsMissingIsMadeAndEachTextOnce() {
    assertRight(maker, TEXTS.subList(0, 10));
    HashEncoder second = new HashEncoder(VERSION);
    assertRight(second, List.of("text 3", "new", "text 4", "new", "newer"));
    assertThat(second.asked).containsExactly("new", "newer");
  }

  @Test
  void isTheEncoderItStandsFor() {
    assertThat(Model.cached(maker, folder).version()).isEqualTo(VERSION);
    assertThat(Model.cached(maker, folder).width()).isEqualTo(HashEncoder.WIDTH);
    assertThat(Model.cached(maker, folder).encode(List.of())).isEmpty();
  }

  @Test
  void vectorsOfAnotherVersionAreLeftAlone() throws IOException {
    assertRight(maker, TEXTS);
    byte[] before = Files.readAllBytes(file());
    HashEncoder newer = new HashEncoder("hash/2");
    assertRight(newer, TEXTS);
    assertThat(newer.asked).hasSameSizeAs(TEXTS);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aFileOfAnotherFormatIsBegunAnew() throws IOException {
    assertRight(maker, TEXTS);
    byte[] bytes = Files.readAllBytes(file());
    bytes[4] = 9;
    Files.write(file(), bytes);
    HashEncoder second = new HashEncoder(VERSION);
    assertRight(second, TEXTS);
    assertThat(second.asked).hasSameSizeAs(TEXTS);
    assertRight(new HashEncoder(VERSION), TEXTS);
  }

  @Test
  void aFileCutAnywhereGivesNoWrongVectorAndHeals() throws IOException {
    assertRight(maker, TEXTS);
    byte[] whole = Files.readAllBytes(file());
    int record = VectorRecord.bytes(HashEncoder.WIDTH);
    for (int size = 0; size < whole.length; size += 61) {
      Files.write(file(), Arrays.copyOf(whole, size));
      HashEncoder second = new HashEncoder(VERSION);
      assertRight(second, TEXTS);
      int kept = Math.max(0, size - HEADER_BYTES) / record;
      assertThat(second.asked).hasSize(TEXTS.size() - kept);
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
  }

  @Test
  void damageGivesNoWrongVector() throws IOException {
    assertRight(maker, TEXTS);
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), damaged);
      assertRight(new HashEncoder(VERSION), TEXTS);
      HashEncoder healed = new HashEncoder(VERSION);
      assertRight(healed, TEXTS);
      assertThat(healed.asked).isEmpty();
    }
  }

  @Test
  void anOpenCacheOutlivesTheLossOfItsFile() throws IOException {
    var cache = Model.cached(maker, folder);
    cache.encode(TEXTS);
    Files.delete(file());
    assertThat(cache.encode(TEXTS)).map(float[]::clone).hasSameSizeAs(TEXTS);
    cache.encode(TEXTS);
    assertThat(maker.asked).hasSize(2 * TEXTS.size());
  }

  @Test
  void encodersThatShareAFileSeeEachOthersVectors() {
    var first = Model.cached(maker, folder);
    HashEncoder other = new HashEncoder(VERSION);
    var second = Model.cached(other, folder);
    first.encode(TEXTS);
    second.encode(TEXTS);
    assertThat(other.asked).isEmpty();
  }

  @Test
  void threadsWriteAtOnce() {
    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> CacheProcess.fill(folder, i * 100, i * 100 + 150));
    HashEncoder idle = new HashEncoder(VERSION);
    assertRight(idle, CacheProcess.texts(0, 850));
    assertThat(idle.asked).isEmpty();
  }

  @Test
  void processesWriteAtOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String classes = System.getProperty("java.class.path");
      String main = CacheProcess.class.getName();
      String from = Integer.toString(i * 500);
      String to = Integer.toString(i * 500 + 1000);
      List<String> command = List.of(java, "-cp", classes, main, folder.toString(), from, to);
      processes.add(new ProcessBuilder(command).inheritIO().start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    HashEncoder idle = new HashEncoder(VERSION);
    assertRight(idle, CacheProcess.texts(0, 1500));
    assertThat(idle.asked).isEmpty();
  }

  @Test
  void theBytesOfFormat1StayReadable() throws IOException {
    Files.writeString(file(), "");
    byte[] kept = HexFormat.of().parseHex(String.join("", Fixtures.lines("cache-format-1.hex")));
    Files.write(file(), kept);
    HashEncoder idle = new HashEncoder(VERSION);
    assertThat(Model.cached(idle, folder).encode(List.of("one", "two")))
        .containsExactly(new float[] {1, 2, 3, 4}, new float[] {-1, 0.5f, 0, 1e-6f});
    assertThat(idle.asked).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Model.cached(maker, taken))
        .withMessageContaining(taken.toString());
  }

  private Path file() {
    return folder.resolve("hash_1.vectors");
  }

  private void assertRight(HashEncoder encoder, List<String> texts) {
    List<float[]> found = Model.cached(encoder, folder).encode(texts);
    assertThat(found).hasSameSizeAs(texts);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(HashEncoder.vector(texts.get(i)));
    }
  }

  @Test
  void aCacheThatIsAFileSaysSo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Model.cached(maker, file))
        .withMessage("vector cache in " + file + ": a file, not a folder");
  }
}
