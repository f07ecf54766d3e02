package io.twicetold.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Packs bodies with gzip, and unpacks them. */
final class Packing {

  /** Shorter bodies hardly shrink. Bytes. */
  private static final int SHORTEST = 1_024;

  private Packing() {}

  /** A body as it was before it was packed. */
  static InputStream unpacked(InputStream body, Optional<String> encoding) throws IOException {
    String coding = encoding.orElse("identity").strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> Unpacked.of(body);
      default ->
          throw Problem.of(
                  415, "Unsupported encoding", "expected gzip or none, not \"" + coding + '"')
              .with("Accept-Encoding", "gzip");
    };
  }

  /** Whether an answer may be packed. */
  static boolean isWelcome(Optional<String> accepted, int bytes) {
    return bytes >= SHORTEST
        && accepted.stream()
            .flatMap(header -> header.toLowerCase(Locale.ROOT).lines())
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
