/** The service as its users see it, and what its tests share. */
@NullMarked
package io.twicetold.service;

import org.jspecify.annotations.NullMarked;
