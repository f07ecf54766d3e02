package io.twicetold.service.story;

import io.twicetold.service.store.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what happens in a pass. Serves one thread. */
final class Journal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Event> events = new ArrayList<>();
  private final Instant now;
  private long last;

  /** Goes on after the last event. */
  Journal(long last, Instant now) {
    this.last = last;
    this.now = now;
  }

  /** Writes an event down; returns its number. */
  long add(String kind, Map<String, Object> members) {
    String object = JSON.writeValueAsString(members);
    events.add(new Event(++last, now, kind, object.substring(1, object.length() - 1)));
    return last;
  }

  List<Event> events() {
    return events;
  }
}
