package io.twicetold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.twicetold.ingest.charset.Labels;
import io.twicetold.ingest.charset.Sample;
import io.twicetold.ingest.charset.Unlabelled;
import io.twicetold.ingest.charset.Utf8Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, {@linkplain XmlMending mended} for a parser, with what it does
 * not tell: which bytes they came from. A declaration with lines before it is passed over. Serves
 * one thread.
 */
final class XmlSource extends Reader {

  /** Chars that a parser may read without coming to an event. */
  private static final long LONGEST_EVENT = Records.LONGEST + (1 << 20);

  private static final int BUFFER = 1 << 12;

  /** Bytes that tell the charset. */
  private static final int SAMPLE = 1 << 16;

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"'].*", Pattern.DOTALL);

  /** A declaration that does not stand first, as XML wants it. */
  private static final Pattern LATE = Pattern.compile("\\s+(<\\?xml\\s[^>]*\\?>)");

  private final InputStream in;
  private final Charset charset;
  private Optional<Charset> guessed = Optional.empty();
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final XmlWindow window;
  private final Deque<Long> malformed = new ArrayDeque<>();
  private long lateFrom;
  private long lateTo;
  private int decided;
  private long delivered;
  private long eventStart;
  private long bytesRead;
  private boolean ended;
  private boolean over;

  /**
   * A document in UTF-8 where its bytes are that and more than ASCII, else in the charset that is
   * declared in it, else beside it; where that is none, as its bytes tell.
   *
   * @param beside the charset that was declared beside it, empty if none was
   */
  XmlSource(InputStream in, String beside) throws IOException {
    this.in = in;
    in.mark(SAMPLE);
    byte[] sample = Sample.of(in, SAMPLE);
    in.reset();
    in.skipNBytes(Utf8.mark(sample, sample.length));
    bytesRead = Utf8.mark(sample, sample.length);
    charset = charset(sample, beside);
    late(new String(sample, (int) bytesRead, sample.length - (int) bytesRead, ISO_8859_1));
    decoder = charset.newDecoder();
    window = new XmlWindow(charset);
    bytes.limit(0);
    chars.limit(0);
  }

  private void late(String sample) {
    Matcher late = LATE.matcher(sample);
    if (late.lookingAt()) {
      lateFrom = late.start(1);
      lateTo = late.end(1);
    }
  }

  private Charset charset(byte[] sample, String beside) {
    int mark = Utf8.mark(sample, sample.length);
    Utf8Share share = Utf8Share.of(sample);
    if (mark > 0 || share.isWhole()) {
      return StandardCharsets.UTF_8;
    }
    Optional<Charset> declared = declared(sample).or(() -> label(beside));
    if (declared.isEmpty() && !share.isMost()) {
      guessed = Unlabelled.charset(sample);
    }
    return declared.or(() -> guessed).orElse(StandardCharsets.UTF_8);
  }

  /** What the document declares itself. */
  private static Optional<Charset> declared(byte[] sample) {
    int length = Math.min(sample.length, BUFFER);
    Matcher found = DECLARED.matcher(new String(sample, 0, length, ISO_8859_1));
    return found.matches() ? label(found.group(1)) : Optional.empty();
  }

  /**
   * Of a label that is not Unicode: what is in wide characters has been recoded. Some charsets are
   * only read, as ISO-2022-CN; offsets are told by writing.
   */
  private static Optional<Charset> label(String label) {
    return Labels.charset(label)
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .filter(Charset::canEncode);
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    if (chars.position() == decided && !decodeMore()) {
      return -1;
    }
    if (delivered - eventStart > LONGEST_EVENT) {
      throw new IOException("markup longer than " + (Records.LONGEST >> 20) + " MB");
    }
    int count = Math.min(length, decided - chars.position());
    chars.get(target, start, count);
    delivered += count;
    return count;
  }

  /** Decodes behind what is not decided yet: an ampersand and what could be its reference. */
  private boolean decodeMore() throws IOException {
    do {
      int kept = chars.compact().position();
      window.checkpoint(bytesRead - bytes.remaining());
      while (chars.position() == kept && (bytes.hasRemaining() || fill())) {
        step(kept);
      }
      boolean isEnd = chars.position() == kept;
      chars.flip();
      window.append(chars.subSequence(kept, chars.limit()));
      decided = mend(isEnd);
    } while (decided == 0 && chars.hasRemaining());
    return decided > 0;
  }

  private void step(int kept) throws IOException {
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError()) {
      malformed.add(delivered + chars.position());
      bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
      chars.put('\uFFFD'); // there is room: decoding stopped for the error, not for want of it
    } else if (result.isUnderflow() && chars.position() == kept && !fill()) { // else it fails later
      bytes.position(bytes.limit());
    }
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytesRead += Math.max(0, read);
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    return !ended || bytes.hasRemaining();
  }

  /** Mends what parsers stop at; how many chars are decided, of the last ones all at the end. */
  private int mend(boolean isEnd) {
    long end = Math.min(lateTo, delivered + chars.limit());
    for (long place = Math.max(lateFrom, delivered); place < end; place++) {
      int i = (int) (place - delivered);
      boolean endsLine = chars.get(i) == '\n' || chars.get(i) == '\r';
      chars.put(i, endsLine ? chars.get(i) : ' ');
    }
    return XmlMending.mend(chars, isEnd);
  }

  /** The parser came to an event: what it reads next counts from here. */
  void event() {
    eventStart = delivered;
  }

  /** The chars that were read last, those ahead of the parser too. */
  XmlWindow window() {
    return window;
  }

  /** Reads on into the window, in place of the parser; false at the end of the document. */
  boolean more() throws IOException {
    delivered += chars.remaining();
    chars.position(chars.limit());
    over = over || !decodeMore();
    return !over;
  }

  /** Passes over bytes that are no text before a place. */
  void passMalformed(long end) {
    while (!malformed.isEmpty() && malformed.getFirst() < end) {
      malformed.removeFirst();
    }
  }

  /** Refuses bytes that are no text before a place, and passes over them. */
  void refuseMalformed(long end) throws Refusal {
    int before = malformed.size();
    passMalformed(end);
    if (malformed.size() < before) {
      throw new Refusal("not " + charset.name() + ": some bytes are no text");
    }
  }

  /** The charset that its bytes told, if no label did. */
  Optional<Charset> guessed() {
    return guessed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
