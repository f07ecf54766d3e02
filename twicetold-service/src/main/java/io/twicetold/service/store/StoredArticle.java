package io.twicetold.service.store;

import io.twicetold.article.Article;
import java.time.Instant;

/**
 * An article in the store.
 *
 * @param article the article
 * @param position where it was taken in
 * @param accepted when it was taken in
 */
public record StoredArticle(Article article, long position, Instant accepted) {}
