/** What HTTP does without a server. */
@NullMarked
package io.twicetold.service.http;

import org.jspecify.annotations.NullMarked;
