package io.twicetold.ingest.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A watch of one feed, with nothing known yet. */
abstract class Watched {

  @TempDir Path folder = Path.of("");
  Site site = new Site();
  Outpost outpost = new Outpost(folder);
  String feed = "";

  @BeforeEach
  void open() {
    outpost = new Outpost(folder).ports(site.port());
    feed = site.at("news.test", "/feed");
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** Lets a feed be due again. */
  void later() {
    outpost.sleep(Duration.ofMinutes(17));
  }

  /** Waits as the thread of a server may, which is never interrupted. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
