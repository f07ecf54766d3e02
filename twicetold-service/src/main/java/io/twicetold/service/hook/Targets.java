package io.twicetold.service.hook;

import io.twicetold.ingest.watch.AddressRule;
import io.twicetold.ingest.watch.WatchSettings;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where messages may be sent, so that nobody has the service knock at doors within a network. */
public enum Targets {

  /** Addresses that the whole internet reaches, on the ports of the web. */
  PUBLIC,
  /** Programs on this machine too. */
  LOOPBACK,
  /** Programs on this machine and in networks of private addresses too. */
  PRIVATE;

  /** First byte of a private address of IPv6 (fc00::/7) without its last bit. */
  private static final int UNIQUE_LOCAL = 0xfc;

  /** The name in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which addresses of the network may be connected to. */
  AddressRule rule() {
    return address -> isAllowed(address) ? Optional.empty() : AddressRule.PUBLIC.objection(address);
  }

  private boolean isAllowed(InetAddress address) {
    return switch (this) {
      case PUBLIC -> false;
      case LOOPBACK -> address.isLoopbackAddress();
      case PRIVATE -> address.isLoopbackAddress() || isPrivate(address);
    };
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        ? address.isSiteLocalAddress()
        : (bytes[0] & UNIQUE_LOCAL) == UNIQUE_LOCAL && (bytes[0] & 0xff) < 0xfe;
  }

  /** Whether a port may be connected to. */
  boolean allowsPort(int port) {
    Set<Integer> web = WatchSettings.WEB_PORTS;
    return this != PUBLIC || web.contains(port);
  }
}
