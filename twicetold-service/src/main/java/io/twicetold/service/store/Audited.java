package io.twicetold.service.store;

import io.twicetold.group.Decision;
import java.time.Instant;

/**
 * A decision that somebody made or took back; it stays whatever is decided later.
 *
 * @param position where it stands among the changes
 * @param at when
 * @param signed by whom, and why
 * @param made whether it was made, or taken back
 * @param decision what was decided
 */
public record Audited(
    long position, Instant at, Signature signed, boolean made, Decision decision) {}
