package io.twicetold.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what a file is: its first bytes if they say it, else its name. */
final class Recognition {

  /** What may stand before the first element of a document. */
  private static final String PROLOG =
      "(?is)\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*+";

  private static final Pattern ROOT = Pattern.compile(PROLOG + "<(?:[\\w.-]+:)?([a-z][\\w-]*).*");

  private static final Pattern HEADER_FIELD = Pattern.compile("([!-9;-~]{1,60}):.*");

  /** Fields that only mail has: no text begins with one of these and another field. */
  private static final Set<String> MAIL_FIELDS =
      Set.of(
          "mime-version",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "dkim-signature",
          "snapshot-content-location",
          "from");

  /** The front matter of Markdown: a fence, and a name with a value. */
  private static final Pattern FRONT_MATTER =
      Pattern.compile("(?s)\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n\\s*[\\w-]+\\s*[:=].*");

  private Recognition() {}

  /** How archives, pictures and documents of offices begin, which may be called anything. */
  private static final List<String> FOREIGN =
      List.of(
          "PK\3\4",
          "PK\5\6",
          "7z\u00BC\u00AF",
          "Rar!\032",
          "BZh",
          "\u00FD7zXZ",
          "%PDF-",
          "\u0089PNG",
          "\u00FF\u00D8\u00FF",
          "GIF8",
          "\177ELF",
          "SQLite format 3",
          "\u00D0\u00CF\021\u00E0");

  /** What the pages of this program say of themselves in their heads. */
  private static final String REPORT = "<meta name=\"generator\" content=\"Twicetold\">";

  /** What packs and is not unpacked, by how it begins. */
  private static final Map<String, String> PACKERS =
      Map.of(
          "PK\3\4", "zip",
          "BZh", "bzip2",
          "\u00FD7zXZ", "xz",
          "7z\u00BC\u00AF", "7-Zip",
          "Rar!\032", "RAR");

  /** Names in archives that are documents. */
  private static final List<String> OFFICE =
      List.of("[Content_Types].xml", "mimetypeapplication/", "META-INF/");

  private static final String TAR = "ustar";

  private static final int TAR_AT = 257;

  /** Bytes that tell what a file was packed with. */
  static final int PACKER = 512;

  /** Columns of a table by which it is known without its name. */
  private static final int FEWEST_COLUMNS = 2;

  /** A heading of more than the first, a link, or a first line that is a heading. */
  private static final Pattern MARKDOWN =
      Pattern.compile("(?s)\\s*#{1,6} \\S.*|.*\\n#{2,6} \\S.*|.*\\w\\]\\(https?://.*");

  /** XML of a kind that is not known is no text, whatever words stand in it. */
  private static final Pattern XML = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml\\s");

  /** Whether it is an archive, a picture or a document of an office. */
  static boolean isForeign(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return FOREIGN.stream().anyMatch(start::startsWith);
  }

  /** What a file was packed with that is not unpacked here. */
  static Optional<String> packer(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    boolean office = OFFICE.stream().anyMatch(start::contains);
    return start.startsWith(TAR, TAR_AT)
        ? Optional.of("tar")
        : PACKERS.entrySet().stream()
            .filter(packer -> start.startsWith(packer.getKey()) && !office)
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Whether it is a page that this program wrote about articles, and no article. */
  static boolean isReport(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains(REPORT);
  }

  /** What a file is that begins so. */
  static Format of(byte[] head, SourceFile file, Headings headings) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (isForeign(head)) {
      return Format.UNKNOWN;
    }
    Format format = of(head, start, file);
    boolean loose = format == Format.UNKNOWN || format == Format.TEXT;
    return loose && isTable(start.substring(Utf8.mark(head, head.length)), headings)
        ? Format.CSV
        : format;
  }

  private static Format of(byte[] head, String start, SourceFile file) {
    if (start.startsWith("PAR1")) {
      return Format.PARQUET;
    }
    if (start.startsWith("WARC/")) {
      return Format.WARC;
    }
    return text(head, start.substring(Utf8.mark(head, head.length)), file);
  }

  private static Format text(byte[] head, String start, SourceFile file) {
    String visible = start.stripLeading();
    if (visible.startsWith("{") || visible.startsWith("[")) {
      return json(head, visible, file);
    }
    if (visible.startsWith("<")) {
      return markup(visible, file);
    }
    if (FRONT_MATTER.matcher(start).matches()) {
      return Format.MARKDOWN;
    }
    return isMailbox(start) ? Format.MAILBOX : isMail(start) ? Format.MAIL : named(file);
  }

