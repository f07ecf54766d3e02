package io.twicetold.ingest.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the system, which cannot be interrupted and may take minutes, in a thread of its own.
 *
 * @param deadline after which nobody waits for it
 */
record SystemNames(Duration deadline) implements Resolver {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> asking = new FutureTask<>(() -> InetAddress.getAllByName(host));
    Thread.ofPlatform().daemon().name("lookup").start(asking);
    try {
      return List.of(asking.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    } catch (ExecutionException | TimeoutException e) {
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
