package io.twicetold.service.hook;

import io.twicetold.service.store.Event;
import io.twicetold.service.store.Hook;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent of an event.
 *
 * @param id the same however often it is sent
 * @param body JSON
 */
record Message(String id, String body) {

  /** Kinds of events. */
  static final List<String> KINDS =
      List.of(
          "article-added",
          "article-moved",
          "article-replaced",
          "article-removed",
          "story-started",
          "story-changed",
          "story-merged",
          "story-ended",
          "family-started",
          "family-changed",
          "family-merged",
          "family-ended",
          "decision-made",
          "decision-undone");

  /** Bytes; receivers commonly take no more. Of larger events only the number is told. */
  private static final int LARGEST = 1 << 18;

  static Message of(Hook hook, Event event) {
    String all = body(event, event.object());
    boolean fits = all.getBytes(StandardCharsets.UTF_8).length <= LARGEST;
    Event bare = new Event(event.number(), event.at(), event.kind(), "\"cut\":true");
    return new Message(hook.id() + '-' + event.number(), fits ? all : body(event, bare.object()));
  }

  private static String body(Event event, String data) {
    return "{\"type\":\""
        + event.kind()
        + "\",\"timestamp\":\""
        + event.at()
        + "\",\"data\":"
        + data
        + "}";
  }
}
