package io.twicetold.service.store;

import io.twicetold.article.Article;
import java.util.List;

/**
 * What is remembered of one story, by itself.
 *
 * @param remembered where its articles belong, how they stand, and its names
 * @param articles its articles, without those that were removed meanwhile
 */
public record Part(Remembered remembered, List<Article> articles) {

  public Part {
    articles = List.copyOf(articles);
  }
}
