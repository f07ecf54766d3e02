package io.twicetold.service.store;

import io.twicetold.group.Decision;
import java.time.Instant;

/**
 * A decision on its way to a store.
 *
 * @param decision what was decided
 * @param signed by whom, and why
 * @param at when
 */
public record SignedDecision(Decision decision, Signature signed, Instant at) {}
