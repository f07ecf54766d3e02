/**
 * HTTP on the JDK's server: routes, problems, keys, conditions and compression, knowing nothing of
 * news. {@link io.twicetold.service.http.Server} is the door; requests come in, answers go out.
 */
@NullMarked
package io.twicetold.service.http;

import org.jspecify.annotations.NullMarked;
