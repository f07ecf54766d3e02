package io.twicetold.service.store;

import java.time.Instant;

/**
 * Something that happened to the grouping.
 *
 * @param number counts events, without gaps, from 1
 * @param at when it was found
 * @param kind what happened, as in {@code story-merged}
 * @param json what there is to know, as members of a JSON object without the braces
 */
public record Event(long number, Instant at, String kind, String json) {

  /** All of it, as a JSON object. */
  public String object() {
    return "{\"number\":"
        + number
        + ",\"at\":\""
        + at
        + "\",\"kind\":\""
        + kind
        + "\","
        + json
        + "}";
  }
}