  /** Whether its first line is a header that names a title or a text and more that is known. */
  private static boolean isTable(String start, Headings headings) {
    String header =
        new String(start.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !CsvFileReader.SAID.matcher(line).matches())
            .findFirst()
            .orElse("");
    return CsvFileReader.SEPARATORS.stream()
        .anyMatch(separator -> {
          Set<Field> known =
              Arrays.stream(header.split(Pattern.quote(separator.toString())))
                  .map(heading -> heading.strip().replaceAll("\\A\"(.*)\"\\z", "$1"))
                  .flatMap(heading -> headings.of(heading).stream())
                  .collect(Collectors.toSet());
          return known.size() >= FEWEST_COLUMNS
              && (known.contains(Field.TITLE) || known.contains(Field.TEXT));
        });
  }

  /** What a file is that nothing tells about but that it is, or is not, words. */
  static Format prose(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    boolean words =
        !isForeign(head)
            && !start.isBlank()
            && !XML.matcher(start).lookingAt()
            && start.chars().noneMatch(Recognition::isControl);
    return !words
        ? Format.UNKNOWN
        : MARKDOWN.matcher(start).matches() ? Format.MARKDOWN : Format.TEXT;
  }

  private static boolean isControl(int c) {
    return c < ' ' && !Character.isWhitespace(c);
  }

  /** Tables and texts may well begin with a bracket, but not with an array of objects. */
  private static Format json(byte[] head, String visible, SourceFile file) {
    Format named = named(file);
    boolean array = visible.startsWith("[");
    boolean objects = array && visible.substring(1).stripLeading().startsWith("{");
    if (array && !objects && named != Format.JSON_LINES) {
      return named;
    }
    return switch (JsonShape.of(head)) {
      case LINES -> Format.JSON_LINES;
      // a first line that is broken looks like an object over several lines; the name decides
      case OBJECTS -> isNamedLines(file) ? Format.JSON_LINES : Format.JSON_OBJECTS;
      case DOCUMENT -> Format.JSON_DOCUMENT;
    };
  }

  private static boolean isNamedLines(SourceFile file) {
    return file.extension().equals("jsonl") || file.extension().equals("ndjson");
  }

  private static Format markup(String start, SourceFile file) {
    Matcher root = ROOT.matcher(start);
    String name = root.matches() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (name) {
      case "rss",
          "feed",
          "rdf",
          "channel",
          "newsitem",
          "newsmessage",
          "packageitem",
          "newsml",
          "nitf",
          "urlset" ->
          Format.FEED;
      case "html", "head", "body" -> Format.HTML;
      default ->
          start.toLowerCase(Locale.ROOT).contains("<!doctype html") ? Format.HTML : named(file);
    };
  }

  /** Whether it begins with the line before a mail and a field of its header. */
  private static boolean isMailbox(String start) {
    List<String> lines = start.lines().limit(2).toList();
    return lines.size() == 2
        && Mailbox.SEPARATOR.matcher(lines.getFirst()).matches()
        && HEADER_FIELD.matcher(lines.getLast()).matches();
  }

  /** Whether it begins with a header of two fields or more, of which one is mail's. */
  private static boolean isMail(String start) {
    List<String> header =
        start
            .lines()
            .takeWhile(line -> !line.isBlank())
            .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
            .toList();
    List<Matcher> fields =
        header.stream().map(HEADER_FIELD::matcher).takeWhile(Matcher::matches).toList();
    boolean whole = fields.size() >= header.size() - 1; // the last line may be cut off
    return whole
        && fields.size() >= 2
        && fields.stream()
            .anyMatch(field -> MAIL_FIELDS.contains(field.group(1).toLowerCase(Locale.ROOT)));
  }

  /** What a file is by its name. */
  static Format named(SourceFile file) {
    return switch (file.extension()) {
      case "jsonl", "ndjson", "json" -> Format.JSON_LINES;
      case "csv", "tsv" -> Format.CSV;
      case "txt", "text" -> Format.TEXT;
      case "md", "markdown" -> Format.MARKDOWN;
      case "html", "htm", "xhtml" -> Format.HTML;
      case "rss", "atom", "rdf" -> Format.FEED;
      case "eml", "mht", "mhtml" -> Format.MAIL;
      case "mbox" -> Format.MAILBOX;
      case "warc" -> Format.WARC;
      case "parquet" -> Format.PARQUET;
      default -> Format.UNKNOWN;
    };
  }
}
