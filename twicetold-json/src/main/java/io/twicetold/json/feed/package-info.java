/**
 * Stories as feeds, for feed readers, and what things are called on the web. Stories or reports
 * come in as {@link io.twicetold.json.feed.Entry}; {@link io.twicetold.json.feed.Channel} writes
 * them.
 */
@NullMarked
package io.twicetold.json.feed;

import org.jspecify.annotations.NullMarked;
