package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a document that holds many articles: an array of objects, or an object with such an array,
 * as JSON Feed is. What the object says of itself before the array (title, language) goes for its
 * articles. Serves one file.
 */
final class JsonDocumentReader {

  /** Arrays that hold articles, by the names that they have in feeds and in answers of services. */
  static final Set<String> LISTS =
      Set.of(
          "items",
          "articles",
          "results",
          "data",
          "docs",
          "documents",
          "news",
          "entries",
          "stories",
          "posts",
          "records");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SourceFile file;
  private final Intake intake;
  private final JsonBoundary boundary = new JsonBoundary();
  private boolean listed = true;
  private String source = "";
  private String language = "";

  JsonDocumentReader(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  void read(InputStream in) throws IOException {
    Records records = new Records(in, boundary);
    boolean whole = true;
    while (records.next()) {
      if (!records.isBlank() && boundary.kind() != JsonBoundary.Kind.NOTHING) {
        whole = take(records);
      }
    }
    if (boundary.isOpen() && whole) {
      intake.reject(file.at(records), "the JSON document is cut off");
    }
  }

  private boolean take(Records records) {
    Place place = file.at(records);
    try {
      switch (boundary.kind()) {
        case NOTHING -> {}
        case NAME -> listed = LISTS.contains(member(records.text() + "null").name());
        case MEMBER -> describe(member(records.text()));
        case ELEMENT -> takeElement(records, place);
      }
      return true;
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
      return false;
    }
  }

  private void takeElement(Records records, Place place) throws Refusal {
    if (!listed) {
      return;
    }
    Draft draft = JsonArticle.parse(records.text(), intake.headings());
    draft.fill(Field.SOURCE, source);
    draft.fill(Field.LANGUAGE, language);
    if (draft.get(Field.ID).isBlank()) {
      draft.nameOtherwise(intake.idFor(file, records.line(), draft));
    }
    draft.name(intake.idFor(file, records.line(), draft));
    intake.take(draft, place);
  }

  private void describe(Member member) {
    Optional<String> words = member.value().stringValueOpt();
    switch (member.name()) {
      case "title" -> source = words.orElse("");
      case "language" -> language = words.orElse("");
      default -> {}
    }
  }

  private record Member(String name, JsonNode value) {}

  private static Member member(String text) throws Refusal {
    try {
      return JSON.readTree("{" + text + "}").properties().stream()
          .findFirst()
          .map(found -> new Member(found.getKey(), found.getValue()))
          .orElseThrow(() -> new Refusal("broken JSON: a member without a name"));
    } catch (JacksonException e) {
      throw JsonArticle.broken(e);
    }
  }
}
