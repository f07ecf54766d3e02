package io.twicetold.ingest;

import io.twicetold.article.Article;
import io.twicetold.ingest.language.Languages;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What reading tells of the language of an article beside what its source declares. */
public final class Declared {

  /** Says that the words told the language. */
  static final String SOURCE = "languageSource";

  /** What the source declares, where the words told another language. */
  static final String LANGUAGE = "declaredLanguage";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Declared() {}

  /**
   * The article as its source has it. One whose language could not be told again from its words
   * alone, as that of a page in doubt, stays as it is.
   */
  public static Article of(Article article) {
    Map<String, String> more = new TreeMap<>(article.more());
    if (more.remove(SOURCE) == null) {
      return article;
    }
    String declared =
        Optional.ofNullable(more.remove(LANGUAGE))
            .map(json -> JSON.readTree(json).asString())
            .orElse("");
    String told = Languages.of(article.title(), article.text(), declared).language();
    return told.equals(article.language())
        ? article.withLanguage(declared).withMore(more)
        : article;
  }
}
