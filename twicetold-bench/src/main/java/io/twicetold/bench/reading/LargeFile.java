package io.twicetold.bench.reading;

import blue.strategic.parquet.ParquetWriter;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import tools.jackson.core.io.JsonStringEncoder;

/** A kind of file that can be made as large as one likes. */
enum LargeFile {
  JSONL("", "") {
    @Override
    String record(Invented article) {
      return json(article) + "\n";
    }
  },
  JSONL_GZ("", "") {
    @Override
    String record(Invented article) {
      return json(article) + "\n";
    }
  },
  JSONL_ZST("", "") {
    @Override
    String record(Invented article) {
      return json(article) + "\n";
    }
  },
  JSON("[\n", "{}]") {
    @Override
    String record(Invented article) {
      return json(article) + ",\n";
    }
  },
  CSV("id,title,text\n", "") {
    @Override
    String record(Invented article) {
      return article.number() + ",\"" + article.title() + "\",\"" + article.text() + "\"\n";
    }
  },
  RSS("<rss version=\"2.0\"><channel><title>Gazette</title>\n", "</channel></rss>") {
    @Override
    String record(Invented article) {
      return "<item><guid>x:%d</guid><title>%s</title><description><![CDATA[%s]]></description></item>\n"
          .formatted(article.number(), article.title(), article.html());
    }
  },
  WARC("", "") {
    @Override
    String record(Invented article) {
      return warc(article);
    }
  },
  WARC_GZ("", "") {
    @Override
    String record(Invented article) {
      return warc(article);
    }
  },
  PARQUET("", "") {
    @Override
    String record(Invented article) {
      throw new UnsupportedOperationException("written by a library");
    }
  };

  private static final String SCHEMA =
      "message news {required int64 id; required binary title (STRING); required binary text"
          + " (STRING);}";

  private final String start;
  private final String end;

  LargeFile(String start, String end) {
    this.start = start;
    this.end = end;
  }

  /** An article as it stands in such a file. */
  abstract String record(Invented article);

  /** The name of such a file. */
  String fileName() {
    return "large." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Writes a file of so many bytes, before packing, or a little more. */
  void write(Path file, long size) throws IOException {
    if (this == PARQUET) {
      writeParquet(file, size);
      return;
    }
    try (OutputStream out =
        packed(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.write(bytes(start));
      long written = 0;
      for (long i = 0; written < size; i++) {
        byte[] record = bytes(record(Invented.article(i)));
        out.write(record);
        written += record.length;
      }
      out.write(bytes(end));
    }
  }

  private OutputStream packed(OutputStream out) throws IOException {
    return switch (this) {
      case JSONL_GZ, WARC_GZ -> new GZIPOutputStream(out, 1 << 16);
      case JSONL_ZST -> new ZstdOutputStream(out);
      default -> out;
    };
  }

  private static void writeParquet(Path file, long size) throws IOException {
    MessageType schema = MessageTypeParser.parseMessageType(SCHEMA);
    try (ParquetWriter<Invented> writer =
        ParquetWriter.writeFile(
            schema,
            file.toFile(),
            (article, out) -> {
              out.write("id", article.number());
              out.write("title", article.title());
              out.write("text", article.text());
            })) {
      long written = 0;
      for (long i = 0; written < size; i++) {
        Invented article = Invented.article(i);
        writer.write(article);
        written += article.title().length() + article.text().length() + Long.BYTES;
      }
    }
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Invented article) {
    String text = new String(JsonStringEncoder.getInstance().quoteAsCharArray(article.text()));
    return "{\"id\":%d,\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(article.number(), article.title(), text);
  }

  private static String warc(Invented article) {
    String page =
        "<html><head><title>%s</title></head><body><article>%s</article></body></html>"
            .formatted(article.title(), article.html());
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\n"
            .formatted(article.number())
        + "WARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
            .formatted(article.number())
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            .formatted(bytes(answer).length, answer);
  }
}
