/** A service that is killed at any moment, and what has to be there afterwards. */
@NullMarked
package io.twicetold.service.crash;

import org.jspecify.annotations.NullMarked;
