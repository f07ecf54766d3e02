package io.twicetold.service.store;

import io.twicetold.group.Decision;
import java.time.Instant;

/**
 * A decision in the store.
 *
 * @param decision what was decided
 * @param by who decided it, empty if nobody said
 * @param at when
 * @param position where it was taken in
 */
public record StoredDecision(Decision decision, String by, Instant at, long position) {}
