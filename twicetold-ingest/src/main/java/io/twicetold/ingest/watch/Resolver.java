package io.twicetold.ingest.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Names of hosts to addresses of the network. */
@FunctionalInterface
public interface Resolver {

  /** All addresses of a host, at least one. */
  List<InetAddress> lookup(String host) throws UnknownHostException;

  /** What this machine asks, given up after a time. */
  static Resolver ofSystem(Duration deadline) {
    return new SystemNames(deadline);
  }
}
