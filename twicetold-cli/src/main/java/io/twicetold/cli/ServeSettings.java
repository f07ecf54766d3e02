package io.twicetold.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Settings of {@code twicetold serve} that are not on the command line: from variables of the
 * environment ({@code TWICETOLD_PORT}), then from a file of properties ({@code port = 8080}). The
 * names are those of the options; others are refused, since nobody would notice that they do
 * nothing.
 */
final class ServeSettings implements IDefaultValueProvider {

  private static final String PREFIX = "TWICETOLD_";

  /** What Kubernetes and linked containers tell of a service of our name. */
  private static final Pattern OF_CLUSTER =
      Pattern.compile(PREFIX + "(?:SERVICE_(?:HOST|PORT.*)|PORT_\\d+_(?:TCP|UDP|SCTP).*)");

  private static final String CONFIG = "--config";

  /** Options that say what to do, not how to do it. */
  private static final Set<String> NO_SETTINGS = Set.of("--help", CONFIG);

  /** Variables that others read: the start script, the unit for systemd, the tests. */
  private static final Set<String> OTHERS =
      Set.of(
          "TWICETOLD_CONFIG",
          "TWICETOLD_JDK",
          "TWICETOLD_JAVA_OPTIONS",
          "TWICETOLD_SERVE",
          "TWICETOLD_CHROMIUM");

  /** Letters that may be different for a name to be meant. */
  private static final int NEAR = 3;

  private final List<String> arguments;
  private final Map<String, String> environment;
  private Optional<Map<String, Setting>> settings = Optional.empty();

  /** A value and where it was given. */
  private record Setting(String value, String place) {}

  ServeSettings(List<String> arguments, Map<String, String> environment) {
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
  }

  /** Options that can be given in other places than the command line. */
  static List<OptionSpec> options(CommandSpec serve) {
    return serve.options().stream()
        .filter(option -> !NO_SETTINGS.contains(option.longestName()))
        .toList();
  }

  /** What a setting is called in files. */
  static String key(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /** What a setting is called in the environment. */
  static String variable(OptionSpec option) {
    return PREFIX + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return setting(argument).map(Setting::value).orElse(null);
  }

  private Optional<Setting> setting(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || arguments.contains("--help")
        || arguments.contains("-h")) {
      return Optional.empty();
    }
    if (settings.isEmpty()) {
      settings = Optional.of(all(argument.command()));
    }
    return Optional.ofNullable(settings.get().get(option.longestName()));
  }

  /** Where a value that cannot be used was given, if that was not on the command line. */
  String place(ParameterException wrong) {
    return Optional.ofNullable(wrong.getArgSpec())
        .filter(argument -> settings.isPresent())
        .flatMap(this::setting)
        .filter(setting -> !isOnCommandLine(wrong))
        .map(setting -> " (" + setting.place() + ")")
        .orElse("");
  }

  private boolean isOnCommandLine(ParameterException wrong) {
    return wrong.getArgSpec() instanceof OptionSpec option
        && arguments.stream()
            .anyMatch(one ->
                one.equals(option.longestName()) || one.startsWith(option.longestName() + "="));
  }

  private Map<String, Setting> all(CommandSpec serve) {
    Map<String, Setting> all = new TreeMap<>();
    config().ifPresent(file -> read(Path.of(file), serve, all));
    Map<String, String> variables = new TreeMap<>();
    options(serve).forEach(option -> variables.put(variable(option), option.longestName()));
    for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
      String name = entry.getKey();
      if (isOfCluster(name, entry.getValue())) {
        continue;
      }
      if (variables.containsKey(name)) {
        all.put(String.valueOf(variables.get(name)), new Setting(entry.getValue(), name));
      } else if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
        throw wrong(serve, "no setting is called " + name + near(name, variables.keySet()));
      }
    }
    return all;
  }

  /** Clusters tell a container of a service called twicetold in variables that look like ours. */
  private static boolean isOfCluster(String name, String value) {
    return OF_CLUSTER.matcher(name).matches()
        || (name.equals(PREFIX + "PORT") && value.matches("(?:tcp|udp|sctp)://.*"));
  }

  /** The file, by the command line or the environment. */
  private Optional<String> config() {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals(CONFIG) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
      if (arguments.get(i).startsWith(CONFIG + "=")) {
        return Optional.of(arguments.get(i).substring(CONFIG.length() + 1));
      }
    }
    return Optional.ofNullable(environment.get(PREFIX + "CONFIG"));
  }

  private static void read(Path file, CommandSpec serve, Map<String, Setting> all) {
    Map<String, String> keys = new TreeMap<>();
    options(serve).forEach(option -> keys.put(key(option), option.longestName()));
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw wrong(serve, "--config: " + file + " cannot be read: " + e.getMessage());
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (!keys.containsKey(key)) {
        throw wrong(serve, file + ": no setting is called " + key + near(key, keys.keySet()));
      }
      String value = String.valueOf(properties.getProperty(key)).strip();
      all.put(String.valueOf(keys.get(key)), new Setting(value, file + ": " + key));
    }
  }

  private static ParameterException wrong(CommandSpec serve, String message) {
    return new ParameterException(
        Optional.ofNullable(serve.commandLine()).orElseGet(() -> new CommandLine(serve)), message);
  }

  private static String near(String name, Set<String> known) {
    return known.stream()
        .filter(one -> distance(name, one) <= NEAR)
        .min(Comparator.comparingInt(one -> distance(name, one)))
        .map(one -> "; is " + one + " meant?")
        .orElse("");
  }

  /** Letters to add, leave out or change to make one name of another. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
