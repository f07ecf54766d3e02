package io.twicetold.service.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Requests that were good before something happened to them; the same for the same seed. */
final class Mutants {

  private static final String ARTICLE =
      "{\"id\":\"ID\",\"title\":\"The ferry <b>\",\"text\":\"The council voted. A ferry sank.\","
          + "\"url\":\"https://example.org/a\",\"published\":\"2026-03-01T10:00:00Z\","
          + "\"source\":\"Desk\",\"language\":\"en\",\"more\":\"x\"}";

  /** Method, path, body. */
  private static final List<List<String>> GOOD =
      List.of(
          List.of("PUT", "/articles/ID", ARTICLE),
          List.of("POST", "/articles", ARTICLE),
          List.of("POST", "/articles", "[" + ARTICLE + "," + ARTICLE.replace("ID", "ID2") + "]"),
          List.of("POST", "/articles", ARTICLE + "\n" + ARTICLE.replace("ID", "ID3") + "\n"),
          List.of("GET", "/articles/ID", ""),
          List.of("DELETE", "/articles/ID", ""),
          List.of("GET", "/articles/ID/relations", ""),
          List.of("GET", "/stories?independent=1&language=en&limit=5", ""),
          List.of("GET", "/stories?text=ferry&from=2026-01-01T00:00:00Z", ""),
          List.of("GET", "/stories/s1", ""),
          List.of("GET", "/families/f1", ""),
          List.of("POST", "/compare", "{\"a\":" + ARTICLE + ",\"b\":" + ARTICLE + "}"),
          List.of("GET", "/explain?a=ID&b=ID2", ""),
          List.of("GET", "/search?similar-to=ferry", ""),
          List.of("GET", "/decisions", ""),
          List.of("GET", "/decisions/history?after=0", ""),
          List.of(
              "PUT", "/decisions/ID/ID2", "{\"together\":true,\"level\":\"story\",\"by\":\"me\"}"),
          List.of("DELETE", "/decisions/ID/ID2?level=story", ""),
          List.of("GET", "/doubts?limit=3", ""),
          List.of("GET", "/changes?after=0&limit=9", ""),
          List.of("GET", "/feeds/stories.atom", ""),
          List.of("GET", "/feeds/stories/s1.json", ""),
          List.of("POST", "/webhooks", "{\"url\":\"http://127.0.0.1/\",\"kinds\":[]}"),
          List.of("GET", "/webhooks/h1", ""),
          List.of("GET", "/metrics", ""),
          List.of("GET", "/", ""),
          List.of("GET", "/pages/stories/s1", ""),
          List.of("GET", "/pages/pair?a=ID&b=ID2", ""),
          List.of("GET", "/pages/review", ""),
          List.of("GET", "/pages/search?q=ferry", ""),
          List.of("POST", "/pages/decisions", "a=ID&b=ID2&act=together&level=story&seal=0"),
          List.of("POST", "/pages/add", "title=x&text=y&seal=0"));

  private static final List<String> PIECES =
      List.of(
          "..",
          "%2e%2e",
          "%2f",
          "%5c",
          "%00",
          "%c0%af",
          "%",
          "%zz",
          "//",
          ";x=1",
          "*",
          "?",
          "#",
          "&",
          "=",
          "+",
          "%ff%fe",
          "%F0%9F%92%A9",
          "\u00e9",
          "{",
          "}",
          "|",
          "\\",
          "\"",
          "<script>",
          "%3Cscript%3E",
          "%0d%0aSet-Cookie:x=1",
          "\t",
          " ",
          "'OR 1=1--",
          "${jndi:ldap://x}",
          "../../../../etc/passwd",
          "-1",
          "0",
          "99999999999999999999",
          "NaN",
          "1e400",
          "null",
          "limit=0",
          "cursor=AAAA",
          "after=-5",
          "a".repeat(9_000));

