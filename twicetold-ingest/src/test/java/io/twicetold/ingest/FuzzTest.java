package io.twicetold.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Small files of each format with accidents of all kinds, the same ones in every run. {@code
 * -Dtwicetold.fuzz=100000} makes so many of each.
 */
final class FuzzTest {

  private static final int TRIES = Integer.getInteger("twicetold.fuzz", 250);

  private static final List<String> PIECES =
      List.of(
          "\0",
          "\n",
          "\r\n",
          "\"",
          "'",
          "<",
          ">",
          "]]>",
          "<![CDATA[",
          "<!--",
          "&",
          "&lol;",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "\\ud800",
          "\uFEFF",
          "--b",
          "=",
          "=\r\n",
          "\t",
          "- ",
          "WARC/1.0\r\n",
          "Content-Length: 99999999999\r\n",
          "Content-Length: -1\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "charset=nowhere",
          "<!DOCTYPE a [<!ENTITY lol \"x\">]>",
          "<item>",
          "</item>",
          "1e999",
          "PAR1",
          "xml:base=\"%\"",
          "https://[",
          "9999-99-99",
          "\u202E",
          "<p>".repeat(40),
          "> ".repeat(60),
          "[".repeat(600));

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void accidentsBecomeArticlesOrRejections(Examples example) throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_123L + example.ordinal());
    for (int i = 0; i < TRIES; i++) {
      byte[] broken = broken(packed(example, i), random);
      try {
        check(example, broken);
      } catch (RuntimeException | Error e) {
        Path kept = Files.write(Files.createTempDirectory("fuzz").resolve("broken"), broken);
        throw new AssertionError(example + " number " + i + ", kept as " + kept, e);
      }
    }
  }

  private void check(Examples example, byte[] content) throws IOException {
    Path input = Path.of("-");
    if (!example.streams()) {
      input = Files.write(folder.resolve("a." + example.extension()), content);
    }
    Accounts.read(input, content);
  }

  /** One in eight is packed before it breaks. */
  private static byte[] packed(Examples example, int number) {
    if (!example.streams() || number % 8 != 0) {
      return example.bytes();
    }
    return number % 16 == 0 ? Examples.gzip(example.bytes()) : Examples.zstd(example.bytes());
  }

  private static byte[] broken(byte[] whole, SplittableRandom random) {
    byte[] broken = whole;
    for (int accidents = 1 + random.nextInt(4); accidents > 0; accidents--) {
      broken = accident(broken, random);
    }
    return broken;
  }

  private static byte[] accident(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> changed(bytes, random);
      case 1 -> joined(bytes, from, new byte[0], to); // a part is gone
      case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to); // a part stands twice
      case 3 -> Arrays.copyOf(bytes, from); // the rest is gone
      case 4 -> joined(bytes, from, random(random), to);
      default -> joined(bytes, from, piece(random), from);
    };
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private static byte[] random(SplittableRandom random) {
    byte[] bytes = new byte[1 + random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] piece(SplittableRandom random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, end);
    joined.writeBytes(between);
    joined.write(bytes, start, bytes.length - start);
    return joined.toByteArray();
  }
}
