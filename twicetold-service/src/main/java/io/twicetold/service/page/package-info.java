/**
 * Pages for people, drawn here without scripts: the stories, a story, a pair. {@link
 * io.twicetold.service.page.Pages} is the door.
 */
@NullMarked
package io.twicetold.service.page;

import org.jspecify.annotations.NullMarked;
