package io.twicetold.ingest.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names of hosts to addresses of the network. */
@FunctionalInterface
public interface Resolver {

  /** All addresses of a host, at least one. */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
