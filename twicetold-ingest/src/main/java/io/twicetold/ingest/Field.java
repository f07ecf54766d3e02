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

  /** The field that a column with this heading holds: tables have more names for a thing. */
  static Optional<Field> headed(String heading) {
    String name = heading.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "headline" -> Optional.of(TITLE);
      case "body", "content" -> Optional.of(TEXT);
      case "link" -> Optional.of(URL);
      case "date" -> Optional.of(PUBLISHED);
      case "outlet" -> Optional.of(SOURCE);
      case "lang" -> Optional.of(LANGUAGE);
      default -> labelled(name);
    };
  }
}
