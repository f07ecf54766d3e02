/**
 * Watches feeds: polls them politely, follows their links where they have only teasers, and hands
 * on every new article once. Addresses of feeds come in, articles and rejections go to a {@link
 * io.twicetold.ingest.watch.Desk}; {@link io.twicetold.ingest.watch.Watch} is the door.
 */
@NullMarked
package io.twicetold.ingest.watch;

import org.jspecify.annotations.NullMarked;
