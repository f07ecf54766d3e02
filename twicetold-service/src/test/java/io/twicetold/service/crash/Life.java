package io.twicetold.service.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** One life of a service: from its start to its end, which comes without warning. */
final class Life implements AutoCloseable {

  /** Most of a start, from the first line of the program on. Nanoseconds. */
  private static final long LONGEST_START = 1_500_000_000;

  /** Most of what a start writes. Bytes. */
  private static final long LARGEST_START = 100_000;

  /** Between two looks at what was written. Nanoseconds. */
  private static final long EYE = 50_000;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private Life(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  private static Process start(Path folder) throws IOException {
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
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static BufferedReader begun(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    if (!line.equals("begin")) {
      throw new IOException("the service did not start: " + line);
    }
    return out;
  }

  /** Starts a service on a folder. */
  static Life on(Path folder) throws IOException {
    Process process = start(folder);
    String line = String.valueOf(begun(process).readLine());
    if (!line.startsWith("port ")) {
      throw new IOException("the service did not start: " + line);
    }
    return new Life(process, Integer.parseInt(line, 5, line.length(), 10));
  }

  /** How far a service had come that was killed while it started. */
  enum Stage {
    /** Nothing was written. */
    OPENING,
    /** Something was written: its tables, or what it groups anew. */
    WRITING,
    /** It answered. */
    ANSWERING
  }

  /** Starts a service on a folder and kills it at a random moment of its start. */
  static Stage killedAtStart(Path folder, Random random) throws IOException {
    Process process = start(folder);
    BufferedReader out = begun(process);
    Path written = folder.resolve("twicetold.db-wal");
    long end = System.nanoTime() + random.nextLong(LONGEST_START);
    long bytes = random.nextBoolean() ? Long.MAX_VALUE : random.nextLong(LARGEST_START);
    while (System.nanoTime() < end && size(written) <= bytes) {
      LockSupport.parkNanos(EYE);
    }
    boolean answered = out.ready();
    process.destroyForcibly();
    process.onExit().join();
    return answered ? Stage.ANSWERING : size(written) > 0 ? Stage.WRITING : Stage.OPENING;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1; // not there yet
    }
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
