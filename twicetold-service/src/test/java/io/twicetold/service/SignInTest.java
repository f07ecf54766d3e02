package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.http.KeyFile;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Scope;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people show a key to pages. */
class SignInTest {

  private final String key;
  private final Running running;

  SignInTest(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys");
    key = new KeyFile(file).add("ada", EnumSet.of(Scope.READ));
    Keys keys = Keys.of(file, Clock.systemUTC(), failure -> {});
    running = Running.ready(folder.resolve("data"), keys);
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return running.caller.open(request.header("Accept", "text/html"), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private HttpResponse<String> enter(String typed) throws Exception {
    return enter("/pages/enter", typed);
  }

  private HttpResponse<String> enter(String address, String typed) throws Exception {
    Document form = Jsoup.parse(send(running.caller.to(address)).body());
    String body =
        Stream.of("seal", "to")
                .map(name -> name + "=" + encoded(form.select("input[name=" + name + "]").val()))
                .collect(Collectors.joining("&"))
            + "&key="
            + encoded(typed);
    return send(
        running
            .caller
            .to("/pages/enter")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void a_person_without_a_key_is_led_to_where_keys_are_said_and_a_program_is_not()
      throws Exception {
    HttpResponse<String> page = send(running.caller.to("/"));
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(header(page, "Location")).isEqualTo("/pages/enter");
    assertThat(running.caller.get("/stories").status()).isEqualTo(401);
  }

  @Test
  void a_key_that_was_said_opens_the_pages_until_it_is_forgotten() throws Exception {
    HttpResponse<String> entered = enter(key);
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(header(entered, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    String cookie = header(entered, "Set-Cookie").split(";", 2)[0];
    HttpResponse<String> page = send(running.caller.to("/").header("Cookie", "a=b; " + cookie));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<bdi>ada</bdi>");
    assertThat(header(enter(""), "Set-Cookie")).contains("Max-Age=0");
  }

  @Test
  void who_said_a_key_is_led_to_the_page_that_was_asked_for() throws Exception {
    String asked = "/pages/pair?a=x%20y&b=z";
    String entrance = header(send(running.caller.to(asked)), "Location");
    assertThat(header(enter(entrance, key), "Location")).isEqualTo(asked);
    assertThat(header(enter("/pages/enter?to=//other.example/", key), "Location")).isEqualTo("/");
    assertThat(header(enter("/pages/enter?to=/%5Cother.example", key), "Location")).isEqualTo("/");
  }

  @Test
  void what_a_key_is_not_good_for_and_what_is_not_there_is_said_on_a_page() throws Exception {
    HttpRequest.Builder decision =
        running.caller.to("/pages/decisions").POST(BodyPublishers.ofString("a=x"));
    HttpResponse<String> refused = send(decision.header("Authorization", "Bearer " + key));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("\"decide\"");
    HttpResponse<String> nowhere = send(running.caller.to("/pages/nowhere"));
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(header(nowhere, "Content-Type")).startsWith("text/html");
    assertThat(header(nowhere, "Content-Security-Policy")).isNotEmpty();
    assertThat(running.caller.get("/nowhere").header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  void a_wrong_key_is_said_to_be_wrong_and_ends_no_header() throws Exception {
    HttpResponse<String> page =
        send(running.caller.to("/").header("Cookie", "twicetold-key=" + "0".repeat(64)));
    assertThat(header(page, "Location")).isEqualTo("/pages/enter?wrong=1");
    assertThat(send(running.caller.to("/pages/enter?wrong=1")).body()).contains("not known");
    assertThat(header(enter("x\r\nSet-Cookie: y=z"), "Set-Cookie")).doesNotContain("y=z");
  }

  @Test
  void a_form_without_its_seal_keeps_no_key() throws Exception {
    HttpResponse<String> refused =
        send(
            running
                .caller
                .to("/pages/enter")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + key)));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(header(refused, "Set-Cookie")).isEmpty();
  }
}
