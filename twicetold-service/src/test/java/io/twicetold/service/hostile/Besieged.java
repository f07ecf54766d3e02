package io.twicetold.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.service.Service;
import io.twicetold.service.Settings;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service under attack, spoken to byte by byte. */
final class Besieged implements AutoCloseable {

  /** Longer than anything takes; a test that reaches it hangs. Milliseconds. */
  private static final long LONG = 600_000;

  /** What is read of an answer at most. Bytes. */
  private static final int LARGEST = 1 << 22;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Path data;
  private final Service service;

  Besieged(Path data) throws Exception {
    this(data, Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  /** One whose callers may stop for so long. */
  Besieged(Path data, Duration headers, Duration still) throws Exception {
    this.data = data;
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Settings settings =
        new Settings(address, data, Keys.NONE, Settings.BACKLOG)
            .with(Policy.of(Keys.NONE).patient(headers, still));
    service =
        Service.start(Twicetold.builder().build(), settings, Clock.systemUTC(), failures::add);
    assertThat(service.awaitReady(LONG)).isTrue();
  }

  /** What came back: the status, 0 if the connection ended before, and what stood after it. */
  record Reply(int status, String text) {}

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), service.port());
  }

  /** Sends bytes and reads what comes back, to its end where it has one. */
  Reply send(byte[] request) {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException e) {
        // it was refused before all was there; why, stands in the answer
      }
      return read(socket.getInputStream());
    } catch (IOException e) {
      return new Reply(0, "");
    }
  }

  Reply send(String request) {
    return send(request.getBytes(StandardCharsets.UTF_8));
  }

  Reply get(String path) {
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  static Reply read(InputStream in) throws IOException {
    byte[] head = in.readNBytes(12);
    String status = new String(head, StandardCharsets.ISO_8859_1);
    if (status.startsWith("HTTP/1.1 100")) {
      in.readNBytes(13); // Continue, and the empty line
      return read(in);
    }
    if (!status.matches("HTTP/1\\.1 \\d{3}")) {
      return new Reply(0, status);
    }
    String rest = "";
    StringBuilder headers = new StringBuilder();
    while (headers.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      headers.append((char) next);
    }
    if (headers.indexOf("event-stream") < 0) {
      rest = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
    return new Reply(Integer.parseInt(status, 9, 12, 10), headers + rest);
  }

  /** Nothing went wrong inside, it answers, and what it remembers goes together. */
  void assertItStands() throws InterruptedException {
    assertThat(failures).isEmpty();
    assertThat(service.awaitReady(LONG)).isTrue();
    assertThat(get("/health/ready").status()).isEqualTo(200);
    try (Snapshot snapshot = Stores.look(data)) {
      assertThat(snapshot.faults()).isEmpty();
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
