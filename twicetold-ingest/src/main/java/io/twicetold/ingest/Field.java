package io.twicetold.ingest;

import java.util.Locale;
import java.util.Optional;

/** The fields of an article that readers know. */
enum Field {
  ID,
  TITLE,
  TEXT,
  URL,
  PUBLISHED,
  SOURCE,
  LANGUAGE;

  /** The name in JSON, and the first of those understood in a table. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that JSON calls so. */
  static Optional<Field> labelled(String name) {
    return switch (name) {
      case "id" -> Optional.of(ID);
      case "title" -> Optional.of(TITLE);
      case "text" -> Optional.of(TEXT);
      case "url" -> Optional.of(URL);
      case "published" -> Optional.of(PUBLISHED);
      case "source" -> Optional.of(SOURCE);
      case "language" -> Optional.of(LANGUAGE);
      default -> Optional.empty();
    };
  }
}
