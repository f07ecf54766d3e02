package io.twicetold.service.crash;

import io.twicetold.article.Article;
import io.twicetold.json.LineWriter;
import io.twicetold.service.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles sent and taken away by a seed; knows what was acknowledged. Serves one thread. */
final class Load {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Random random;
  private final Wire wire;
  private final Map<String, Article> sent = new TreeMap<>();
  private final Set<String> acknowledged = new HashSet<>();
  private final Set<String> removed = new HashSet<>();
  private List<Article> open = List.of();
  private String leaving = "";
  private int acknowledgements;

  Load(long seed) {
    random = new Random(seed);
    wire = new Wire(seed);
  }

  /** Articles that have to be there. */
  Map<String, Article> present() {
    Map<String, Article> present = new TreeMap<>(sent);
    present.keySet().retainAll(acknowledged);
    present.keySet().removeAll(removed);
    present.remove(leaving);
    return present;
  }

  /** Ids that may not be there any more. */
  Set<String> removed() {
    return removed;
  }

  /**
   * Sends until so many more were acknowledged, and then calls; ends with the life that it loads.
   */
  void run(Life life, int target, Runnable then) throws InterruptedException {
    int end = acknowledgements + target;
    try {
      while (acknowledgements < end) {
        step(life, () -> acknowledgements >= end ? then : () -> {});
      }
    } catch (IOException e) {
      // the service was killed; what is open is sent again in its next life
    }
    then.run();
  }

  /** What to do after an acknowledgement. */
  private interface After {
    Runnable acknowledged();
  }

  /** Sends what is open; nothing is open then. */
  void finish(Life life) throws IOException, InterruptedException {
    while (!leaving.isEmpty() || !open.isEmpty()) {
      step(life, () -> () -> {});
    }
  }

  private void step(Life life, After after) throws IOException, InterruptedException {
    if (!leaving.isEmpty()) {
      remove(life, after);
    } else if (!open.isEmpty()) {
      send(life, after);
    } else if (random.nextInt(4) == 0 && !present().isEmpty()) {
      List<String> ids = List.copyOf(present().keySet());
      leaving = ids.get(random.nextInt(ids.size()));
    } else {
      open = wire.next(1 + random.nextInt(20));
      open.forEach(article -> sent.put(article.id(), article));
    }
  }

  private void remove(Life life, After after) throws IOException, InterruptedException {
    var request = life.to("/articles/" + leaving).DELETE().build();
    int status = life.client().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200 && status != 404) {
      throw new AssertionError("DELETE answered with " + status);
    }
    removed.add(leaving);
    leaving = "";
    acknowledge(after);
  }

  private void acknowledge(After after) {
    acknowledgements++;
    after.acknowledged().run();
  }

  private void send(Life life, After after) throws IOException, InterruptedException {
    StringWriter body = new StringWriter();
    try (LineWriter lines = new LineWriter(body)) {
      open.forEach(lines::article);
    }
    var request =
        life.to("/articles")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    var response = life.client().send(request, BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(JSON.readTree(line), after);
      }
    }
  }

  private void take(JsonNode line, After after) {
    String status = line.path("status").asString("");
    if (status.equals("created") || status.equals("unchanged")) {
      acknowledged.add(line.path("id").asString());
      acknowledge(after);
    } else if (line.has("summary")) {
      open = List.of();
    } else {
      throw new AssertionError(line.toString());
    }
  }

  /** All that have to be there and no others, once nothing is open. */
  List<Article> all() {
    return new ArrayList<>(present().values());
  }
}
