/**
 * What can be asked of the service and how it is answered. {@link io.twicetold.service.api.Api} is
 * the door; it makes routes over the store and the stories.
 */
@NullMarked
package io.twicetold.service.api;

import org.jspecify.annotations.NullMarked;
