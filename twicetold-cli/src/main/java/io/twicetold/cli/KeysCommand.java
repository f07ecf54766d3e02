package io.twicetold.cli;

import io.twicetold.service.http.KeyFile;
import io.twicetold.service.http.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code twicetold keys}. */
@Command(
    name = "keys",
    description = "Says who may ask a service. A service that runs follows at once.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold keys add desk --scopes read,decide --keys keys.txt",
      "  twicetold keys list --keys keys.txt",
      "  twicetold keys rotate desk --keep 1d --keys keys.txt",
      "  twicetold keys revoke desk --keys keys.txt",
      "",
      "A key is printed once and stands nowhere else; the file holds its hash."
    })
final class KeysCommand implements Runnable {

  private static final Set<Scope> USUAL = EnumSet.of(Scope.READ);

  private final Surroundings surroundings;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the file of keys (or TWICETOLD_KEYS)")
  private Optional<Path> file = Optional.empty();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOptions help = new HelpOptions();

  KeysCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public void run() {
    throw wrong("expected add, list, rotate or revoke");
  }

  @Command(name = "add", description = "Makes a key and prints it, this once.")
  int add(
      @Parameters(paramLabel = "NAME", description = "who has it") String name,
      @Option(
              names = "--scopes",
              split = ",",
              paramLabel = "SCOPE",
              description = "what it is good for: read (default), write, decide, admin")
          @Nullable List<String> scopes)
      throws IOException {
    Set<Scope> good = scopes == null ? USUAL : EnumSet.noneOf(Scope.class);
    try {
      List<String> labels = scopes == null ? List.of() : scopes;
      labels.stream().map(Scope::labelled).forEach(good::add);
      surroundings.print(List.of(keys().add(name, good)));
      return 0;
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  @Command(name = "list", description = "Lists who has a key, and what each is good for.")
  int list() throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      for (KeyFile.Listed key : keys().list()) {
        lines.add(
            key.name() + ' ' + key.scopes() + key.until().map(end -> " until " + end).orElse(""));
      }
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    surroundings.print(lines);
    return 0;
  }

  @Command(name = "rotate", description = "Makes somebody a new key and prints it, this once.")
  int rotate(
      @Parameters(paramLabel = "NAME", description = "who has it") String name,
      @Option(
              names = "--keep",
              paramLabel = "TIME",
              description = "the old key is good for so long: 15m, 12h, 2d (default: 0m)",
              defaultValue = "0m")
          String keep)
      throws IOException {
    Instant now = clock.instant();
    try {
      surroundings.print(List.of(keys().rotate(name, after(now, keep), now)));
      return 0;
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Instant after(Instant now, String text) {
    try {
      String upper = text.toUpperCase(Locale.ROOT);
      Instant end = now.plus(Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper));
      if (end.isBefore(now)) {
        throw new DateTimeException("a time that is over");
      }
      return end;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("--keep: expected a time like 15m, 12h or 2d", e);
    }
  }

  @Command(name = "revoke", description = "Takes all keys of somebody out.")
  int revoke(@Parameters(paramLabel = "NAME", description = "who has them") String name)
      throws IOException {
    try {
      keys().revoke(name);
      return 0;
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private KeyFile keys() {
    String variable = surroundings.environment().getOrDefault("TWICETOLD_KEYS", "");
    Optional<Path> other = Optional.of(variable).filter(path -> !path.isEmpty()).map(Path::of);
    return new KeyFile(file.or(() -> other).orElseThrow(() -> wrong("--keys FILE is needed")));
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
