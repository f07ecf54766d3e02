package io.twicetold.cli;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terminal of this process. Java tells only whether standard input and output both are
 * terminals, so the C library is asked for each.
 */
final class ProcessTerminal implements Terminal {

  /** Columns where nobody says how many there are. */
  private static final int USUAL = 100;

  private static final int OUT = 1;
  private static final int ERR = 2;

  /** Rows and columns, as stty prints them. */
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

  @Override
  public boolean out() {
    return isTerminal(OUT);
  }

  @Override
  public boolean err() {
    return isTerminal(ERR);
  }

  @Override
  public boolean coloured() {
    return out() && allowsColours(System.getenv());
  }

  /** As https://no-color.org asks: a variable that is empty says nothing. */
  static boolean allowsColours(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  @SuppressWarnings({"restricted", "IllegalCatch"})
  private static boolean isTerminal(int descriptor) {
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle isatty =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("isatty"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      return (int) isatty.invokeExact(descriptor) == 1;
    } catch (Throwable unknown) {
      return false; // plain lines serve everybody
    }
  }

  @Override
  public int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .flatMap(columns -> columns(SIZE, "0 " + columns))
        .or(ProcessTerminal::asked)
        .orElse(USUAL);
  }

  private static Optional<Integer> asked() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      try (var answer = stty.getInputStream()) {
        return columns(SIZE, new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      return Optional.empty(); // no such terminal, or no stty
    }
  }

  private static Optional<Integer> columns(Pattern pattern, String size) {
    Matcher matcher = pattern.matcher(size);
    return matcher.matches() && matcher.group(1).length() < 5
        ? Optional.of(Integer.parseInt(matcher.group(1))).filter(columns -> columns > 0)
        : Optional.empty();
  }
}
