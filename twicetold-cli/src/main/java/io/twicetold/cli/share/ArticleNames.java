package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.json.feed.Names;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What articles are called where every name has to be of one thing: their address, unless several
 * have it, as the states of one article do; then a name made from the id.
 */
final class ArticleNames {

  private final Set<String> shared = new HashSet<>();

  /** Names of all articles of a grouping. */
  ArticleNames(Collection<Article> articles) {
    Set<String> seen = new HashSet<>();
    articles.stream().map(Article::url).filter(url -> !seen.add(url)).forEach(shared::add);
  }

  /** The one name of an article. */
  String of(Article article) {
    return isShared(article) ? Names.of("article", article.id()) : Names.of(article);
  }

  /** Whether it has an address that is not its name. */
  boolean isShared(Article article) {
    return Names.isAddress(article.url()) && shared.contains(article.url());
  }
}
