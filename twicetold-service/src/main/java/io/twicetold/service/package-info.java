/**
 * The service: {@link io.twicetold.service.Service} starts the rooms below it, {@code store} (what
 * is remembered), {@code story} (what is seen), {@code api} (what can be asked) and {@code http}.
 */
@NullMarked
package io.twicetold.service;

import org.jspecify.annotations.NullMarked;
