/** Lasting ids, and passes over changes. */
@NullMarked
package io.twicetold.service.story;

import org.jspecify.annotations.NullMarked;
