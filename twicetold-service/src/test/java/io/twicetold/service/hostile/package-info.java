/** Callers that mean no good, and a service that has to stand them. */
@NullMarked
package io.twicetold.service.hostile;

import org.jspecify.annotations.NullMarked;
