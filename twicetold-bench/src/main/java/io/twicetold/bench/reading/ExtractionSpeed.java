package io.twicetold.bench.reading;

import com.sun.management.OperatingSystemMXBean;
import io.twicetold.ingest.html.Pages;
import io.twicetold.ingest.html.UnreadablePage;
import io.twicetold.ingest.html.WebArticle;
import io.twicetold.ingest.language.Languages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Extracts the pages of a folder again and again, and prints pages a second of processor time, that
 * of the compiler and the garbage collector included: from bytes to article and language.
 *
 * <p>Usage: {@code ExtractionSpeed FOLDER [ROUNDS]}. As many rounds before are not measured.
 */
public final class ExtractionSpeed {

  private static final String ROUNDS = "30";

  private ExtractionSpeed() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException, UnreadablePage {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    int rounds = Integer.parseInt(arguments.length > 1 ? arguments[1] : ROUNDS);
    extract(pages, rounds);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    long letters = extract(pages, rounds);
    double seconds = (system.getProcessCpuTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
    System.out.printf(
        Locale.ROOT,
        "%.0f pages a processor second (%d pages, %d rounds, %d chars of articles)%n",
        pages.size() * rounds / seconds,
        pages.size(),
        rounds,
        letters);
  }

  /** Each round meets every page as the first of its outlet. */
  private static long extract(List<byte[]> pages, int rounds) throws UnreadablePage {
    long letters = 0;
    for (int round = 0; round < rounds; round++) {
      Pages reader = Pages.at(Clock.systemUTC());
      for (byte[] page : pages) {
        WebArticle article = reader.read(page, "", "");
        letters +=
            article.text().length()
                + Languages.doubting(article.title(), article.text(), article.language())
                    .language()
                    .length();
      }
    }
    return letters;
  }
}
