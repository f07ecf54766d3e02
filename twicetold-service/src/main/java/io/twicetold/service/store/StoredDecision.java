package io.twicetold.service.store;

import io.twicetold.group.Decision;
import java.time.Instant;

/**
 * A decision in the store.
 *
 * @param decision what was decided
 * @param signed by whom, and why
 * @param at when
 * @param position where it was taken in
 */
public record StoredDecision(Decision decision, Signature signed, Instant at, long position) {}
