package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * PackedAnswer in few bytes, by the order of the labels: a group number for each labelled article,
 * or the places of both articles, relation and score for each labelled pair.
 */
final class PackedAnswer {

  private static final int MISSING = -1;

  private final List<String> ids;

  private PackedAnswer(List<JsonNode> gold) {
    Set<String> distinct = new LinkedHashSet<>();
    for (JsonNode row : gold) {
      for (String field : List.of("id", "a", "b")) {
        if (row.has(field)) {
          distinct.add(Pack.string(row, field));
        }
      }
    }
    ids = List.copyOf(distinct);
  }

  /** What of an answer is scored. */
  static List<Object> pack(Answer answer, List<JsonNode> gold) {
    PackedAnswer answers = new PackedAnswer(gold);
    return switch (answer) {
      case Answer.Groups groups -> answers.numbers(groups.byArticle());
      case Answer.Pairs pairs -> answers.rows(pairs.said());
    };
  }

  private List<Object> numbers(Map<String, String> groups) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Object> packed = new ArrayList<>();
    for (String id : ids) {
      String group = groups.get(id);
      packed.add(group == null ? MISSING : numbers.computeIfAbsent(group, name -> numbers.size()));
    }
    return packed;
  }

  private List<Object> rows(List<Said> said) {
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    List<Object> packed = new ArrayList<>();
    for (Said pair : said) {
      Integer a = places.get(pair.a());
      Integer b = places.get(pair.b());
      if (a != null && b != null) {
        packed.add(List.of(a, b, pair.relation(), Rounded.of(pair.score())));
      }
    }
    return packed;
  }

  /** The answer that was packed. */
  static Answer unpack(JsonNode packed, List<JsonNode> gold, boolean grouped) {
    PackedAnswer answers = new PackedAnswer(gold);
    return grouped ? answers.groups(packed) : answers.pairs(packed);
  }

  private Answer groups(JsonNode packed) {
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < Math.min(ids.size(), packed.size()); i++) {
      int number = packed.path(i).asInt();
      if (number != MISSING) {
        groups.put(ids.get(i), Integer.toString(number));
      }
    }
    return new Answer.Groups(groups);
  }

  private Answer pairs(JsonNode packed) {
    List<Said> said = new ArrayList<>();
    for (JsonNode row : packed) {
      int a = row.path(0).asInt();
      int b = row.path(1).asInt();
      if (a < ids.size() && b < ids.size()) {
        said.add(
            new Said(ids.get(a), ids.get(b), row.path(2).asString(""), row.path(3).asDouble()));
      }
    }
    return new Answer.Pairs(said);
  }
}
