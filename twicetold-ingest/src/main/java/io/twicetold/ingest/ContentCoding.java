package io.twicetold.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes what servers pack answers with. Archives often keep the header of an answer that they have
 * unpacked already, so markup that can be read is left as it is.
 */
final class ContentCoding {

  /** Bytes that show whether something is packed. */
  private static final int HEAD = 64;

  private ContentCoding() {}

  /**
   * The answer as it was before it was packed.
   *
   * @param codings what {@code Content-Encoding} says, the last one done last
   */
  static InputStream undo(InputStream answer, List<String> codings) throws IOException {
    List<String> done =
        codings.stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .toList();
    InputStream content = answer;
    for (String coding : done.reversed()) {
      content = undo(new BufferedInputStream(content), coding);
    }
    return content;
  }

  private static InputStream undo(BufferedInputStream packed, String coding) throws IOException {
    byte[] head = head(packed);
    if (head.length == 0 || isMarkup(head)) {
      return packed;
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(packed);
      case "deflate" -> inflated(packed, !isZlib(head));
      case "br" -> new BrotliInputStream(packed);
      case "zstd" -> new ZstdInputStreamNoFinalizer(packed);
      case "", "identity", "none", "utf-8" -> packed;
      default ->
          throw new IOException(
              "packed with " + Refusal.quote(coding) + ", which is not unpacked here");
    };
  }

  /** Its memory lies outside the heap, and goes with the stream. */
  private static InputStream inflated(InputStream packed, boolean bare) {
    return new InflaterInputStream(packed, new Inflater(bare)) {
      @Override
      public void close() throws IOException {
        inf.end();
        super.close();
      }
    };
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static boolean isMarkup(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.stripLeading().startsWith("<") && start.indexOf('>') > 0;
  }

  /** The standard asks for a header, some servers leave it out. */
  private static boolean isZlib(byte[] head) {
    return head.length > 1
        && (head[0] & 0x0F) == 8
        && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
  }
}
