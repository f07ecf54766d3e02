package io.twicetold.ingest;

import io.twicetold.ingest.charset.Recoded;
import java.io.IOException;
import java.io.InputStream;

/** What a file can be. */
enum Format {
  JSON_LINES(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      JsonLinesReader.read(file, in, Records.Boundary.LINE, intake);
    }
  },
  JSON_OBJECTS(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      JsonLinesReader.read(file, in, new JsonObjectBoundary(), intake);
    }
  },
  JSON_DOCUMENT(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      new JsonDocumentReader(file, intake).read(in);
    }
  },
  CSV(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      new CsvFileReader(file, intake).read(in);
    }
  },
  FEED(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      new XmlFileReader(file, intake).read(in);
    }
  },
  HTML(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      HtmlFileReader.read(file, in, intake);
    }
  },
  WARC(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      new WarcFileReader(file, intake).read(in);
    }
  },
  MAIL(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      MailReader.read(file, in, intake);
    }
  },
  MAILBOX(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      MailboxReader.read(file, in, intake);
    }
  },
  PARQUET(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      ParquetFile.read(file, in, intake);
    }
  },
  MARKDOWN(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      MarkdownReader.read(file, in, intake);
    }
  },
  TEXT(true) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      TextReader.read(file, in, intake);
    }
  },
  UNKNOWN(false) {
    @Override
    void records(SourceFile file, InputStream in, Intake intake) throws IOException {
      byte[] head = in.readNBytes(Recognition.PACKER);
      intake.reject(
          file.start(Utf8.show(head, Math.min(head.length, Utf8.SHOWN))),
          Recognition.packer(head)
              .map(packer -> "packed with " + packer + "; unpack it first")
              .orElse(
                  "unknown kind of file; expected JSON, CSV, feeds, WARC, HTML, mail, Parquet,"
                      + " Markdown or text"));
    }
  };

  private final boolean unlabelled;

  Format(boolean unlabelled) {
    this.unlabelled = unlabelled;
  }

  /** Reads all there is; the charset of what has no place to say it is told by its bytes. */
  final void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    intake.guessed("");
    InputStream text = unlabelled ? new Recoded(in, charset -> intake.guessed(charset.name())) : in;
    records(file, text, intake);
  }

  abstract void records(SourceFile file, InputStream in, Intake intake) throws IOException;
}
