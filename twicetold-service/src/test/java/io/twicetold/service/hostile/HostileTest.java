package io.twicetold.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.twicetold.service.hostile.Besieged.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service that is asked by those who mean no good: no answer with 5xx but that there is no room
 * or not yet, nothing uncaught, and it goes on. {@code tools/hostile REQUESTS SEED} does so longer
 * than the tests.
 */
class HostileTest {

  private static final int REQUESTS = Integer.getInteger("twicetold.hostile.requests", 2_000);
  private static final long SEED = Long.getLong("twicetold.hostile.seed", 1);

  /** How much more the long form does of everything else. */
  private static final boolean LONG = Boolean.getBoolean("twicetold.hostile.long");

  private static final int IDLE = LONG ? 10_000 : 300;
  private static final int SPARE_FILES = 200;
  private static final long BODY = (LONG ? 1_024L : 48L) << 20;
  private static final long SWOLLEN = (LONG ? 1_024L : 256L) << 20;
  private static final int SLOW = LONG ? 900 : 60;

  /**
   * 501 is what the JDK's server says of transfer encodings that nobody knows, as RFC 9112 has it.
   */
  private static final Set<Integer> ALLOWED = Set.of(501, 503, 507);

  @TempDir Path data = Path.of("");

  private static void report(String what) {
    if (LONG) {
      System.out.println("hostile: " + what);
    }
  }

  private static boolean isAllowed(Reply reply, byte[] request) {
    boolean coded = new String(request, StandardCharsets.UTF_8).contains("Transfer-Encoding");
    return reply.status() < 500
        || (ALLOWED.contains(reply.status()) && (reply.status() != 501 || coded));
  }

  @Test
  void whatever_is_asked_nothing_goes_wrong_inside() throws Exception {
    try (Besieged service = new Besieged(data);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Map<Integer, AtomicLong> counts = new TreeMap<>();
      List<Future<Reply>> replies = new ArrayList<>();
      for (int from = 0; from < REQUESTS; from += 1_000) {
        replies.clear();
        for (int i = from; i < Math.min(REQUESTS, from + 1_000); i++) {
          byte[] request = Mutants.of(SEED * 1_000_003 + i);
          replies.add(threads.submit((Callable<Reply>) () -> service.send(request)));
        }
        for (int i = 0; i < replies.size(); i++) {
          byte[] request = Mutants.of(SEED * 1_000_003 + from + i);
          Reply reply = replies.get(i).get();
          counts.computeIfAbsent(reply.status(), status -> new AtomicLong()).incrementAndGet();
          assertThat(isAllowed(reply, request)).as("request %s: %s", from + i, reply).isTrue();
        }
        if (from % 10_000 == 0) {
          report(from + replies.size() + " mutated requests so far " + counts);
        }
      }
      report(REQUESTS + " mutated requests (seed " + SEED + "), answers by status " + counts);
      assertThat(counts.keySet()).contains(200, 400, 404, 405, 415, 422);
      service.assertItStands();
    }
  }

  @Test
  void many_who_connect_and_say_nothing_keep_nobody_out() throws Exception {
    try (Besieged service = new Besieged(data)) {
      List<Socket> idle = new ArrayList<>();
      try {
        for (int left = Math.min(IDLE, connectable()); left > 0; left--) {
          idle.add(service.connect());
        }
        assertThat(service.get("/stories").status()).isEqualTo(200);
        report(idle.size() + " idle connections, the next is answered");
      } finally {
        for (Socket socket : idle) {
          socket.close();
        }
      }
      service.assertItStands();
    }
  }

  /** How many connections this process may open, of which both ends are its files. */
  private static int connectable() {
    var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
    long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
    return Math.toIntExact(Math.max(0, free - SPARE_FILES) / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /stor",
        "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{\"te",
        "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"tex"
      })
  void who_begins_and_stops_keeps_nobody_out_and_is_let_go(String beginning) throws Exception {
    Duration short1 = Duration.ofMillis(300);
    try (Besieged service = new Besieged(data, short1, short1)) {
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < SLOW; i++) {
        Socket socket = service.connect();
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(service.get("/stories").status()).isEqualTo(200);
      for (Socket socket : slow) {
        end(socket); // comes back once the service has let go
      }
      report(
          SLOW
              + " callers that stopped after \""
              + beginning.strip().substring(0, 9)
              + "\" let go");
      service.assertItStands();
    }
  }

  private static void end(Socket socket) throws IOException {
    try (socket) {
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // reset: let go too
    }
  }

  @Test
  void who_does_not_read_what_is_answered_is_let_go() throws Exception {
    Duration short1 = Duration.ofMillis(300);
    try (Besieged service = new Besieged(data, Duration.ofSeconds(30), short1)) {
      for (int i = 0; i < 30; i++) {
        String text = "word ".repeat(40_000);
        assertThat(service.send(put("big" + i, "{\"text\":\"" + text + "\"}")).status())
            .isEqualTo(201);
      }
      List<Socket> deaf = new ArrayList<>();
      for (int i = 0; i < SLOW / 10; i++) {
        Socket socket = service.connect();
        socket.setReceiveBufferSize(1_024);
        String ask = "GET /articles/big" + i % 30 + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(ask.repeat(50).getBytes(StandardCharsets.UTF_8));
        deaf.add(socket);
      }
      assertThat(service.get("/stories").status()).isEqualTo(200);
      for (Socket socket : deaf) {
        socket.close();
      }
      service.assertItStands();
    }
  }

