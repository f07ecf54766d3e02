package io.twicetold.service.api;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.store.KeptAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Requests with a key are done once; sent again within a day they are answered as before. */
final class Repeats {

  private static final Duration KEPT = Duration.ofDays(1);

  private static final int LONGEST_KEY = 255;

  private final Desk desk;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Repeats(Desk desk) {
    this.desk = desk;
  }

  /**
   * What was done.
   *
   * @param lasting whether it counts; of what was refused for now alone nothing is kept
   */
  record Done(Answer answer, boolean lasting) {}

  /** Does something once. */
  @FunctionalInterface
  interface Once {

    Done now() throws IOException, InterruptedException;
  }

  /**
   * Does it, or says again what was said of it.
   *
   * @param caller whose key it is; what others call theirs does not matter
   */
  Answer once(String caller, String named, byte[] body, Once once)
      throws IOException, InterruptedException {
    if (named.isBlank() || named.length() > LONGEST_KEY) {
      throw Problem.of(400, "Bad key", "Idempotency-Key: expected 1 to 255 characters");
    }
    String key = caller.isEmpty() ? named : caller + '\n' + named;
    if (!running.add(key)) {
      throw Problem.of(409, "Still running", "a request with this key is under way")
          .with("Retry-After", "1");
    }
    try {
      return answer(key, body, once);
    } finally {
      running.remove(key);
    }
  }

  private Answer answer(String key, byte[] body, Once once)
      throws IOException, InterruptedException {
    String request = Hashing.xxh3_128().hashBytesTo128Bits(body).toString();
    Instant oldest = desk.clock().instant().minus(KEPT);
    Optional<KeptAnswer> kept = desk.store().answer(key);
    if (kept.isPresent() && kept.get().at().isAfter(oldest)) {
      return again(kept.get(), request);
    }
    desk.kept(() -> desk.store().forget(oldest).join()); // the key, too, may be used anew
    Done done = once.now();
    Answer answer = done.answer();
    if (!done.lasting()) {
      return answer;
    }
    Instant now = desk.clock().instant();
    String location = answer.headers().getOrDefault("Location", "");
    KeptAnswer keep = new KeptAnswer(request, answer.status(), location, answer.text(), now);
    desk.kept(() -> desk.store().keep(key, keep).join());
    return answer;
  }

  /** Of an article that was taken; its tag is its position. */
  private static String position(KeptAnswer kept) {
    return Json.read(kept.body().getBytes(StandardCharsets.UTF_8)).path("position").asString();
  }

  private static Answer again(KeptAnswer kept, String request) {
    if (!kept.request().equals(request)) {
      throw Problem.of(422, "Key used", "another body was sent with this key");
    }
    Answer answer = Answer.json(kept.status(), kept.body()).with("Idempotency-Replayed", "true");
    return kept.location().isEmpty()
        ? answer
        : answer.with("Location", kept.location()).tagged(position(kept));
  }
}
