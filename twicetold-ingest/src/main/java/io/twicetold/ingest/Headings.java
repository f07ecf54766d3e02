package io.twicetold.ingest;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the fields of an article are called in what is read: by the names that most people use, and
 * by those that somebody says.
 */
public final class Headings {

  /** The names that most people use. */
  public static final Headings COMMON = new Headings(Map.of());

  private static final Map<String, Field> OTHER_NAMES = otherNames();

  private final Map<String, Field> said;

  /** Of the names that were said those that were met so far. */
  private final Set<String> met;

  private Headings(Map<String, Field> said) {
    this(said, ConcurrentHashMap.newKeySet());
  }

  private Headings(Map<String, Field> said, Set<String> met) {
    this.said = said;
    this.met = met;
  }

  /**
   * The common names, and besides them others.
   *
   * @param names a field (id, title, text, url, published, source or language) to the name that it
   *     has in the input, exactly as it is written there
   * @throws IllegalArgumentException if there is no such field, or a name is empty or said twice
   */
  public static Headings of(Map<String, String> names) {
    Map<String, Field> said = new HashMap<>();
    names.forEach((label, name) -> {
      Field field = field(label);
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the name for " + label + " is empty");
      }
      if (said.putIfAbsent(name, field) != null) {
        throw new IllegalArgumentException(Refusal.quote(name) + " is the name of two fields");
      }
    });
    return new Headings(Map.copyOf(said));
  }

  /** Of the names that were said those that nothing had that was read so far, in order. */
  public List<String> unmet() {
    return said.keySet().stream().filter(name -> !met.contains(name)).sorted().toList();
  }

  /** Of the names that were said those that are among these; for fields without one the common. */
  Headings among(Collection<String> names) {
    Map<String, Field> found = new HashMap<>(said);
    found.keySet().retainAll(names.stream().map(String::strip).toList());
    met.addAll(found.keySet());
    return new Headings(Map.copyOf(found), met);
  }

  private static Field field(String label) {
    return Field.labelled(label)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no field is called "
                    + Refusal.quote(label)
                    + "; expected "
                    + Arrays.stream(Field.values())
                        .map(Field::label)
                        .collect(Collectors.joining(", "))));
  }

  /** The field that a strict format, in which fields have one name each, calls so. */
  Optional<Field> strictly(String name) {
    Optional<Field> found = Optional.ofNullable(said.get(name));
    if (found.isPresent()) {
      met.add(name);
    }
    return found.isPresent() || said.isEmpty()
        ? found.or(() -> Field.labelled(name))
        : Field.labelled(name).filter(field -> !said.containsValue(field));
  }

  /** The field that a column or a property with this heading holds. */
  Optional<Field> of(String heading) {
    String name = heading.strip();
    Optional<Field> strict = strictly(name);
    return strict.isPresent() ? strict : common(name.toLowerCase(Locale.ROOT));
  }

  private Optional<Field> common(String name) {
    return Optional.ofNullable(OTHER_NAMES.get(name))
        .or(() -> Field.labelled(name))
        .filter(field -> !said.containsValue(field));
  }

  private static Map<String, Field> otherNames() {
    Map<String, Field> names = new HashMap<>();
    put(names, Field.ID, "guid uuid article_id articleid doc_id docid uri");
    put(
        names,
        Field.TITLE,
        "headline heading article_title titel überschrift schlagzeile titre título titulo titolo kop"
            + " rubrik tytuł заголовок заглавие başlık 标题 標題 タイトル 제목 العنوان");
    put(
        names,
        Field.TEXT,
        "body content article article_text article_body articlebody content_text body_text maintext"
            + " main_text full_text fulltext plain_text inhalt artikel texte contenu texto contenido testo"
            + " contenuto conteúdo tekst treść текст metin 正文 内容 本文 본문 النص");
    put(
        names,
        Field.URL,
        "link permalink article_url external_url canonical_url adresse lien enlace ссылка");
    put(
        names,
        Field.PUBLISHED,
        "date published_at publishedat published_date publish_date publishdate pubdate pub_date"
            + " date_published datepublished date_publish publication_date versioncreated datetime"
            + " datum veröffentlicht publié fecha дата tarih 日期 日付 날짜 التاريخ");
    put(
        names,
        Field.SOURCE,
        "outlet publisher newspaper publication source_name site_name provider quelle medium journal"
            + " fuente fonte bron źródło источник kaynak 来源 來源 출처 المصدر");
    put(
        names,
        Field.LANGUAGE,
        "lang inlanguage language_code sprache langue idioma lingua taal język язык dil 语言 언어");
    return Map.copyOf(names);
  }

  private static void put(Map<String, Field> names, Field field, String all) {
    for (String name : all.split(" ")) {
      names.put(name, field);
    }
  }
}
