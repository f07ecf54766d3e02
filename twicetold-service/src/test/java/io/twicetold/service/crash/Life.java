package io.twicetold.service.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One life of a service: from its start to its end, which comes without warning. */
final class Life implements AutoCloseable {

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private Life(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a service on a folder. */
  static Life on(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "-cp",
            ManagementFactory.getRuntimeMXBean().getClassPath(),
            Child.class.getName(),
            folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    if (!line.startsWith("port ")) {
      throw new IOException("the service did not start: " + line);
    }
    return new Life(process, Integer.parseInt(line, 5, line.length(), 10));
  }

  HttpClient client() {
    return client;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** Ends it as the system does, without asking: {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
    client.shutdownNow();
  }
}
