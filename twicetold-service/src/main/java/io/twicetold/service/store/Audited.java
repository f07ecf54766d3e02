package io.twicetold.service.store;

import io.twicetold.group.Decision;
import java.time.Instant;

/**
 * A decision that somebody made or took back; it stays whatever is decided later.
 *
 * @param position where it stands among the changes
 * @param at when
 * @param by who, empty if nobody said
 * @param made whether it was made, or taken back
 * @param decision what was decided
 */
public record Audited(long position, Instant at, String by, boolean made, Decision decision) {}
