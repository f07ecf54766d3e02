/**
 * What a running service remembers: articles, what people decided, and the stories and families
 * with their history. {@link io.twicetold.service.store.Store} is the door; writes come in, and
 * what is acknowledged is on disk.
 */
@NullMarked
package io.twicetold.service.store;

import org.jspecify.annotations.NullMarked;
