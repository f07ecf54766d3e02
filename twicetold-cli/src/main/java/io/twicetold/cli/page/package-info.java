/**
 * Answers as pages to read, each one file without anything from elsewhere: {@link
 * io.twicetold.cli.page.StoryPage} shows the stories of a grouping, {@link
 * io.twicetold.cli.page.ErrorPage} the errors of an evaluation.
 */
@NullMarked
package io.twicetold.cli.page;

import org.jspecify.annotations.NullMarked;
