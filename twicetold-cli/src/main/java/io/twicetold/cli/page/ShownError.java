package io.twicetold.cli.page;

import io.twicetold.article.Article;
import io.twicetold.window.Explained;

/**
 * An error to show.
 *
 * @param what the error, in a few words
 * @param explained the pair
 * @param a the article that the verdict calls a
 * @param b the article that the verdict calls b
 */
public record ShownError(String what, Explained explained, Article a, Article b) {}
