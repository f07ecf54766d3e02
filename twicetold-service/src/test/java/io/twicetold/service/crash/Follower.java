package io.twicetold.service.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the changes as they happen, and comes back after each end with what it saw last. */
final class Follower {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<JsonNode> seen = new ArrayList<>();

  /** Follows one life in the background, until it ends. */
  Thread follow(Life life) {
    return Thread.ofVirtual().start(() -> read(life));
  }

  private void read(Life life) {
    try {
      var request =
          life.to("/changes")
              .header("Accept", "text/event-stream")
              .header("Last-Event-ID", Integer.toString(number()))
              .build();
      var response = life.client().send(request, BodyHandlers.ofInputStream());
      try (var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        message(lines);
      }
    } catch (IOException | UncheckedIOException e) {
      // the service was killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A message counts once its empty line is there: what breaks off before comes again. */
  private void message(BufferedReader lines) throws IOException {
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        add(JSON.readTree(data));
        data = "";
      }
    }
  }

  private synchronized void add(JsonNode change) {
    seen.add(change);
    notifyAll();
  }

  private synchronized int number() {
    return seen.isEmpty() ? 0 : seen.getLast().path("number").asInt();
  }

  /** Everything seen, once a change with a number was. */
  synchronized List<JsonNode> upTo(int last) throws InterruptedException {
    while (number() < last) {
      wait();
    }
    return List.copyOf(seen);
  }
}
