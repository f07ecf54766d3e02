/**
 * The stories as they are now: every accepted article is grouped by the live form of the library,
 * and stories and families keep their ids through time. {@link io.twicetold.service.story.Stories}
 * is the door.
 */
@NullMarked
package io.twicetold.service.story;

import org.jspecify.annotations.NullMarked;
