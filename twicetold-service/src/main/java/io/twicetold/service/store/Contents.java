package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Decision;
import java.util.List;

/**
 * What is in the store at one moment.
 *
 * @param position the last position taken
 * @param articles in the order in which they were taken in
 * @param decisions what people decided
 */
public record Contents(long position, List<Article> articles, List<Decision> decisions) {

  public Contents {
    articles = List.copyOf(articles);
    decisions = List.copyOf(decisions);
  }
}
