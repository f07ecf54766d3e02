package io.twicetold.ingest.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.twicetold.ingest.charset.Labels;
import io.twicetold.ingest.charset.Unlabelled;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in which charset a page is: by its mark; UTF-8 where its bytes are that and more than
 * ASCII, whatever the labels say; else as labelled, if its bytes can be that; else by its bytes.
 */
final class PageCharset {

  /** Bytes in which a page says its charset: the standard asks for 1,024, pages take more. */
  private static final int LABEL = 8_192;

  /** Bytes that are shown to the detector. */
  private static final int SAMPLE = 1 << 16;

  /** A page in UTF-8 may have one broken character in so many that are not ASCII. */
  private static final int MOST_BROKEN = 50;

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})");

  private final byte[] page;
  private final String header;
  private boolean unlabelled;

  private PageCharset(byte[] page, String header) {
    this.page = page;
    this.header = header;
  }

  /**
   * The text of a page.
   *
   * @param header the charset that was declared beside it, empty if none was
   */
  static Decoded decode(byte[] page, String header) {
    PageCharset of = new PageCharset(page, header);
    Optional<String> plain = of.plain();
    Charset charset = plain.isPresent() ? StandardCharsets.UTF_8 : of.charset();
    String text = plain.orElseGet(() -> new String(page, charset));
    boolean guessed = of.unlabelled && !charset.equals(StandardCharsets.UTF_8);
    return new Decoded(
        text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), guessed);
  }

  /**
   * A page as text, without a byte order mark.
   *
   * @param charset the charset that it was in
   * @param guessed whether no label said so
   */
  record Decoded(String text, String charset, boolean guessed) {}

  /** The text of most pages: UTF-8 without an error. */
  private Optional<String> plain() {
    if (starts(0xFE, 0xFF) || starts(0xFF, 0xFE) || wide().isPresent()) {
      return Optional.empty();
    }
    String text = new String(page, StandardCharsets.UTF_8);
    boolean broken = text.indexOf('\uFFFD') >= 0;
    return broken || (text.length() == page.length && isEscaped())
        ? Optional.empty()
        : Optional.of(text);
  }

  private Charset charset() {
    Optional<Charset> marked = marked();
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = wide();
    if (wide.isPresent()) {
      return wide.get();
    }
    return isUtf8() ? StandardCharsets.UTF_8 : labelled().orElseGet(this::detected);
  }

  private Optional<Charset> marked() {
    if (starts(0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return starts(0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : starts(0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private boolean starts(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= page.length || (page[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Markup in UTF-16 has a zero beside each of its letters. */
  private Optional<Charset> wide() {
    int[] zeros = new int[2];
    int length = Math.min(page.length, LABEL);
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += page[i] == 0 ? 1 : 0;
    }
    if (Math.max(zeros[0], zeros[1]) * 5 < length || length < 4) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** Whether it has characters beyond ASCII and nearly all of them are UTF-8. */
  private boolean isUtf8() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(page);
    CharBuffer out = CharBuffer.allocate(LABEL);
    long broken = 0;
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, false);
      out.clear();
      if (result.isUnderflow()) {
        break; // the rest is a character that was cut off
      }
      if (result.isError()) {
        broken += result.length();
        in.position(Math.min(in.limit(), in.position() + result.length()));
      }
    }
    long beyond = beyondAscii();
    return beyond > 0 ? broken * MOST_BROKEN <= beyond : !isEscaped();
  }

  private long beyondAscii() {
    long count = 0;
    for (byte b : page) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  /** Japanese mail is ASCII with escapes, and some pages are. */
  private boolean isEscaped() {
    for (int i = 0; i + 1 < page.length; i++) {
      if (page[i] == 0x1B && page[i + 1] == '$') {
        return true;
      }
    }
    return false;
  }

  /** The label, if the bytes can be that: the one beside the page counts before the one in it. */
  private Optional<Charset> labelled() {
    String start = new String(page, 0, Math.min(page.length, LABEL), StandardCharsets.ISO_8859_1);
    Optional<Charset> inside = found(XML, start).or(() -> found(META, start)).filter(this::fits);
    Optional<Charset> beside = Labels.charset(header).filter(this::fits);
    boolean weak = header.equalsIgnoreCase("iso-8859-1"); // servers say so of everything
    return weak ? inside.or(() -> beside) : beside.or(() -> inside);
  }

  private static Optional<Charset> found(Pattern pattern, String start) {
    Matcher matcher = pattern.matcher(start);
    return matcher.find() ? Labels.charset(matcher.group(1)) : Optional.empty();
  }

  /** Whether hardly any byte is impossible: UTF-8 was ruled out, UTF-16 has zeros. */
  private boolean fits(Charset charset) {
    if (charset.name().startsWith("UTF-")) {
      return false;
    }
    String sample = new String(page, 0, Math.min(page.length, SAMPLE), charset);
    long broken = sample.chars().filter(c -> c == '\uFFFD').count();
    long beyond = sample.chars().filter(c -> c > 127).count();
    return broken * MOST_BROKEN <= beyond;
  }

  /** By what the words say, else by what a detector likes best: a page is read in any case. */
  private Charset detected() {
    unlabelled = true;
    return Unlabelled.charset(Arrays.copyOf(page, Math.min(page.length, SAMPLE)))
        .filter(this::fits)
        .orElseGet(this::liked);
  }

  private Charset liked() {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(page, Math.min(page.length, SAMPLE)));
    CharsetMatch[] matches = detector.detectAll();
    for (CharsetMatch match : matches) {
      Optional<Charset> charset = Labels.charset(match.getName());
      if (charset.isPresent() && fits(charset.get())) {
        return charset.get();
      }
    }
    return StandardCharsets.UTF_8;
  }
}
