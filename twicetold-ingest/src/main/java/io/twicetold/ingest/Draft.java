package io.twicetold.ingest;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.ingest.language.Languages;
import io.twicetold.ingest.language.Told;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.io.JsonStringEncoder;

/** The fields of a record as they stand there, on the way to an article. Serves one thread. */
final class Draft {

  /** An article has at least this many letters and digits: one says nothing that can be told. */
  private static final int FEWEST_LETTERS = 2;

  private final Map<Field, String> known = new EnumMap<>(Field.class);
  private final Map<String, String> more = new TreeMap<>();
  private List<Draft> parts = List.of();
  private String second = "";
  private String dateSource = "";
  private boolean spoken;

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

  /** Says who dated it, who is not believed whatever he says. */
  void datedBy(String publisher) {
    dateSource = publisher;
  }

  /** Who dated it, empty if whoever gave it in answers for its date. */
  String dateSource() {
    return dateSource;
  }

  /** Gives the article a second id, for the case that another text has the first. */
  void nameOtherwise(String id) {
    second = id;
  }

  /** Takes the second id, if there is one, with something that sets it apart. */
  void useSecondId(String apart) {
    if (!second.isBlank()) {
      known.put(Field.ID, second + apart);
    }
  }

  /** Puts a field in that has no value yet. */
  void fill(Field field, String value) {
    if (get(field).isBlank() && !value.isBlank()) {
      put(field, value);
    }
  }

  /** Keeps words under a name that readers do not know; nothing if there are none. */
  void putWords(String name, String words) {
    if (!words.isBlank()) {
      putMore(name, quoted(words));
    }
  }

  /** Keeps a list of words under a name that readers do not know. */
  void putWords(String name, List<String> words) {
    putMore(name, words.stream().map(Draft::quoted).collect(Collectors.joining(",", "[", "]")));
  }

  private static String quoted(String words) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(words)) + '"';
  }

  /** Takes the language that its words tell, once; it may have been told while it was parsed. */
  void speak() {
    if (!spoken) {
      spoken = true;
      speak(Languages.of(get(Field.TITLE), get(Field.TEXT), get(Field.LANGUAGE)));
    }
  }

  /** Says in which charset its words are, where that was guessed; empty where it was not. */
  void guessedIn(String charset) {
    putWords("guessedCharset", charset);
  }

  /** Says where and how the XML is broken that it stands in. */
  void brokenAt(String problem) {
    putWords("brokenXml", problem);
  }

  /** Takes the language that its words tell, and keeps the declared one. */
  void speak(Told told) {
    if (told.detected()) {
      putWords(Declared.SOURCE, "text");
      putWords(Declared.LANGUAGE, get(Field.LANGUAGE));
      put(Field.LANGUAGE, told.language());
    }
  }

  /** A fingerprint of its words. */
  long content() {
    return content(get(Field.TITLE), get(Field.TEXT));
  }

  /** A fingerprint of the words of an article. */
  static long content(String title, String text) {
    return Hashing.xxh3_64().hashStream().putString(title).putString(text).getAsLong();
  }

  /** What names it if its words alone do. */
  String fingerprint() {
    return HexFormat.of().toHexDigits(content());
  }

  /** Chars in all that it holds. */
  long length() {
    return Stream.concat(known.values().stream(), more.values().stream())
        .mapToLong(String::length)
        .sum();
  }

  /** Says that its parts are the articles, each with an id of its own within this one's. */
  void divide(List<Draft> articles) {
    parts = List.copyOf(articles);
  }

  /** The articles that stand for it, none if it is one itself. */
  List<Draft> parts() {
    for (Draft part : parts) {
      part.put(Field.ID, get(Field.ID) + '#' + part.get(Field.ID));
      part.putWords("partOf", get(Field.ID));
    }
    return parts;
  }

  /** What is kept of the fields that readers do not know, name to JSON. */
  Map<String, String> more() {
    return more;
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

  /** Refuses what says nothing. */
  void refuseEmptiness() throws Refusal {
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
          throw new Refusal(field, "half a surrogate pair at character " + i);
        }
        i++;
      }
    }
  }
}
