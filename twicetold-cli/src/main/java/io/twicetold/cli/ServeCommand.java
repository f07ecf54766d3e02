package io.twicetold.cli;

import io.twicetold.Twicetold;
import io.twicetold.cli.screen.SafeText;
import io.twicetold.service.Service;
import io.twicetold.service.Settings;
import io.twicetold.service.TimedEncoder;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Scope;
import io.twicetold.service.measure.Histogram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twicetold serve}. */
@Command(
    name = "serve",
    description = "Takes articles over HTTP and keeps their stories up to date.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold serve",
      "  twicetold serve --port 9000 --data news-service",
      "  twicetold serve --keys keys.txt --add-key desk --scopes read,write,decide",
      "  twicetold serve --address 0.0.0.0 --keys keys.txt",
      "",
      "  curl -T articles.jsonl -X POST -H 'Content-Type: application/x-ndjson' \\",
      "       localhost:8080/articles",
      "  curl 'localhost:8080/stories?independent=2'",
      "  curl -N -H 'Accept: text/event-stream' localhost:8080/changes",
      "",
      "localhost:8080/openapi.json describes all that can be asked. What is acknowledged",
      "is on disk; after a restart everything is there again. Ctrl-C ends the service."
    })
final class ServeCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "where it answers (default: 8080); 0 takes any that is free")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description =
          "answers on this address of the machine (default: 127.0.0.1); others than the"
              + " machine itself need a key")
  private String address = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "everything that it remembers (default: twicetold-data)")
  private Path data = Path.of("twicetold-data");

  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      description =
          "a PostgreSQL database (16 or later) that remembers instead of a file in the folder:"
              + " postgresql://user:password@host/database")
  private Optional<String> store = Optional.empty();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "who may ask: lines NAME HASH SCOPE,SCOPE, as --add-key writes them")
  private Optional<Path> keys = Optional.empty();

  @Option(
      names = "--add-key",
      paramLabel = "NAME",
      description = "adds a key to the file, prints it this once, and ends")
  private Optional<String> added = Optional.empty();

  @Option(
      names = "--scopes",
      split = ",",
      paramLabel = "SCOPE",
      description = "what the key is good for: read (default), write, decide, admin")
  private List<String> scopes = new ArrayList<>(List.of("read"));

  @Option(
      names = "--backlog",
      paramLabel = "N",
      description =
          "so many articles may wait to be grouped before more are refused" + " (default: 100000)")
  private long backlog = Settings.BACKLOG;

  @Option(
      names = "--quiet",
      paramLabel = "TIME",
      description =
          "stories that nobody has reported on for so long leave the memory; they are still found,"
              + " and a late copy opens them again (default: 14d; also as in 36h)")
  private String quiet = "14d";

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Option(names = "--verbose", description = "shows where in the program an error came from")
  private boolean verbose;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  private boolean help;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (added.isPresent()) {
      addKey(added.get(), keys.orElseThrow(() -> wrong("--add-key needs --keys FILE")));
      return 0;
    }
    Settings settings = settings();
    Path cache = engineOptions.cache().orElse(data.resolve("vectors"));
    Histogram model = new Histogram();
    Models.Opened opened =
        Models.open(
            Twicetold.builder(),
            engineOptions,
            Optional.of(cache),
            encoder -> new TimedEncoder(encoder, model));
    CountDownLatch ended = new CountDownLatch(1);
    try (Service service =
        Service.start(opened.library(), settings, Clock.systemUTC(), this::tell, model)) {
      serve(service, ended);
    } finally {
      opened.end().run();
      ended.countDown();
    }
    return 0;
  }

  private Settings settings() throws IOException {
    try {
      Keys known = keys.isPresent() ? Keys.of(keys.get()) : Keys.NONE;
      InetSocketAddress where = new InetSocketAddress(InetAddress.getByName(address), port);
      if (!where.getAddress().isLoopbackAddress() && keys.isEmpty()) {
        throw wrong("others can reach " + address + ": --keys FILE is needed");
      }
      return new Settings(where, data, store, known, backlog, quiet());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Duration quiet() {
    if (!quiet.matches("[1-9]\\d{0,5}[dh]")) {
      throw wrong("--quiet takes days or hours, as in 14d or 36h, not " + quiet);
    }
    long many = Long.parseLong(quiet, 0, quiet.length() - 1, 10);
    return quiet.endsWith("d") ? Duration.ofDays(many) : Duration.ofHours(many);
  }

  /** Serves until the process is told to end, which it then does once everything is closed. */
  private void serve(Service service, CountDownLatch ended) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runnable hook =
        () -> {
          end.countDown();
          await(ended);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(hook));
    surroundings.err().println("twicetold: http://" + host() + ":" + service.port() + "/");
    end.await();
  }

  private String host() {
    return address.contains(":") ? "[" + address + "]" : address;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void addKey(String name, Path file) throws IOException {
    Set<Scope> good = EnumSet.noneOf(Scope.class);
    try {
      scopes.forEach(label -> good.add(Scope.labelled(label)));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    if (!name.matches("\\S+")) {
      throw wrong("the name of a key has no spaces");
    }
    String key = Keys.make();
    Files.writeString(
        file,
        Keys.line(name, key, good) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    surroundings.print(List.of(key));
  }

  private void tell(Throwable failure) {
    surroundings.err().println("twicetold: " + SafeText.of(String.valueOf(failure.getMessage())));
    if (verbose) {
      failure.printStackTrace(surroundings.err());
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
