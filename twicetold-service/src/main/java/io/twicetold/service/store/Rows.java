package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Makes records of rows and back. */
final class Rows {

  static final String ARTICLE =
      "id, position, accepted, title, body, url, published, source, language, more";
  static final String STANDING = "article, place, language, source, relation, confidence";
  static final String NAME = "id, kind, began, changed, ended, merged_into, split_into";
  static final String DECISION = "a, b, bond, together, decided_by, at, position, why";

  /** Length of a time without fractions of a second, as most are: 2019-11-01T12:00:00Z. */
  private static final int WHOLE_SECOND = 20;

  // A service that starts reads all it has before the machine has warmed up: what is read is taken
  // token by token, and what only writing needs is not loaded.
  private static final JsonFactory READING = new JsonFactory();

  /** Made when a row is written first. */
  private static final class Writing {
    static final JsonMapper JSON = JsonMapper.builder().build();
  }

  private Rows() {}

  static StoredArticle article(ResultSet row) throws SQLException {
    return new StoredArticle(content(row), row.getLong(2), instant(row.getString(3)));
  }

  /** The article alone, without when it was taken in. */
  static Article content(ResultSet row) throws SQLException {
    return new Article(
        row.getString(1),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Optional.ofNullable(row.getString(7)).map(Rows::instant),
        row.getString(8),
        row.getString(9),
        fields(row.getString(10)));
  }

  private static Map<String, String> fields(String json) {
    if (json.equals("{}")) { // most have none
      return Map.of();
    }
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        fields.put(name, parser.nextStringValue());
      }
    }
    return fields;
  }

  private static JsonParser parser(String json) {
    return READING.createParser(ObjectReadContext.empty(), json);
  }

  /**
   * A time as {@link Instant#toString} writes it. A whole second is read by its places, a fraction
   * of what any form costs.
   */
  static Instant instant(String time) {
    if (time.length() != WHOLE_SECOND || time.charAt(WHOLE_SECOND - 1) != 'Z') {
      return Instant.parse(time);
    }
    return LocalDateTime.of(
            number(time, 0, 4),
            number(time, 5, 7),
            number(time, 8, 10),
            number(time, 11, 13),
            number(time, 14, 16),
            number(time, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String time, int from, int to) {
    return Integer.parseInt(time, from, to, 10);
  }

  static String more(Article article) {
    return Writing.JSON.writeValueAsString(new TreeMap<>(article.more()));
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
    return Writing.JSON.writeValueAsString(ids);
  }

  static List<String> list(String json) {
    if (json.equals("[]")) { // most have none
      return List.of();
    }
    List<String> list = new ArrayList<>();
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        list.add(parser.getString());
      }
    }
    return list;
  }

  static StoredDecision decision(ResultSet row) throws SQLException {
    return new StoredDecision(
        new Decision(
            row.getString(1),
            row.getString(2),
            Bond.labelled(row.getString(3)),
            row.getLong(4) == 1),
        new Signature(row.getString(5), row.getString(8)),
        instant(row.getString(6)),
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
    return new Event(row.getLong(1), instant(row.getString(2)), row.getString(3), row.getString(4));
  }

  static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        instant(row.getString(5)));
  }
}
