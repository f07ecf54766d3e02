package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file of JSON objects: one a line, or each over as many lines as it takes. */
final class JsonLinesReader {

  private JsonLinesReader() {}

  static void read(SourceFile file, InputStream in, Records.Boundary boundary, Intake intake)
      throws IOException {
    Records lines = new Records(in, boundary);
    while (lines.next()) {
      if (!lines.isBlank()) {
        take(lines, file, intake);
      }
    }
  }

  private static void take(Records lines, SourceFile file, Intake intake) {
    Place place = file.at(lines);
    try {
      Draft draft = JsonArticle.parse(lines.text(), intake.headings());
      draft.name(intake.idFor(file, lines.line()));
      intake.take(draft, place);
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }
}
