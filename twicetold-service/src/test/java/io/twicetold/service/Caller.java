package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service; every answer is held against the service's own description. */
final class Caller implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;
  private final JsonNode description;
  private final Fits fits;

  Caller(int port) throws IOException, InterruptedException {
    root = "http://127.0.0.1:" + port;
    HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/openapi.json")).build();
    description = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    fits = new Fits(description);
  }

  JsonNode description() {
    return description;
  }

  /** An answer. */
  record Reply(int status, HttpResponse<byte[]> response) {

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(text());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** A request that can be changed before it is sent. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  Reply send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    check(request, response);
    return new Reply(response.statusCode(), response);
  }

  /** Sends without looking at the answer. */
  <T> HttpResponse<T> open(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(builder.build(), handler);
  }

  Reply get(String path, String... headers) throws IOException, InterruptedException {
    return send(with(to(path), headers));
  }

  Reply delete(String path, String... headers) throws IOException, InterruptedException {
    return send(with(to(path), headers).DELETE());
  }

  Reply put(String path, String json, String... headers) throws IOException, InterruptedException {
    return body("PUT", path, json, headers);
  }

  Reply post(String path, String json, String... headers) throws IOException, InterruptedException {
    return body("POST", path, json, headers);
  }

  private Reply body(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder = to(path);
    if (!Arrays.asList(headers).contains("Content-Type")) {
      builder.header("Content-Type", "application/json");
    }
    return send(with(builder, headers).method(method, BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder builder, String... headers) {
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private void check(HttpRequest request, HttpResponse<byte[]> response) {
    Optional<JsonNode> operation = operation(request);
    if (operation.isEmpty()) {
      assertThat(response.statusCode()).isIn(401, 404, 405, 421);
      return;
    }
    JsonNode answers = operation.get().path("responses");
    String status = Integer.toString(response.statusCode());
    assertThat(answers.propertyNames()).as(request + " " + text(response)).contains(status);
    JsonNode contents = answers.path(status).path("content");
    String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    if (contents.isEmpty() || response.body().length == 0) {
      assertThat(response.body()).isEmpty();
    } else {
      assertThat(contents.propertyNames()).contains(type);
      check(contents.path(type).path("schema"), type, response);
    }
  }

  private void check(JsonNode schema, String type, HttpResponse<byte[]> response) {
    boolean packed = response.headers().firstValue("Content-Encoding").isPresent();
    if (packed || !type.contains("json")) {
      return;
    }
    for (String one :
        type.endsWith("x-ndjson") ? text(response).split("\n") : new String[] {text(response)}) {
      assertThat(fits.problem(schema, JSON.readTree(one), "")).as(one).isEmpty();
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private Optional<JsonNode> operation(HttpRequest request) {
    String path = request.uri().getRawPath();
    String method =
        request.method().equals("HEAD") ? "get" : request.method().toLowerCase(Locale.ROOT);
    return description.path("paths").properties().stream()
        .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+\\}", "[^/]+")))
        .flatMap(entry -> Optional.ofNullable(entry.getValue().get(method)).stream())
        .findFirst();
  }

  @Override
  public void close() {
    client.close();
  }
}
