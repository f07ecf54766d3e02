package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import io.twicetold.service.Receiver.Got;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.hook.Patience;
import io.twicetold.service.hook.Targets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Programs that are told what happens. */
class WebhookTest {

  /** Tries again at once; a try may take as long as the test. */
  private static final Hooks.Rules EAGER = rules(Duration.ofMinutes(2), Duration.ofDays(1));

  @TempDir Path folder = Path.of("");

  private Receiver receiver;

  private static Hooks.Rules rules(Duration deadline, Duration end) {
    Duration once = Duration.ofMillis(1);
    return new Hooks.Rules(Targets.LOOPBACK, new Patience(once, once, end, deadline));
  }

  @BeforeEach
  void listen() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void end() {
    receiver.close();
  }

  private static String article(int number) {
    return "{\"title\":\"Report "
        + number
        + "\",\"text\":\"The council of town "
        + number
        + " voted on bridge "
        + number * 31
        + ".\"}";
  }

  private static void put(Caller caller, int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      Reply reply = caller.put("/articles/a" + i, article(i), "Prefer", "wait=60");
      assertThat(reply.status()).isEqualTo(201);
    }
  }

  private JsonNode add(Caller caller, String more) throws Exception {
    Reply reply = caller.post("/webhooks", "{\"url\":\"" + receiver.url() + "\"" + more + "}");
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  private static int events(Caller caller) throws Exception {
    return caller.get("/health/ready").json().path("events").asInt();
  }

  /** Numbers as they came, without those that came again. */
  private static List<Integer> numbers(List<Got> got) {
    return got.stream().map(Got::number).distinct().toList();
  }

  private static void awaitStatus(Caller caller, String id, String status) throws Exception {
    while (!caller.get("/webhooks/" + id).json().path("status").asString().equals(status)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void every_change_is_told_in_order_and_signed_whatever_fails_on_the_way() throws Exception {
    try (Running running = Running.with(EAGER, folder)) {
      Caller caller = running.caller;
      put(caller, 0, 3);
      receiver.next(
          Receiver.status(500),
          Receiver.status(204),
          Receiver.status(302, "Location", receiver.url()),
          Receiver.status(503, "Retry-After", "0"),
          Receiver.Reaction.refusing(exchange -> {}), // ends without an answer
          Receiver.status(429, "Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT"),
          Receiver.status(200));
      JsonNode hook = add(caller, ",\"after\":0");
      String secret = hook.path("secret").asString();
      put(caller, 3, 6);
      int last = events(caller);
      List<Got> taken = receiver.takenUpTo(last);
      assertThat(taken).allMatch(got -> signed(got, secret));
      assertThat(receiver.first(last + 5)).hasSizeGreaterThanOrEqualTo(last + 5);
      JsonNode changes = caller.get("/changes?after=0").json().path("changes");
      assertThat(taken.stream().map(got -> got.json().path("data")).distinct().toList())
          .isEqualTo(changes.valueStream().toList());
      assertThat(taken.stream().map(Got::id).distinct()).hasSize(last);
      awaitStatus(caller, hook.path("id").asString(), "active");
      assertThat(running.failures).isEmpty();
    }
  }

  private static boolean signed(Got got, String secret) {
    try {
      return got.isSignedWith(secret);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_restart_goes_on_where_it_was_and_leaves_nothing_out() throws Exception {
    try (Running running = Running.with(EAGER, folder)) {
      add(running.caller, ",\"after\":0");
      put(running.caller, 0, 3);
      receiver.takenUpTo(events(running.caller));
      receiver.next(Receiver.status(500));
      put(running.caller, 3, 4);
    }
    try (Running running = Running.with(EAGER, folder)) {
      put(running.caller, 4, 6);
      int last = events(running.caller);
      List<Got> taken = receiver.takenUpTo(last);
      assertThat(numbers(taken)).containsExactlyElementsOf(oneTo(last));
    }
  }

  private static List<Integer> oneTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void a_receiver_that_never_answers_holds_up_nobody_else() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    try (Running running = Running.with(rules(Duration.ofMillis(50), Duration.ofDays(1)), folder);
        Receiver quick = new Receiver()) {
      receiver.next(Receiver.Reaction.refusing(exchange -> await(hold)));
      JsonNode slow = add(running.caller, "");
      running.caller.post("/webhooks", "{\"url\":\"" + quick.url() + "\",\"after\":0}");
      put(running.caller, 0, 2);
      int last = events(running.caller);
      assertThat(numbers(quick.takenUpTo(last))).containsExactlyElementsOf(oneTo(last));
      receiver.takenUpTo(last); // once given up it was tried again
      assertThat(slow.path("status").asString()).isEqualTo("active");
    } finally {
      hold.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void one_that_fails_for_too_long_is_disabled_says_why_and_can_be_tried_again() throws Exception {
    try (Running running = Running.with(rules(Duration.ofMinutes(2), Duration.ZERO), folder)) {
      Caller caller = running.caller;
      receiver.next(Receiver.status(500), Receiver.status(500));
      String id = add(caller, "").path("id").asString();
      put(caller, 0, 1);
      awaitStatus(caller, id, "disabled");
      JsonNode told = caller.get("/webhooks/" + id).json();
      assertThat(told.path("note").asString()).isEqualTo("answered with 500");
      assertThat(told.path("failures").asInt()).isEqualTo(2);
      assertThat(told.path("behind").asInt()).isPositive();
      assertThat(caller.get("/metrics").text())
          .contains("twicetold_webhook_messages_total{outcome=\"failed\"} 2");
      assertThat(caller.post("/webhooks/" + id + "/retry", "").status()).isEqualTo(200);
      int last = events(caller);
      assertThat(numbers(receiver.takenUpTo(last))).containsExactlyElementsOf(oneTo(last));
    }
  }

  @Test
  void one_that_is_gone_is_told_no_more_also_after_a_restart() throws Exception {
    String id;
    try (Running running = Running.with(EAGER, folder)) {
      receiver.next(Receiver.status(410));
      id = add(running.caller, "").path("id").asString();
      put(running.caller, 0, 1);
      awaitStatus(running.caller, id, "disabled");
    }
    try (Running running = Running.with(EAGER, folder)) {
      put(running.caller, 1, 2);
      JsonNode told = running.caller.get("/webhooks/" + id).json();
      assertThat(told.path("status").asString()).isEqualTo("disabled");
      assertThat(told.path("note").asString()).contains("410");
    }
    assertThat(receiver.first(1)).hasSize(1);
  }

  @Test
  void only_wanted_kinds_are_told_and_the_secret_is_shown_once() throws Exception {
    try (Running running = Running.with(EAGER, folder)) {
      Caller caller = running.caller;
      String secret = "whsec_" + "QUJD".repeat(10);
      JsonNode hook =
          add(caller, ",\"kinds\":[\"article-added\"],\"secret\":\"" + secret + "\",\"after\":0");
      put(caller, 0, 3);
      List<Got> taken = receiver.first(3);
      assertThat(taken)
          .hasSize(3)
          .allMatch(got -> got.json().path("type").asString().equals("article-added"))
          .allMatch(got -> signed(got, secret));
      String list = caller.get("/webhooks").text();
      assertThat(list).contains(receiver.url()).doesNotContain(secret);
      String path = "/webhooks/" + hook.path("id").asString();
      assertThat(caller.delete(path).status()).isEqualTo(200);
      assertThat(caller.delete(path).status()).isEqualTo(404);
      put(caller, 3, 5);
      assertThat(receiver.first(3)).hasSize(3);
      assertThat(caller.get("/webhooks").json().path("webhooks")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://[::1]:8080/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://192.0.2.1:22/",
        "http://user:word@example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "nonsense",
        ""
      })
  void nobody_has_the_service_knock_at_doors_within(String url) throws Exception {
    try (Running running = Running.in(folder)) {
      Reply reply = running.caller.post("/webhooks", "{\"url\":\"" + url + "\"}");
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/url");
    }
  }

  @Test
  void where_an_address_leads_is_looked_at_again_for_each_message() throws Exception {
    String id;
    try (Running running = Running.with(EAGER, folder)) {
      id = add(running.caller, "").path("id").asString();
    }
    Hooks.Rules strict = new Hooks.Rules(Targets.PUBLIC, EAGER.patience());
    try (Running running = Running.with(strict, folder)) {
      put(running.caller, 0, 1);
      awaitStatus(running.caller, id, "failing");
      assertThat(running.caller.get("/webhooks/" + id).json().path("note").asString())
          .contains("may not be sent there");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|/url",
        "{\"url\":7}|/url",
        "{\"url\":\"URL\",\"kinds\":\"all\"}|/kinds",
        "{\"url\":\"URL\",\"kinds\":[\"story-started\",\"fly\"]}|/kinds/1",
        "{\"url\":\"URL\",\"secret\":\"whsec_short\"}|/secret",
        "{\"url\":\"URL\",\"secret\":\"QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD\"}|/secret",
        "{\"url\":\"URL\",\"after\":1}|/after",
        "{\"url\":\"URL\",\"after\":-1}|/after",
        "{\"url\":\"URL\",\"after\":1e99}|/after",
        "{\"url\":\"URL\",\"speed\":1}|/speed"
      })
  void what_cannot_be_taken_is_said_with_its_place(String body, String pointer) throws Exception {
    try (Running running = Running.with(EAGER, folder)) {
      Reply reply = running.caller.post("/webhooks", body.replace("URL", receiver.url()));
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
  }
}
