package io.twicetold.bench.reading;

import io.twicetold.ingest.Articles;
import io.twicetold.ingest.Delivery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a large file of each format, or of those named, and reads it: megabytes of content before
 * packing and articles a second, and the most heap that was in use.
 *
 * <p>Usage: {@code ReadingSpeed FOLDER MEGABYTES [FORMAT...]}. With {@code -Xmx128m} it shows that
 * memory does not grow with the file.
 */
public final class ReadingSpeed {

  private ReadingSpeed() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long size = Long.parseLong(arguments[1]) << 20;
    List<LargeFile> formats =
        arguments.length == 2
            ? List.of(LargeFile.values())
            : Arrays.stream(arguments).skip(2).map(LargeFile::valueOf).toList();
    for (LargeFile format : formats) {
      Path file = folder.resolve(format.fileName());
      format.write(file, size);
      measure(format, file, size);
      Files.delete(file);
    }
  }

  private static void measure(LargeFile format, Path file, long size) throws IOException {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc(); // what writing the file left is no part of reading it
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    AtomicLong rejected = new AtomicLong();
    long start = System.nanoTime();
    Delivery delivery =
        Articles.read(List.of(file), article -> {}, rejection -> rejected.incrementAndGet());
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-10s %8.1f MB file %8d articles %4d rejected %6.1f s %7.1f MB/s %8.0f articles/s, heap at"
            + " most %d MB%n",
        format,
        Files.size(file) / 1e6,
        delivery.articles(),
        rejected.get(),
        seconds,
        size / 1e6 / seconds,
        delivery.articles() / seconds,
        peak >> 20);
  }
}