  private static final List<String> JSON_PIECES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999999",
          "9".repeat(5_000),
          "[]",
          "{}",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\u202e\"",
          "\"" + "x".repeat(100_000) + "\"",
          "[".repeat(50_000),
          "{\"a\":".repeat(20_000),
          ",",
          ":",
          "\"",
          "\\",
          "/*",
          "NaN",
          "\u0000",
          "\ufeff",
          "\n\n",
          "{\"AaAa\":1,\"BBBB\":2,\"AaBB\":3,\"BBAa\":4}");

  private static final List<String> HEADERS =
      List.of(
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 5",
          "Content-Length: 1000000000",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Content-Encoding: gzip",
          "Content-Encoding: br",
          "Content-Type: text/plain",
          "Content-Type: application/x-ndjson",
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: ;;;",
          "Content-Type: multipart/form-data; boundary=x",
          "Expect: 100-continue",
          "Expect: x",
          "Host: evil.example",
          "Host: ",
          "X-Request-Id: a b\tc",
          "X-Request-Id: <script>",
          "If-Match: \"x",
          "If-Match: *",
          "If-None-Match: \"1\", W/\"2\", *",
          "If-Match: \"1\"",
          "Prefer: wait",
          "Prefer: wait=-1",
          "Prefer: wait=1e9",
          "Idempotency-Key: one",
          "Idempotency-Key: " + "k".repeat(300),
          "Accept: text/event-stream",
          "Accept: ,,;q=",
          "Accept-Encoding: gzip;q=0.0, *",
          "Accept-Encoding: gzip",
          "Last-Event-ID: -7",
          "Last-Event-ID: 999999999999999999",
          "Authorization: Bearer",
          "Authorization: Basic x",
          "Cookie: twicetold-key=%00",
          "Cookie: ;;;=",
          "Sec-Fetch-Site: cross-site",
          "Origin: null",
          "Range: bytes=0-1",
          "Connection: upgrade",
          "Upgrade: websocket",
          "no colon at all",
          ": no name",
          " folded: x",
          "Bad Name: x",
          "N\u0000L: x",
          "X-Long: " + "h".repeat(60_000),
          "X-Http-Method-Override: DELETE",
          "TE: trailers");

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "DELETE",
          "OPTIONS",
          "PATCH",
          "TRACE",
          "CONNECT",
          "get",
          "",
          "G\u0000T",
          "M".repeat(2_000));

  private final Random random;
  private String method;
  private String path;
  private byte[] body;
  private final List<String> headers = new ArrayList<>();
  private boolean measured = true;

  private Mutants(long seed) {
    random = new Random(seed);
    List<String> good = any(GOOD);
    String id = "m" + random.nextInt(40);
    method = good.get(0);
    path = good.get(1).replace("ID", id);
    body = good.get(2).replace("ID", id).getBytes(StandardCharsets.UTF_8);
    headers.add("Host: localhost");
    headers.add("Connection: close");
    if (body.length > 0) {
      headers.add("Content-Type: " + type(good));
    }
  }

  private static String type(List<String> good) {
    if (good.get(1).startsWith("/pages/")) {
      return "application/x-www-form-urlencoded";
    }
    return good.get(2).endsWith("\n") ? "application/x-ndjson" : "application/json";
  }

  /** The request of a seed. */
  static byte[] of(long seed) {
    Mutants mutant = new Mutants(seed);
    for (int i = 1 + mutant.random.nextInt(3); i > 0; i--) {
      mutant.mutate();
    }
    return mutant.bytes();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void mutate() {
    switch (random.nextInt(12)) {
      case 0 -> method = any(METHODS);
      case 1, 2, 3 -> path = inserted(path, any(PIECES));
      case 4, 5 -> headers.add(any(HEADERS));
      case 6 -> headers.set(random.nextInt(headers.size()), any(HEADERS));
      case 7 -> body = body(any(JSON_PIECES));
      case 8 -> body = flipped(body);
      case 9 -> body = Arrays.copyOf(body, random.nextInt(body.length + 1));
      case 10 -> pack();
      default -> flood();
    }
  }

  private String inserted(String text, String piece) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(4));
    return text.substring(0, at) + piece + text.substring(random.nextBoolean() ? at : to);
  }

  private byte[] body(String piece) {
    String text = new String(body, StandardCharsets.UTF_8);
    return inserted(text, piece).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 1 + bytes.length / 50 && bytes.length > 0; i++) {
      flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private void pack() {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(body);
      }
      headers.add("Content-Encoding: gzip");
      body = random.nextBoolean() ? packed.toByteArray() : flipped(packed.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flood() {
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int i = 0; i < 300; i++) {
          headers.add("X-Flood-" + i + ": x");
        }
      }
      case 1 -> measured = false;
      default -> path += (path.contains("?") ? "&" : "?") + "x=1&".repeat(1_000);
    }
  }

  private byte[] bytes() {
    if (measured && body.length > 0) {
      headers.add("Content-Length: " + body.length);
    }
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
