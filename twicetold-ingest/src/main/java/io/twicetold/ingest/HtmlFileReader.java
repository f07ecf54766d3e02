package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a page from a file as an article that has the file's name as its id. */
final class HtmlFileReader {

  private HtmlFileReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    byte[] page = in.readNBytes(Records.LONGEST + 1);
    Place place = file.start(Utf8.show(page, page.length));
    try {
      Draft draft = intake.pages().of(page, "", "", Optional.empty());
      draft.name(file.stem());
      draft.nameOtherwise(file.name());
      intake.take(draft, place);
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }
}
