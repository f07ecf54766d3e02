package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Makes records of rows and back. */
final class Rows {

  static final String ARTICLE =
      "id, position, accepted, title, body, url, published, source, language, more";
  static final String STANDING = "article, place, language, source, relation, confidence";
  static final String NAME = "id, kind, began, changed, ended, merged_into, split_into";
  static final String DECISION = "a, b, bond, together, decided_by, at, position, why";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader IDS = JSON.readerFor(new TypeReference<List<String>>() {});

  private Rows() {}

  static StoredArticle article(ResultSet row) throws SQLException {
    return new StoredArticle(content(row), row.getLong(2), Instant.parse(row.getString(3)));
  }

  /** The article alone, without when it was taken in. */
  static Article content(ResultSet row) throws SQLException {
    return new Article(
        row.getString(1),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Optional.ofNullable(row.getString(7)).map(Instant::parse),
        row.getString(8),
        row.getString(9),
        fields(row.getString(10)));
  }

  private static Map<String, String> fields(String json) {
    if (json.equals("{}")) { // most have none
      return Map.of();
    }
    // Token by token: a service that starts reads all it has, before the machine has warmed up.
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        fields.put(name, parser.nextStringValue());
      }
    }
    return fields;
  }

  static String more(Article article) {
    return JSON.writeValueAsString(new TreeMap<>(article.more()));
  }

  static Name name(ResultSet row) throws SQLException {
    return new Name(
        row.getString(1),
        Name.Kind.valueOf(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        list(row.getString(6)),
        list(row.getString(7)));
  }

  static String ids(List<String> ids) {
    return JSON.writeValueAsString(ids);
  }

  static List<String> list(String json) {
    return json.equals("[]") ? List.of() : IDS.readValue(json); // most have none
  }

  static StoredDecision decision(ResultSet row) throws SQLException {
    return new StoredDecision(
        new Decision(
            row.getString(1),
            row.getString(2),
            Bond.labelled(row.getString(3)),
            row.getLong(4) == 1),
        new Signature(row.getString(5), row.getString(8)),
        Instant.parse(row.getString(6)),
        row.getLong(7));
  }

  /**
   * Columns of a change; the pair of a decision stands by itself only where it is kept for good.
   */
  static final String INPUT =
      "input.position, input.kind, input.subject, audit.a, audit.b"
          + " FROM input LEFT JOIN audit ON audit.position = input.position";

  static Input input(ResultSet row) throws SQLException {
    Input.Kind kind = Input.Kind.valueOf(row.getString(2));
    return new Input(row.getLong(1), kind, articles(kind, row));
  }

  private static List<String> articles(Input.Kind kind, ResultSet row) throws SQLException {
    String subject = row.getString(3);
    Optional<String> a = Optional.ofNullable(row.getString(4));
    Optional<String> b = Optional.ofNullable(row.getString(5));
    return switch (kind) {
      case ADDED, REPLACED, REMOVED -> List.of(subject);
      case DECIDED, UNDONE ->
          a.isPresent() && b.isPresent()
              ? List.of(a.get(), b.get())
              : List.of(subject.split("\t", 2)); // what version 1 of the tables left
    };
  }

  static Placement placement(ResultSet row) throws SQLException {
    return new Placement(row.getString(1), row.getString(2), row.getString(3));
  }

  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getDouble(6));
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1), Instant.parse(row.getString(2)), row.getString(3), row.getString(4));
  }

  static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)));
  }
}
