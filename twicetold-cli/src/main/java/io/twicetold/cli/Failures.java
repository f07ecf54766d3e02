package io.twicetold.cli;

import io.twicetold.cli.screen.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.JacksonException;

/** Ends a run that failed: one line for a person, an exit code for a script. */
final class Failures {

  private static final int DONE = 0;
  private static final int REJECTED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int FAILED = 3;

  private static final String VERBOSE = "--verbose";

  private static final String OUT_OF_MEMORY =
      "out of memory; TWICETOLD_JAVA_OPTIONS=-Xmx8g gives it more";

  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Arguments that no command understands.
   *
   * @param place where they were given, if that was not on the command line
   */
  int wrongUsage(ParameterException wrong, String place) {
    surroundings.err().println("twicetold: " + SafeText.of(message(wrong) + place));
    surroundings
        .err()
        .println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return WRONG_USAGE;
  }

  /** A command that ended with an exception. */
  int failed(Exception failure, CommandLine line, ParseResult parsed) {
    Throwable cause = cause(failure);
    if (cause instanceof NamedOutput.ReaderGone) {
      return DONE; // the reader has seen enough
    }
    tell(cause);
    if (line.getParseResult().hasMatchedOption(VERBOSE)) {
      failure.printStackTrace(surroundings.err());
    }
    return cause instanceof NothingRead ? REJECTED : FAILED;
  }

  /** Runs a command whose Java machine itself may give up. */
  int guard(IntSupplier command, String... arguments) {
    try {
      return command.getAsInt();
    } catch (OutOfMemoryError full) {
      surroundings.err().println("twicetold: " + OUT_OF_MEMORY);
    } catch (LinkageError | StackOverflowError broken) {
      tell(broken);
      if (List.of(arguments).contains(VERBOSE)) {
        broken.printStackTrace(surroundings.err());
      }
    }
    return FAILED;
  }

  private void tell(Throwable cause) {
    surroundings.err().println("twicetold: " + SafeText.of(message(cause)));
  }

  /** The failure that has something to say: wrappers repeat what they wrap. */
  private static Throwable cause(Throwable failure) {
    boolean wrapper =
        failure instanceof JacksonException
            || (failure instanceof UncheckedIOException io
                && String.valueOf(io.getCause()).equals(io.getMessage()));
    return wrapper && failure.getCause() instanceof IOException cause ? cause : failure;
  }

  /** What went wrong, in one line. */
  static String message(Throwable cause) {
    return switch (cause) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": no permission";
      default -> Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    };
  }
}
