package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile servers are answered. */
final class HttpTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final Site site = new Site();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    site.close();
  }

  private Outpost outpost() {
    return new Outpost(folder).ports(site.port());
  }

  private Answer fetch(String path) throws IOException, InterruptedException {
    return fetch(outpost(), site.at("news.test", path));
  }

  private static Answer fetch(Outpost outpost, String address)
      throws IOException, InterruptedException {
    try (Fetching fetching = new Fetching(outpost.settings())) {
      return fetching.fetch(address, Request.page());
    }
  }

  private Answer fetch(Wire wire) throws IOException, InterruptedException {
    return fetch(outpost().ports(wire.port()), wire.at("/feed"));
  }

  @Test
  void redirectsAreFollowedFiveTimesAndTheAnswerSaysWhereItCameFrom() throws Exception {
    for (int i = 0; i < 6; i++) {
      site.put(
          "/" + i, Site.redirect(i % 2 == 0 ? "/" + (i + 1) : site.at("b.test", "/" + (i + 1))));
    }
    site.put("/6", "text/plain", "there");

    Answer answer = fetch("/1");
    assertThat(new String(answer.content(), StandardCharsets.UTF_8)).isEqualTo("there");
    assertThat(answer.address().toString()).isEqualTo(site.at("b.test", "/6"));
    assertThatThrownBy(() -> fetch("/0")).hasMessage("more than 5 redirects");
  }

  @Test
  void redirectsInACircleEnd() {
    site.put("/a", Site.redirect("/b")).put("/b", Site.redirect("/a"));

    assertThatThrownBy(() -> fetch("/a")).hasMessage("more than 5 redirects");

    assertThat(site.paths()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://127.0.0.2:8080/"
      })
  void redirectsIntoANetworkAreRefusedAtTheHop(String inside) {
    site.put("/feed", Site.redirect(inside));
    Outpost strict =
        outpost()
            .resolver(host ->
                host.equals("news.test")
                    ? List.of(InetAddress.getLoopbackAddress())
                    : List.of(InetAddress.getByName(host)));
    strict.ports(site.port(), 80, 8080);

    assertThatThrownBy(() -> fetch(strict, site.at("news.test", "/feed")))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FetchFailure.Kind.REFUSED));
    assertThat(site.paths()).containsExactly("/feed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a.test/x", "gopher://a.test/", "data:,x"})
  void redirectsToOtherProtocolsAreRefused(String other) {
    site.put("/feed", Site.redirect(other));

    assertThatThrownBy(() -> fetch("/feed"))
        .hasMessage("redirected to something else than http or https");
  }

  @Test
  void redirectsToOtherPortsAndUserNamesAreRefused() {
    site.put("/port", Site.redirect("http://news.test:22/"));
    site.put("/name", Site.redirect("http://me:secret@news.test:" + site.port() + "/"));

    assertThatThrownBy(() -> fetch("/port")).hasMessage("port 22 is not allowed");
    assertThatThrownBy(() -> fetch("/name"))
        .hasMessage("an address with a user name is not fetched");
  }

  @Test
  void aNameWithOneForbiddenAddressIsNotConnectedTo() {
    Outpost mixed =
        outpost()
            .resolver(host ->
                List.of(InetAddress.getLoopbackAddress(), InetAddress.ofLiteral("10.0.0.1")));

    assertThatThrownBy(() -> fetch(mixed, site.at("news.test", "/feed")))
        .hasMessage("not fetched: news.test is a private address");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aNameThatChangesItsMindIsLookedAtAgain() {
    AtomicInteger times = new AtomicInteger();
    Outpost rebound =
        outpost()
            .resolver(host ->
                List.of(
                    times.getAndIncrement() < 2
                        ? InetAddress.getLoopbackAddress()
                        : InetAddress.ofLiteral("192.168.0.1")));
    site.put("/feed", Site.redirect("/again"));

    assertThatThrownBy(() -> fetch(rebound, site.at("news.test", "/feed")))
        .hasMessage("not fetched: news.test is a private address");
    assertThat(site.paths()).containsExactly("/feed");
    assertThat(times).hasValue(3);
  }

  @Test
  void theSocketItselfRefusesWhatNoNameLedTo() {
    Dialing dialing = new Dialing(AddressRule.PUBLIC, host -> List.of());

    assertThatThrownBy(() ->
            dialing
                .createSocket()
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port())))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("loopback");
  }

  @Test
  void packedContentIsUnpacked() throws Exception {
    site.put("/feed", Site.with(200, Map.of("Content-Encoding", "gzip"), packed(1_000)));

    assertThat(fetch("/feed").content()).hasSize(1_000);
    assertThat(site.asked().getLast().headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void ofABombNoMoreIsUnpackedThanAPageMayHave() throws Exception {
    site.put("/feed", Site.with(200, Map.of("Content-Encoding", "gzip"), packed(200 << 20)));

    assertThatThrownBy(() -> fetch("/feed")).hasMessage("longer than 8 MB");
  }

  private static byte[] packed(int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] block = new byte[1_000];
      for (int i = 0; i < zeros / block.length; i++) {
        gzip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsPackedAnotherWayIsRefused() {
    site.put("/feed", Site.with(200, Map.of("Content-Encoding", "br"), "0123"));

    assertThatThrownBy(() -> fetch("/feed")).hasMessage("packed in a way that was not asked for");
  }

  @Test
  void anEndlessAnswerIsBrokenOff() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (Wire wire =
        new Wire(out -> {
          out.write((OK + "\r\n<rss><channel>").getBytes(StandardCharsets.UTF_8));
          try {
            while (true) {
              out.write("<item><title>On and on</title></item>\n".getBytes(StandardCharsets.UTF_8));
            }
          } finally {
            gone.countDown();
          }
        })) {
      assertThatThrownBy(() -> fetch(wire)).hasMessage("longer than 8 MB");
      gone.await();
    }
  }

  @Test
  void aSlowBodyMeetsItsDeadline() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Wire wire =
        new Wire(out -> {
          out.write((OK + "Content-Length: 10\r\n\r\nslow").getBytes(StandardCharsets.UTF_8));
          out.flush();
          await(over);
        })) {
      Outpost hasty = outpost().ports(wire.port()).deadline(Duration.ofMillis(500));
      assertThatThrownBy(() -> fetch(hasty, wire.at("/feed")))
          .hasMessage("not finished after 0.500 seconds");
    } finally {
      over.countDown();
    }
  }

  @Test
  void aServerThatSaysNothingMeetsItsDeadline() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Wire wire = new Wire(out -> await(over))) {
      Outpost hasty = outpost().ports(wire.port()).deadline(Duration.ofMillis(500));
      assertThatThrownBy(() -> fetch(hasty, wire.at("/feed")))
          .hasMessage("not finished after 0.500 seconds");
    } finally {
      over.countDown();
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
  void anAnswerShorterThanItSaysIsBroken() throws Exception {
    try (Wire wire = Wire.saying(OK + "Content-Length: 1000\r\n\r\n<rss>")) {
      assertThatThrownBy(() -> fetch(wire)).hasMessageContaining("unexpected end of stream");
    }
  }

  @Test
  void anAnswerLongerThanItSaysEndsWhereItSays() throws Exception {
    String smuggled = OK + "Content-Length: 4\r\n\r\nevil";
    try (Wire wire = Wire.saying(OK + "Content-Length: 4\r\n\r\ngood" + smuggled)) {
      assertThat(new String(fetch(wire).content(), StandardCharsets.UTF_8)).isEqualTo("good");
      assertThat(new String(fetch(wire).content(), StandardCharsets.UTF_8)).isEqualTo("good");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1",
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nthis is not packed at all",
        "HTTP/1.1 999999 OK\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n"
      })
  void nonsenseIsAFailureThatMayPass(String nonsense) throws Exception {
    try (Wire wire = Wire.saying(nonsense)) {
      assertThatThrownBy(() -> fetch(wire))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(FetchFailure.Kind.PASSING);
                assertThat(failure.reason()).isNotBlank().doesNotContain("\n");
              });
    }
  }

  @Test
  void endlessHeadersAreBrokenOff() throws Exception {
    try (Wire wire =
        new Wire(out -> {
          out.write(OK.getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 1_000_000; i++) {
            out.write(
                ("X-" + i + ": " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
          }
        })) {
      assertThatThrownBy(() -> fetch(wire)).isInstanceOf(FetchFailure.class);
    }
  }

  @Test
  void robotsAreReadUpToALimit() throws Exception {
    site.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /no\n" + "# on and on\n".repeat(100_000));
    site.put("/yes", "text/plain", "yes").put("/no", "text/plain", "no");

    assertThat(fetch("/yes").status()).isEqualTo(200);
    assertThatThrownBy(() -> fetch("/no")).hasMessage("robots.txt disallows it");
  }

  @Test
  void robotsOfTheSiteThatARedirectLeadsToAreAskedToo() {
    Site closed = new Site().put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    try (closed) {
      site.put("/feed", Site.redirect(closed.at("closed.test", "/feed")));
      assertThatThrownBy(() ->
              fetch(outpost().ports(site.port(), closed.port()), site.at("news.test", "/feed")))
          .hasMessage("robots.txt disallows it");
      assertThat(closed.paths()).isEmpty();
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    Path keys = folder.resolve("keys.p12");
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(keys)));
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThatThrownBy(() -> fetch(outpost().ports(port), "https://news.test:" + port + "/feed"))
          .isInstanceOf(FetchFailure.class)
          .hasMessageContaining("PKIX path building failed");
    } finally {
      server.stop(0);
    }
  }

  /** A key that the JDK's own tool makes. */
  private static SSLContext selfSigned(Path keys) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=news.test",
                "-ext",
                "SAN=dns:news.test",
                "-storepass",
                "secret",
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    char[] password = "secret".toCharArray();
    KeyStore store = KeyStore.getInstance(keys.toFile(), password);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
