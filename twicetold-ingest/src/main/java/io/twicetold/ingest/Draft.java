package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a record as they stand there, on the way to an article. Serves one thread. */
final class Draft {

  /** An article has at least this many letters and digits: one says nothing that can be told. */
  private static final int FEWEST_LETTERS = 2;

  private final Map<Field, String> known = new EnumMap<>(Field.class);
  private final Map<String, String> more = new TreeMap<>();

  /** Puts a field in; NUL characters become spaces. */
  void put(Field field, String value) {
    known.put(field, value.replace('\0', ' '));
  }

  /** Keeps a field that readers do not know, as JSON. */
  void putMore(String name, String json) {
    more.put(name, json);
  }

  /** The field, empty if it is not there. */
  String get(Field field) {
    return known.getOrDefault(field, "");
  }

  /** Gives the article an id if it has none. */
  void name(String id) {
    if (get(Field.ID).isBlank()) {
      known.put(Field.ID, id);
    }
  }

  /** The article, published at the time given. */
  Article article(Optional<Instant> published) throws Refusal {
    for (Map.Entry<Field, String> entry : known.entrySet()) {
      refuseLoneSurrogates(entry.getKey(), entry.getValue());
    }
    refuseEmptiness();
    return new Article(
        get(Field.ID),
        get(Field.TITLE),
        get(Field.TEXT),
        get(Field.URL),
        published,
        get(Field.SOURCE),
        get(Field.LANGUAGE),
        more);
  }

  private void refuseEmptiness() throws Refusal {
    if (get(Field.TITLE).isBlank() && get(Field.TEXT).isBlank()) {
      throw new Refusal("empty article: neither title nor text");
    }
    if (letters(get(Field.TITLE)) + letters(get(Field.TEXT)) < FEWEST_LETTERS) {
      throw new Refusal("title and text together have fewer than two letters or digits");
    }
  }

  private static long letters(String words) {
    return words.codePoints().filter(Character::isLetterOrDigit).limit(FEWEST_LETTERS).count();
  }

  private static void refuseLoneSurrogates(Field field, String value) throws Refusal {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
          throw new Refusal(field.label() + ": half a surrogate pair at character " + i);
        }
        i++;
      }
    }
  }
}
