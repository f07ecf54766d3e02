package io.twicetold.ingest;

import blue.strategic.parquet.ParquetWriter;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A small valid file of each format, all with the same two articles where a file can hold two. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are only handed out as copies
enum Examples {
  JSON_LINES(
      "jsonl",
      """
      {"id":"x:1","title":"Ferry sinks","text":"The ferry sank at noon. All were saved."}
      {"id":"x:2","title":"Rain","text":"It rained & rained in Überlingen."}
      """),
  JSON_ARRAY(
      "json",
      """
      [{"id":"x:1","title":"Ferry sinks","text":"The ferry sank at noon. All were saved."},
       {"id":"x:2","title":"Rain","text":"It rained & rained in Überlingen.","tags":["a, b", {"c":"]"}]}]
      """),
  JSON_OBJECTS(
      "json",
      """
      {
        "id": "x:1",
        "title": "Ferry sinks",
        "text": "The ferry sank at noon. All were saved."
      }
      {
        "id": "x:2",
        "title": "Rain",
        "text": "It rained & rained in Überlingen."
      }
      """),
  JSON_FEED(
      "json",
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "language": "en",
       "authors": [{"name": "Desk"}],
       "items": [
        {"id":"x:1","title":"Ferry sinks","content_text":"The ferry sank at noon. All were saved."},
        {"id":"x:2","title":"Rain","content_html":"<p>It rained &amp; rained in Überlingen.</p>",
         "date_published":"2026-03-01T10:00:00Z"}
       ]}
      """),
  NINJS(
      "json",
      """
      {"uri":"x:1","headline":"Ferry sinks","body_text":"The ferry sank at noon. All were saved.","versioncreated":"2026-03-01T10:00:00Z","language":"en"}
      {"uri":"x:2","headlines":[{"role":"main","value":"Rain"}],"bodies":[{"contenttype":"text/html","value":"<p>It rained &amp; rained in Überlingen.</p>"}]}
      """),
  CSV(
      "csv",
      """
      id,headline,body
      x:1,Ferry sinks,The ferry sank at noon. All were saved.
      x:2,Rain,"It rained & rained in Überlingen."
      """),
  RSS(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Gazette</title><link>https://example.org/</link><language>en</language>
      <item><title>Ferry sinks</title><guid>x:1</guid><link>/1</link>
        <description>The ferry sank.</description>
        <content:encoded><![CDATA[<p>The ferry sank at noon. All were saved.</p>]]></content:encoded></item>
      <item><title>Rain</title><guid isPermaLink="false">x:2</guid>
        <description>It rained &amp;amp; rained in &amp;Uuml;berlingen.</description>
        <pubDate>Sun, 1 Mar 2026 10:00:00 GMT</pubDate></item>
      </channel></rss>
      """),
  ATOM(
      "xml",
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/">
      <title>Gazette</title>
      <entry><id>x:1</id><title type="html">Ferry sinks</title><link href="1"/>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry sank at noon.
       All were saved.</p></div></content></entry>
      <entry><id>x:2</id><title>Rain</title><updated>2026-03-01T10:00:00Z</updated>
       <summary type="text">It rained &amp; rained in Überlingen.</summary></entry>
      </feed>
      """),
  RDF(
      "rdf",
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org/"><title>Gazette</title></channel>
      <item rdf:about="x:1"><title>Ferry sinks</title><dc:creator>Ada</dc:creator>
       <description>The ferry sank at noon. All were saved.</description></item>
      <item rdf:about="x:2"><title>Rain</title><dc:date>2026-03-01</dc:date>
       <description>It rained &amp;amp; rained in Überlingen.</description></item>
      </rdf:RDF>
      """),
  NEWSML(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01</sent></header>
      <itemSet>
      <newsItem guid="x:1" version="1" xml:lang="en"><itemMeta><provider literal="Wire"/>
       <versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta>
       <contentMeta><headline>Ferry sinks</headline></contentMeta>
       <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head>
       <hedline><hl1>Ferry sinks</hl1></hedline></body.head><body.content>
       <p>The ferry sank at noon. All were saved.</p></body.content></body></nitf></inlineXML>
       </contentSet></newsItem>
      <newsItem guid="x:2"><contentMeta><headline>Rain</headline></contentMeta>
       <contentSet><inlineData contenttype="text/plain">It rained &amp; rained in Überlingen.</inlineData>
       </contentSet></newsItem>
      </itemSet></newsMessage>
      """),
  NITF(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
      <nitf xml:lang="en"><head><title>Ferry sinks</title><docdata><doc-id id-string="x:1"/>
       <date.issue norm="20260301T100000Z"/></docdata><pubdata name="Gazette"/></head>
      <body><body.head><hedline><hl1>Ferry sinks</hl1></hedline><byline>By Ada</byline></body.head>
      <body.content><p>The ferry sank at noon. All were saved.</p></body.content></body></nitf>
      """),
  NEWSML_1(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <NewsML><NewsEnvelope><DateAndTime>20260301T100000Z</DateAndTime></NewsEnvelope>
      <NewsItem><NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine></NewsLines>
       <ContentItem><DataContent><nitf><head><docdata><doc-id id-string="x:1"/></docdata></head>
       <body><body.head><hedline><hl1>Ferry sinks</hl1></hedline></body.head><body.content>
       <p>The ferry sank at noon. All were saved.</p></body.content></body></nitf></DataContent>
       </ContentItem></NewsComponent></NewsItem>
      <NewsItem><NewsComponent><ContentItem><DataContent><nitf><head><title>Rain</title><docdata>
       <doc-id id-string="x:2"/></docdata></head><body><body.content>
       <p>It rained &amp; rained in Überlingen.</p></body.content></body></nitf></DataContent>
       </ContentItem></NewsComponent></NewsItem></NewsML>
      """),
  SITE_LIST(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
       xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://example.org/about</loc></url>
      <url><loc>x:1</loc><news:news><news:publication><news:name>Gazette</news:name>
       <news:language>en</news:language></news:publication>
       <news:publication_date>2026-03-01T10:00:00Z</news:publication_date>
       <news:title>Ferry sinks</news:title></news:news></url>
      </urlset>
      """),
  HTML(
      "html",
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Ferry sinks</title></head>
      <body><nav>Home</nav><p>The ferry sank at noon. All were saved.</p></body></html>
      """),
  WARC("warc", warc()),
  MAIL(
      "eml",
      """
      Return-Path: <desk@example.org>
      Message-ID: <x:1>
      From: Gazette <desk@example.org>
      Subject: Ferry sinks
      Date: Sun, 1 Mar 2026 10:00:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The ferry sank at noon. =
      All were saved.
      --b
      Content-Type: text/html; charset=utf-8

      <p>Other words.</p>
      --b--
      """
          .replace("\n", "\r\n")),
  MAILBOX(
      "mbox",
      """
      From desk@example.org Sun Mar  1 10:00:00 2026
      Message-ID: <x:1>
      From: Gazette <desk@example.org>
      Subject: Ferry sinks
      Date: Sun, 1 Mar 2026 10:00:00 +0000
      Content-Type: text/plain; charset=utf-8

      The ferry sank at noon. All were saved.

      From - Sun Mar 01 11:00:00 2026
      Message-ID: <x:2>
      Subject: Rain
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/html; charset=utf-8

      <p>It rained &amp; rained in Überlingen.</p>
      --b--

      """),
  MHTML(
      "mhtml",
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://example.org/1
      Subject: Ferry sinks
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: base64
      Content-Location: https://example.org/1

      PGh0bWw+PGhlYWQ+PHRpdGxlPkZlcnJ5IHNpbmtzPC90aXRsZT48L2hlYWQ+PGJvZHk+PHA+VGhl
      IGZlcnJ5IHNhbmsgYXQgbm9vbi4gQWxsIHdlcmUgc2F2ZWQuPC9wPjwvYm9keT48L2h0bWw+
      --b
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --b--
      """
          .replace("\n", "\r\n")),
  MARKDOWN(
      "md",
      """
      ---
      title: "Ferry sinks"
      date: 2026-03-01
      tags: [sea]
      ---
      The ferry *sank* at [noon](https://example.org). All were saved.
      """),
  PARQUET("parquet", parquet()),
  TEXT("txt", "Ferry sinks\n\nThe ferry sank at noon. All were saved.\n");

  /** The words of the first article in every example. */
  static final String TITLE = "Ferry sinks";

  static final String WORDS = "The ferry sank at noon. All were saved.";

  /** The words of the second, where there is one. */
  static final String SECOND = "It rained & rained in Überlingen.";

  private final String extension;
  private final byte[] bytes;

  Examples(String extension, String content) {
    this(extension, content.getBytes(StandardCharsets.UTF_8));
  }

  Examples(String extension, byte[] bytes) {
    this.extension = extension;
    this.bytes = bytes;
  }

  /** The words of its first article: lists for search engines have headlines alone. */
  String words() {
    return this == SITE_LIST ? "" : WORDS;
  }

  /** What such files are usually called. */
  String extension() {
    return extension;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Whether the format is told from content: of plain text, tables and bare Markdown it is not. */
  boolean tellsItself() {
    return this != CSV && this != TEXT;
  }

  /** Whether it can be read from a stream. */
  boolean streams() {
    return this != PARQUET;
  }

  /** Whether it is text that does not say what charset it is in. */
  boolean isText() {
    return switch (this) {
      case PARQUET, WARC, MAIL, MAILBOX, MHTML, HTML -> false;
      default -> true;
    };
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zstd(byte[] content) {
    return Zstd.compress(content);
  }

  private static byte[] warc() {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    WarcFile file = new WarcFile(warc);
    file.record("warcinfo", "", "application/warc-fields", "software: by hand\r\n");
    file.page("x:1", "<title>Ferry sinks</title><p>The ferry sank at noon. All were saved.</p>");
    file.page("x:2", "<title>Rain</title><p>It rained &amp; rained in Überlingen.</p>");
    return warc.toByteArray();
  }

  private static byte[] parquet() {
    try {
      Path file = Files.createTempFile("example", ".parquet");
      Files.delete(file);
      MessageType schema =
          Types.buildMessage()
              .addFields(words("id"), words("title"), words("text"))
              .named("articles");
      try (ParquetWriter<List<String>> writer =
          ParquetWriter.writeFile(
              schema,
              file.toFile(),
              (row, out) -> {
                out.write("id", row.get(0));
                out.write("title", row.get(1));
                out.write("text", row.get(2));
              })) {
        writer.write(List.of("x:1", TITLE, WORDS));
        writer.write(List.of("x:2", "Rain", SECOND));
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.apache.parquet.schema.Type words(String name) {
    return Types.optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }
}