  private static String put(String id, String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return "PUT /articles/"
        + id
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
        + "Content-Length: "
        + length
        + "\r\n\r\n"
        + json;
  }

  private static byte[] bomb(String filler, long bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] block = filler.repeat((1 << 20) / filler.length()).getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < bytes; written += block.length) {
        out.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] packed(String method, String path, String type, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Encoding: gzip\r\n"
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  @Test
  void little_that_swells_to_much_is_refused() throws Exception {
    byte[] spaces = bomb(" ", SWOLLEN);
    byte[] lines = bomb("\n", SWOLLEN);
    byte[] letters = bomb("a", SWOLLEN);
    try (Besieged service = new Besieged(data)) {
      for (byte[] bomb : List.of(spaces, letters)) {
        Reply reply = service.send(packed("PUT", "/articles/a", "application/json", bomb));
        assertThat(reply.status()).isIn(413, 422);
        Reply array = service.send(packed("POST", "/articles", "application/json", bomb));
        assertThat(array.status()).isIn(413, 422);
      }
      for (byte[] bomb : List.of(lines, letters, spaces)) {
        Reply reply = service.send(packed("POST", "/articles", "application/x-ndjson", bomb));
        assertThat(reply.status()).isIn(200, 413);
        assertThat(reply.text()).doesNotContain("\"grouped\":true");
      }
      byte[] cut = Arrays.copyOf(letters, 1_000);
      assertThat(service.send(packed("PUT", "/articles/a", "application/json", cut)).status())
          .isEqualTo(400);
      report(letters.length + " bytes that stand for " + SWOLLEN + " refused");
      service.assertItStands();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /articles/a application/json", "POST /articles application/json",
        "POST /articles application/x-ndjson", "POST /compare application/json",
        "PUT /decisions/a/b application/json",
            "POST /pages/decisions application/x-www-form-urlencoded",
        "POST /webhooks application/json", "GET /stories text/plain"
      })
  void a_body_without_end_is_not_kept(String what) throws Exception {
    String[] parts = what.split(" ");
    try (Besieged service = new Besieged(data);
        Socket socket = service.connect()) {
      OutputStream out = socket.getOutputStream();
      String head =
          parts[0]
              + " "
              + parts[1]
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
              + parts[2]
              + "\r\nContent-Length: "
              + BODY
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      Thread reader = Thread.ofVirtual().start(() -> drain(socket));
      long sent = sent(out);
      socket.shutdownOutput();
      reader.join();
      report(sent + " of " + BODY + " bytes taken by " + what);
      service.assertItStands();
    } catch (IOException e) {
      // the service had enough before the end
    }
  }

  private static void drain(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // the service had enough
    }
  }

  /** Sends a text that never ends, as a part of a JSON object. */
  private static long sent(OutputStream out) {
    long sent = 0;
    byte[] block = "{\"text\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] more = "never ends ".repeat(6_000).getBytes(StandardCharsets.UTF_8);
    try {
      while (sent < BODY) {
        int length = (int) Math.min(block.length, BODY - sent);
        out.write(block, 0, length);
        sent += length;
        block = more;
      }
    } catch (IOException e) {
      // the service had enough
    }
    return sent;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/articles/../../../etc/passwd",
        "/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/articles/..%2f..%2f..%2fetc%2fpasswd",
        "/articles/%2e%2e/health/live",
        "/pages/../pages/desk.css/../../../../pom.xml",
        "/pages/%2e%2e/%2e%2e/Service.class",
        "/articles/a%00b",
        "/articles/%c0%ae%c0%ae",
        "/feeds/stories/..%2f..%2fopenapi.json",
        "//openapi.json",
        "/openapi.json/",
        "/openapi.json%00.html",
        "/openapi.json;x=1",
        "/.git/config",
        "/%2fopenapi.json",
        "/OPENAPI.JSON"
      })
  void no_trick_with_a_path_leads_anywhere(String path) throws Exception {
    try (Besieged service = new Besieged(data)) {
      Reply reply = service.get(path);
      assertThat(reply.status()).as(path).isIn(400, 404, 405);
      assertThat(reply.text()).doesNotContain("root:", "<project", "openapi\":");
      service.assertItStands();
    }
  }

  /** Texts of one hash, as many as asked for. */
  private static List<String> colliding(int many) {
    List<String> texts = new ArrayList<>(List.of(""));
    while (texts.size() < many) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      texts = longer;
    }
    return texts.subList(0, many);
  }

  @Test
  void ids_and_names_of_one_hash_are_like_any_others() throws Exception {
    List<String> same = colliding(LONG ? 8_192 : 512);
    assertThat(same.stream().map(String::hashCode).distinct()).hasSize(1);
    StringBuilder lines = new StringBuilder();
    StringBuilder wide = new StringBuilder("{\"text\":\"many fields\"");
    StringBuilder query = new StringBuilder("/stories?limit=1");
    for (String id : same) {
      lines.append("{\"id\":\"").append(id).append("\",\"text\":\"Words of ").append(id);
      lines.append(" alone.\"}\n");
      wide.append(",\"").append(id).append("\":\"x\"");
    }
    same.subList(0, 100).forEach(id -> query.append('&').append(id).append("=1"));
    try (Besieged service = new Besieged(data)) {
      long start = System.nanoTime();
      Reply reply = service.send(ndjson(lines.toString()));
      report(
          same.size() + " ids of one hash in " + (System.nanoTime() - start) / 1_000_000 + " ms");
      assertThat(reply.text()).contains("\"articles\":" + same.size()).contains("\"refused\":0");
      assertThat(service.send(put("wide", wide.append('}').toString())).status()).isEqualTo(201);
      assertThat(service.get(query.toString()).status()).isEqualTo(400);
      service.assertItStands();
    }
  }

  private static String ndjson(String lines) {
    return "POST /articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nPrefer: wait=60\r\n"
        + "Content-Type: application/x-ndjson\r\nContent-Length: "
        + lines.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + lines;
  }

  private static final String MARKUP =
      "'\\\"><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>"
          + "</textarea></title></style><a href=javascript:alert(4)>{{7*7}}${7*7}&#x3c;script>";

  @Test
  void nothing_that_an_article_says_becomes_part_of_a_page() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      lines.append("{\"id\":\"").append(MARKUP).append(i).append('"');
      for (String field : List.of("title", "source", "language", "author", "more")) {
        lines.append(",\"").append(field).append("\":\"").append(MARKUP).append('"');
      }
      lines.append(",\"url\":\"javascript:alert(1)//").append(MARKUP).append('"');
      lines.append(",\"text\":\"").append(MARKUP).append(" The council voted on the bridge.\"}\n");
    }
    try (Besieged service = new Besieged(data)) {
      assertThat(service.send(ndjson(lines.toString())).text()).contains("\"refused\":0");
      Set<String> seen = new TreeSet<>();
      List<String> open = new ArrayList<>(List.of("/", "/pages/review", "/pages/add"));
      while (!open.isEmpty() && seen.size() < 60) {
        String path = open.removeFirst();
        if (seen.add(path)) {
          open.addAll(assertClean(path, service.get(path)));
        }
      }
      assertThat(seen).hasSizeGreaterThan(8);
      assertThat(service.get("/feeds/stories.rss").text()).doesNotContain("<script>");
      assertThat(service.get("/feeds/stories.atom").text()).doesNotContain("<script>");
      service.assertItStands();
    }
  }

  /** Looks at a page; returns where it leads on this machine. */
  private static List<String> assertClean(String path, Reply reply) {
    assertThat(reply.status()).as(path).isLessThan(500);
    int end = reply.text().indexOf("\r\n\r\n");
    String headers = reply.text().substring(0, end);
    if (!headers.contains("text/html")) {
      return List.of();
    }
    assertThat(headers).as(path).contains("script-src").doesNotContain("unsafe");
    Document page = Jsoup.parse(reply.text().substring(end + 4));
    assertThat(page.select("script:not([src]), style, img, svg[onload], iframe, object, base"))
        .as(path)
        .isEmpty();
    assertThat(page.getAllElements())
        .as(path)
        .allMatch(element ->
            element.attributes().asList().stream()
                .noneMatch(attribute ->
                    attribute.getKey().startsWith("on")
                        || (attribute.getValue().strip().startsWith("javascript:")
                            && Set.of("href", "src", "action").contains(attribute.getKey()))));
    return page.select("a[href^=/]").stream().map(link -> link.attr("href")).toList();
  }

  @Test
  void a_page_of_another_site_changes_nothing() throws Exception {
    try (Besieged service = new Besieged(data)) {
      for (String path :
          List.of("/articles", "/webhooks", "/webhooks/h1/retry", "/pages/decisions", "/compare")) {
        for (String site : List.of("cross-site", "same-site")) {
          String forged =
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: "
                  + site
                  + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
          assertThat(service.send(forged).status()).as(path).isEqualTo(403);
        }
        String simple =
            "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";
        assertThat(service.send(simple).status()).as(path).isIn(403, 404, 415, 422, 400);
      }
      String decide =
          asked(
              "PUT /decisions/a/b",
              "Sec-Fetch-Site: cross-site\r\nContent-Type: application/json\r\nContent-Length: 17",
              "{\"together\":true}");
      assertThat(service.send(decide).status()).isEqualTo(403);
      assertThat(service.get("/decisions").text()).contains("\"decisions\":[]");
      String options =
          asked(
              "OPTIONS /decisions/a/b",
              "Origin: https://evil.example\r\nAccess-Control-Request-Method: PUT",
              "");
      assertThat(service.send(options).text().toLowerCase(Locale.ROOT))
          .doesNotContain("access-control-allow");
      service.assertItStands();
    }
  }

  private static String asked(String what, String headers, String body) {
    return what
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + "\r\n\r\n"
        + body;
  }
}
