package io.twicetold.cli;

import io.twicetold.Twicetold;
import io.twicetold.cli.screen.SafeText;
import io.twicetold.service.Service;
import io.twicetold.service.Settings;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.hook.Patience;
import io.twicetold.service.hook.Targets;
import io.twicetold.service.http.JsonLog;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import io.twicetold.service.http.Rates;
import io.twicetold.service.http.RequestLog;
import io.twicetold.vector.Encoder;
import io.twicetold.window.Recollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
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
      "  twicetold keys add desk --scopes read,write,decide --keys keys.txt",
      "  twicetold serve --address 0.0.0.0 --keys keys.txt",
      "",
      "  curl -T articles.jsonl -X POST -H 'Content-Type: application/x-ndjson' \\",
      "       localhost:8080/articles",
      "  curl 'localhost:8080/stories?independent=2'",
      "  curl -N -H 'Accept: text/event-stream' localhost:8080/changes",
      "",
      "Each option can be given in the environment (TWICETOLD_PORT) or in a file of",
      "properties (port = 9000) too; the command line is above both, the file below.",
      "localhost:8080/openapi.json describes all that can be asked. What is acknowledged",
      "is on disk; after a restart everything is there again. Ctrl-C ends the service."
    })
final class ServeCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private Optional<JsonLog> lines = Optional.empty();

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
      description = "who may ask, as \"twicetold keys\" writes it")
  private Optional<Path> keys = Optional.empty();

  @Option(
      names = "--backlog",
      paramLabel = "N",
      description =
          "so many articles may wait to be grouped before more are refused" + " (default: 100000)")
  private long backlog = Settings.BACKLOG;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "requests a second that a key is good for (default: 0, no limit)")
  private long rate = 0;

  @Option(
      names = "--log",
      paramLabel = "text|json",
      description =
          "what is written to standard error: failures (text, default), or requests too, a JSON"
              + " object a line (json)")
  private Log log = Log.text;

  /** Kinds of logs by the names that people type. */
  enum Log {
    text,
    json
  }

  @SuppressWarnings("UnusedVariable") // ServeSettings looks at it
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings as properties, named like the options (or TWICETOLD_CONFIG)")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--webhooks",
      paramLabel = "TARGETS",
      description =
          "where webhooks may lead: public (default), loopback (this machine too), private"
              + " (private networks too)")
  private Targets webhooks = Targets.PUBLIC;

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
    if (log == Log.json) {
      lines = Optional.of(new JsonLog(surroundings.err(), Clock.systemUTC()));
    }
    Settings settings = settings();
    CountDownLatch ended = new CountDownLatch(1);
    try (LateLibrary library = new LateLibrary(this::open);
        Service service = Service.start(library, settings, Clock.systemUTC(), this::tell)) {
      serve(service, ended);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  private Models.Opened open(UnaryOperator<Encoder> before, Recollection known) {
    return Models.open(
        Twicetold.builder().recollection(known), engineOptions, engineOptions.cache(), before);
  }

  private Settings settings() throws IOException {
    try {
      Keys known =
          keys.isPresent() ? Keys.of(keys.get(), Clock.systemUTC(), this::tell) : Keys.NONE;
      InetSocketAddress where = new InetSocketAddress(InetAddress.getByName(address), port);
      if (!where.getAddress().isLoopbackAddress() && keys.isEmpty()) {
        throw wrong("others can reach " + address + ": --keys FILE is needed");
      }
      if (backlog < 1) {
        throw wrong("--backlog takes a number of at least 1, not " + backlog);
      }
      Hooks.Rules hooks = new Hooks.Rules(webhooks, Patience.USUAL);
      return new Settings(where, data, store, policy(known), backlog, quiet(), hooks);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Policy policy(Keys known) {
    RequestLog requests = lines.<RequestLog>map(json -> json).orElse(RequestLog.NONE);
    return new Policy(known, new Rates(rate, System::nanoTime), requests);
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
    String here = "http://" + host() + ":" + service.port() + "/";
    lines.ifPresentOrElse(
        json -> json.event("started", Map.of("address", here)),
        () -> surroundings.err().println("twicetold: " + here));
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

  private void tell(Throwable failure) {
    if (lines.isPresent()) {
      lines.get().failed(failure);
      return;
    }
    surroundings.err().println("twicetold: " + SafeText.of(Failures.message(failure)));
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
