package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.ingest.language.Languages;
import io.twicetold.ingest.language.Told;
import java.util.Collection;
import java.util.List;

/**
 * Articles in the language that their words tell where they declare none, as the same articles in a
 * file are read. The store keeps what was sent.
 */
public final class Spoken {

  private Spoken() {}

  /** The article, its language told. */
  public static Article of(Article article) {
    Told told = Languages.of(article.title(), article.text(), article.language());
    return told.language().equals(article.language())
        ? article
        : article.withLanguage(told.language());
  }

  static List<Article> of(Collection<Article> articles) {
    return articles.parallelStream().map(Spoken::of).toList();
  }
}
