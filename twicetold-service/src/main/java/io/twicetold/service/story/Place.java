package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;

/**
 * Where an article belongs now.
 *
 * @param article the article
 * @param story its story, by its lasting id
 * @param family its family, by its lasting id
 * @param assignment what the library says of it
 */
public record Place(Article article, String story, String family, Assignment assignment) {}
