package io.twicetold.judge;

import io.twicetold.compare.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a reader calls the features, and how their numbers are shown ({@code features.txt}). */
final class FeatureNames {

  /** How the numbers of a feature are counted. */
  private enum Unit {
    SHARE,
    COSINE,
    COUNT,
    RATIO,
    DAYS,
    YES
  }

  private record Named(Unit unit, String name) {}

  private static final Map<String, Named> NAMES = read();

  private FeatureNames() {}

  private static Map<String, Named> read() {
    Map<String, Named> names = new HashMap<>();
    try (InputStream file = FeatureNames.class.getResourceAsStream("features.txt")) {
      byte[] bytes = Objects.requireNonNull(file, "features.txt").readAllBytes();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> read(line, names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void read(String line, Map<String, Named> names) {
    int space = line.indexOf(' ');
    int bar = line.indexOf('|');
    Unit unit = Unit.valueOf(line.substring(space + 1, bar).toUpperCase(Locale.ROOT));
    names.put(line.substring(0, space), new Named(unit, line.substring(bar + 1)));
  }

  private static Named named(Feature feature) {
    String own = feature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return NAMES.getOrDefault(feature.name(), new Named(Unit.COSINE, own));
  }

  /** What a reader calls it. */
  static String name(Feature feature) {
    return named(feature).name;
  }

  /** Its number as a reader counts it: {@code 41 %}, {@code .62}, {@code 17}. */
  static String shown(Feature feature, double value) {
    if (Double.isNaN(value)) {
      return "not measured";
    }
    return switch (named(feature).unit) {
      case SHARE -> tenths(100 * value) + " %";
      case COSINE -> String.format(Locale.ROOT, "%.3f", value);
      case COUNT -> tenths(Math.expm1(value));
      case RATIO -> String.format(Locale.ROOT, "%.2f", Math.exp(value));
      case DAYS -> String.format(Locale.ROOT, "%.2f days", Math.expm1(value));
      case YES -> value > 0.5 ? "yes" : "no";
    };
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
