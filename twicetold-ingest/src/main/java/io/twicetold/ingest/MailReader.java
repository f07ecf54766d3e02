package io.twicetold.ingest;

import io.twicetold.ingest.date.Dates;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Reads a mail or a page saved as MHTML as one article. Of a mail, the first part that is text
 * counts, plain before HTML, and attachments do not; of MHTML, the first page. Serves one file.
 */
final class MailReader {

  /** Bytes in a line of a header, and in a field: the standard allows 998, mailers do not care. */
  private static final int LONGEST_FIELD = 1 << 18;

  private static final int MOST_FIELDS = 2_000;

  /** Parts in each other, each of which the parser reads through all around it. */
  private static final int DEEPEST = 30;

  /** Share of what the page in it says from which the plain text of a mail is no mere hint. */
  private static final double WHOLE = 0.5;

  private final Map<String, String> header = new HashMap<>();
  private Map<String, String> partHeader = new HashMap<>();
  private Optional<MailPart> plain = Optional.empty();
  private Optional<MailPart> html = Optional.empty();
  private String guessed = "";

  private MailReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    byte[] head = new byte[Utf8.SHOWN];
    in.mark(head.length);
    int length = in.readNBytes(head, 0, head.length);
    in.reset();
    Place place = file.start(Utf8.show(head, length));
    draft(in, place, intake)
        .ifPresent(mail -> {
          mail.name(file.stem());
          mail.nameOtherwise(file.name());
          intake.take(mail, place);
        });
  }

  /** The article that a mail is, or nothing where it is rejected. */
  static Optional<Draft> draft(InputStream in, Place place, Intake intake) throws IOException {
    try {
      MailReader reader = new MailReader();
      reader.parse(in);
      return Optional.of(reader.draft(intake.pages()));
    } catch (MimeException e) {
      intake.reject(place, "broken mail: " + problem(e));
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
    return Optional.empty();
  }

  private static String problem(MimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return Refusal.quote(String.valueOf(cause.getMessage()));
  }

  private void parse(InputStream in) throws IOException, MimeException, Refusal {
    MimeConfig limits =
        MimeConfig.custom()
            .setMaxLineLen(LONGEST_FIELD)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxHeaderCount(MOST_FIELDS)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(limits);
    tokens.parse(in);
    Map<String, String> current = header;
    int depth = 0;
    for (EntityState at = tokens.getState();
        at != EntityState.T_END_OF_STREAM;
        at = tokens.next()) {
      switch (at) {
        case T_START_BODYPART -> {
          partHeader = new HashMap<>();
          current = partHeader;
        }
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_FIELD -> field(current, tokens.getField());
        case T_BODY -> body(tokens);
        default -> {}
      }
      if (depth > DEEPEST) {
        throw new Refusal("parts more than " + DEEPEST + " deep in each other");
      }
    }
  }

  private void field(Map<String, String> fields, Field field) {
    String raw = words(field.getRaw().toByteArray());
    String body = raw.substring(raw.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    fields.putIfAbsent(
        field.getName().toLowerCase(Locale.ROOT),
        DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT));
  }

  /** A field as it stands there: it should be ASCII, and is in whatever charset it was written. */
  private String words(byte[] raw) {
    try {
      Charsets.Decoded decoded = Charsets.decode(raw, "");
      guessed = decoded.guessed().isEmpty() ? guessed : decoded.guessed();
      return decoded.words();
    } catch (Refusal unknown) {
      return new String(raw, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private void body(MimeTokenStream tokens) throws IOException, Refusal {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    boolean attached =
        partHeader
            .getOrDefault("content-disposition", "")
            .toLowerCase(Locale.ROOT)
            .startsWith("attachment");
    if (attached) {
      return;
    }
    switch (descriptor.getMimeType()) {
      case "text/plain" ->
          plain = plain.isPresent() ? plain : Optional.of(part(tokens, descriptor));
      case "text/html", "application/xhtml+xml" ->
          html = html.isPresent() ? html : Optional.of(part(tokens, descriptor));
      default -> {}
    }
  }

  private MailPart part(MimeTokenStream tokens, BodyDescriptor descriptor)
      throws IOException, Refusal {
    String charset = descriptor.getCharset() == null ? "" : descriptor.getCharset();
    boolean flowed =
        partHeader
            .getOrDefault("content-type", header.getOrDefault("content-type", ""))
            .toLowerCase(Locale.ROOT)
            .contains("format=flowed");
    return new MailPart(
        Payload.read(tokens.getDecodedInputStream()),
        charset,
        flowed,
        partHeader.getOrDefault("content-location", ""));
  }

  private String get(String name) {
    return header.getOrDefault(name, "");
  }

  private Draft draft(PageDrafts pages) throws Refusal {
    if (plain.isEmpty() && html.isEmpty()) {
      throw new Refusal("a mail without a part that is text");
    }
    boolean page =
        html.isPresent()
            && (header.containsKey("snapshot-content-location")
                || !html.get().location().isEmpty()
                || get("content-type").toLowerCase(Locale.ROOT).startsWith("multipart/related"));
    return page ? page(html.orElseThrow(), pages) : mail();
  }

  private Draft page(MailPart part, PageDrafts pages) throws Refusal {
    String snapshot = get("snapshot-content-location");
    Draft draft =
        pages.of(
            part.bytes(),
            part.charset(),
            snapshot.isEmpty() ? part.location() : snapshot,
            Dates.read(get("date")).instant());
    draft.fill(io.twicetold.ingest.Field.TITLE, get("subject"));
    return draft;
  }

  private Draft mail() throws Refusal {
    Charsets.Decoded text = words(plain);
    Charsets.Decoded page = words(html);
    String shown = HtmlText.fragment(page.words());
    boolean hint = text.words().strip().length() < WHOLE * shown.length();
    Draft draft = new Draft();
    draft.put(io.twicetold.ingest.Field.TEXT, hint ? shown : text.words().strip());
    draft.guessedIn(guessed);
    draft.guessedIn(hint ? page.guessed() : text.guessed());
    draft.put(io.twicetold.ingest.Field.TITLE, get("subject"));
    draft.put(io.twicetold.ingest.Field.PUBLISHED, get("date"));
    draft.datedBy("mail");
    draft.put(io.twicetold.ingest.Field.LANGUAGE, get("content-language"));
    draft.put(io.twicetold.ingest.Field.SOURCE, sender(get("from")));
    draft.name(get("message-id").replaceAll("[<>\\s]", ""));
    return draft;
  }

  private static Charsets.Decoded words(Optional<MailPart> part) throws Refusal {
    return part.isPresent() ? part.get().words() : new Charsets.Decoded("", "");
  }

  /** The name of a sender, else the address. */
  private static String sender(String from) {
    String name = from.replaceAll("<[^<>]*+>", "").replace("\"", "").strip();
    return name.isEmpty() ? from.replaceAll("[<>]", "").strip() : name;
  }
}
