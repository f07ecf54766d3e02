package io.twicetold.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The {@code twicetold} command. */
@Command(
    name = "twicetold",
    description = "Says which news articles are the same text told again.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:done, but some input was rejected", "2:wrong usage", "3:failed"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold group articles.jsonl",
      "  twicetold compare one.txt other.txt",
      "  twicetold COMMAND --help"
    })
public final class Main {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(names = "--version", versionHelp = true, description = "shows the version")
  private boolean version;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            err,
            new ProcessTerminal(),
            Models::open,
            System::nanoTime,
            System.getenv());
    System.exit(run(surroundings, arguments));
  }

  /** Runs the command; returns its exit code. */
  static int run(Surroundings surroundings, String... arguments) {
    Failures failures = new Failures(surroundings);
    ServeSettings settings = new ServeSettings(List.of(arguments), surroundings.environment());
    StringWriter told = new StringWriter(); // a PrintWriter keeps failures to itself
    Map<String, Supplier<Object>> commands = commands(surroundings, settings);
    if (arguments.length > 0 && commands.containsKey(arguments[0])) {
      commands.keySet().retainAll(Set.of(arguments[0])); // reading the options of all takes a while
    }
    CommandLine line = new CommandLine(new Main());
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.registerConverter(Path.class, Main::path)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(told))
        .setParameterExceptionHandler(
            (wrong, all) -> failures.wrongUsage(wrong, settings.place(wrong)))
        .setExecutionExceptionHandler((failure, command, parsed) ->
            failure instanceof WrongUsage
                ? failures.wrongUsage(new ParameterException(command, failure.getMessage()), "")
                : failures.failed(failure, command, parsed));
    int code = failures.guard(() -> line.execute(arguments), arguments);
    try (Writer out = surroundings.writer()) {
      out.write(told.toString());
    } catch (IOException e) {
      return failures.failed(e, line, line.getParseResult());
    }
    return code;
  }

  /** What makes each command, in the order in which the help shows them. */
  private static Map<String, Supplier<Object>> commands(
      Surroundings surroundings, ServeSettings settings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("group", () -> new GroupCommand(surroundings));
    commands.put("compare", () -> new CompareCommand(surroundings));
    commands.put("extract", () -> new ExtractCommand(surroundings));
    commands.put("watch", () -> new WatchCommand(surroundings));
    commands.put("explain", () -> new ExplainCommand(surroundings));
    commands.put("eval", () -> new EvalCommand(surroundings));
    commands.put(
        "serve",
        () -> new CommandLine(new ServeCommand(surroundings)).setDefaultValueProvider(settings));
    commands.put("keys", () -> new KeysCommand(surroundings, Clock.systemUTC()));
    commands.put("import", () -> new ImportCommand(surroundings));
    commands.put("export", () -> new ExportCommand(surroundings));
    commands.put("backup", BackupCommand::new);
    commands.put("verify", () -> new VerifyCommand(surroundings));
    return commands;
  }

  /** An empty name is that of the working directory to Java, and a slip to everybody else. */
  private static Path path(String written) {
    if (written.isEmpty()) {
      throw new TypeConversionException("the name is empty");
    }
    return Path.of(written);
  }
}
