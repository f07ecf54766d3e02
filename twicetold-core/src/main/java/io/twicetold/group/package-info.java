/**
 * Families and stories as deterministic clusters of the judged pairs. Comes in from {@code judge},
 * goes to whoever tells.
 */
@NullMarked
package io.twicetold.group;

import org.jspecify.annotations.NullMarked;
