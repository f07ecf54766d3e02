/** Web pages to articles: what a page says of itself, and which of its text is the article. */
@NullMarked
package io.twicetold.ingest.html;

import org.jspecify.annotations.NullMarked;
