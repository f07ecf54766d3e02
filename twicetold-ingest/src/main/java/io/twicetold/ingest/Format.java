package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** What a file can be. */
enum Format {
  JSON_LINES {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      JsonLinesReader.read(file, in, Records.Boundary.LINE, intake);
    }
  },
  JSON_OBJECTS {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      JsonLinesReader.read(file, in, new JsonObjectBoundary(), intake);
    }
  },
  JSON_DOCUMENT {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      new JsonDocumentReader(file, intake).read(in);
    }
  },
  CSV {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      new CsvFileReader(file, intake).read(in);
    }
  },
  FEED {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      new XmlFileReader(file, intake).read(in);
    }
  },
  HTML {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      HtmlFileReader.read(file, in, intake);
    }
  },
  WARC {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      new WarcFileReader(file, intake).read(in);
    }
  },
  MAIL {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      MailReader.read(file, in, intake);
    }
  },
  PARQUET {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      ParquetFile.read(file, in, intake);
    }
  },
  MARKDOWN {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      MarkdownReader.read(file, in, intake);
    }
  },
  TEXT {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      TextReader.read(file, in, intake);
    }
  },
  UNKNOWN {
    @Override
    void read(SourceFile file, InputStream in, Intake intake) throws IOException {
      byte[] head = in.readNBytes(Utf8.SHOWN);
      intake.reject(
          file.start(Utf8.show(head, head.length)),
          "unknown kind of file; expected JSON, CSV, feeds, WARC, HTML, mail, Parquet, Markdown or"
              + " text");
    }
  };

  /** Reads all there is. */
  abstract void read(SourceFile file, InputStream in, Intake intake) throws IOException;
}
