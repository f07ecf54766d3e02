package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file with one JSON object a line. */
final class JsonLinesReader {

  private JsonLinesReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    Records lines = new Records(in, Records.Boundary.LINE);
    while (lines.next()) {
      if (!lines.isBlank()) {
        take(lines, file, intake);
      }
    }
  }

  private static void take(Records lines, SourceFile file, Intake intake) {
    Place place = file.at(lines);
    try {
      Draft draft = JsonArticle.parse(lines.text());
      draft.name(intake.idFor(file, lines));
      intake.take(draft, place);
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }
}
