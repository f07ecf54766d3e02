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
import java.util.List;
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
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new GroupCommand(surroundings))
            .addSubcommand(new CompareCommand(surroundings))
            .addSubcommand(new ExtractCommand(surroundings))
            .addSubcommand(new WatchCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new EvalCommand(surroundings))
            .addSubcommand(
                new CommandLine(new ServeCommand(surroundings)).setDefaultValueProvider(settings))
            .addSubcommand(new KeysCommand(surroundings, Clock.systemUTC()))
            .addSubcommand(new ImportCommand(surroundings))
            .addSubcommand(new ExportCommand(surroundings))
            .addSubcommand(new BackupCommand())
            .addSubcommand(new VerifyCommand(surroundings))
            .registerConverter(Path.class, Main::path)
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

  /** An empty name is that of the working directory to Java, and a slip to everybody else. */
  private static Path path(String written) {
    if (written.isEmpty()) {
      throw new TypeConversionException("the name is empty");
    }
    return Path.of(written);
  }
}
