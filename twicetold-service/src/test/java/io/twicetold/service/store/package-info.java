/** What every store keeps to. */
@NullMarked
package io.twicetold.service.store;

import org.jspecify.annotations.NullMarked;
