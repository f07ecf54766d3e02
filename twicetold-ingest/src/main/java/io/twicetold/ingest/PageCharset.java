package io.twicetold.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of a page. Bytes that can only be UTF-8 are, whatever a label says; then a byte order
 * mark, the label beside the page, the label in it, and what its letters look like are believed, in
 * that order.
 */
final class PageCharset {

  /** Bytes in which a page names its charset. */
  private static final int HEAD = 4_096;

  /** Bytes by which a charset is guessed. */
  private static final int SAMPLE = 1 << 16;

  /** Of 100: guesses below that are no better than the most common charset. */
  private static final int SURE = 30;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  private static final Charset MOST_COMMON = Charset.forName("windows-1252");

  private PageCharset() {}

  /** The charset of a page that was declared to be in some charset, or in none. */
  static Charset of(byte[] page, String declared) {
    Optional<Charset> marked = marked(page);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (isUtf8(page)) {
      return StandardCharsets.UTF_8;
    }
    return known(declared).or(() -> known(label(page))).orElseGet(() -> guess(page));
  }

  private static Optional<Charset> marked(byte[] page) {
    if (Utf8.mark(page, page.length) > 0) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (page.length < 2) {
      return Optional.empty();
    }
    int first = (page[0] & 0xFF) << 8 | (page[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /** Text of another charset is hardly ever well-formed UTF-8 by accident. */
  private static boolean isUtf8(byte[] page) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Bytes that are no UTF-8 are labelled so by mistake. */
  private static Optional<Charset> known(String label) {
    return Charsets.known(label)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .map(charset -> isLatin(charset) ? MOST_COMMON : charset);
  }

  /** As browsers have it: who writes Latin-1 means the charset of Windows. */
  private static boolean isLatin(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
  }

  private static String label(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher label = LABEL.matcher(head);
    return label.find() ? label.group(1) : "";
  }

  private static Charset guess(byte[] page) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    byte[] sample = page.length <= SAMPLE ? page : java.util.Arrays.copyOf(page, SAMPLE);
    CharsetMatch match = detector.setText(sample).detect();
    return match == null || match.getConfidence() < SURE
        ? MOST_COMMON
        : known(match.getName()).orElse(MOST_COMMON);
  }
}
