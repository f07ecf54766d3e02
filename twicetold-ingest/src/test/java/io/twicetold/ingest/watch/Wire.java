package io.twicetold.ingest.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A server that no library keeps from breaking the rules: it writes bytes as a test says. */
final class Wire implements AutoCloseable {

  /** What is written after a request. */
  @FunctionalInterface
  interface Script {

    /** Writes; the connection is closed afterwards. */
    void write(OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final Script script;

  Wire(Script script) {
    this.script = script;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** A server that writes these words. */
  static Wire saying(String words) {
    return new Wire(out -> out.write(words.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      String request = head(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      if (request.startsWith("GET /robots.txt ")) {
        out.write(
            "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } else {
        script.write(out);
      }
      out.flush();
    } catch (SocketException e) {
      // whoever asked has gone, as many of these tests want
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  int port() {
    return server.getLocalPort();
  }

  String at(String path) {
    return "http://wire.test:" + port() + path;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
