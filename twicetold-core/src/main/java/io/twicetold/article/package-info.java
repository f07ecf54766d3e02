/**
 * What is compared: news articles as they were read. Comes in from a reader, goes to {@code text}.
 */
@NullMarked
package io.twicetold.article;

import org.jspecify.annotations.NullMarked;
