package io.twicetold.ingest.html;

import java.time.Instant;
import java.util.Optional;

/**
 * When a page says it was published.
 *
 * @param instant the time, absent if the page tells none that can be believed
 * @param source where it stands: {@code json-ld}, {@code meta}, {@code time}, {@code text}, {@code
 *     address} or {@code relative}; empty if nowhere
 * @param confidence how likely it is the time of publication, 0 to 1
 * @param problem why a time that stands there is not believed, empty if it is
 */
public record PageDate(
    Optional<Instant> instant, String source, double confidence, String problem) {

  /** Of a page without a date. */
  public static final PageDate NONE = new PageDate(Optional.empty(), "", 0, "");
}
