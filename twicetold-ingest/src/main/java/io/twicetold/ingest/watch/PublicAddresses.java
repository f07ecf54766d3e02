package io.twicetold.ingest.watch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The registries of special addresses of IANA (RFC 6890 and its successors). Of IPv6 only what is
 * given out to the world (2000::/3) is public; so mapped and compatible addresses, NAT64 and all
 * that is local are not.
 */
final class PublicAddresses implements AddressRule {

  private record Special(Prefix block, String kind) {}

  private static final Prefix GLOBAL = Prefix.of("2000::/3");

  private static final List<Special> SPECIAL =
      List.of(
          special("0.0.0.0/8", "an unspecified address"),
          special("10.0.0.0/8", "a private address"),
          special("100.64.0.0/10", "a carrier's private address"),
          special("127.0.0.0/8", "a loopback address"),
          special("169.254.0.0/16", "a link-local address"),
          special("172.16.0.0/12", "a private address"),
          special("192.0.0.0/24", "a reserved address"),
          special("192.0.2.0/24", "an address for documentation"),
          special("192.88.99.0/24", "a 6to4 relay"),
          special("192.168.0.0/16", "a private address"),
          special("198.18.0.0/15", "an address for benchmarks"),
          special("198.51.100.0/24", "an address for documentation"),
          special("203.0.113.0/24", "an address for documentation"),
          special("224.0.0.0/4", "a multicast address"),
          special("240.0.0.0/4", "a reserved address"),
          special("::/128", "an unspecified address"),
          special("::1/128", "a loopback address"),
          special("::/96", "an IPv4 address in IPv6"),
          special("64:ff9b::/96", "a NAT64 address"),
          special("64:ff9b:1::/48", "a NAT64 address"),
          special("fc00::/7", "a private address"),
          special("fe80::/10", "a link-local address"),
          special("fec0::/10", "a private address"),
          special("ff00::/8", "a multicast address"),
          special("2001::/32", "a Teredo address"),
          special("2001::/23", "a reserved address"),
          special("2001:db8::/32", "an address for documentation"),
          special("2002::/16", "a 6to4 address"),
          special("3fff::/20", "an address for documentation"));

  private static Special special(String block, String kind) {
    return new Special(Prefix.of(block), kind);
  }

  @Override
  public Optional<String> objection(InetAddress address) {
    Optional<String> kind =
        SPECIAL.stream()
            .filter(special -> special.block().holds(address))
            .map(Special::kind)
            .findFirst();
    boolean global = address instanceof Inet4Address || GLOBAL.holds(address);
    return kind.or(() -> global ? Optional.empty() : Optional.of("a reserved address"));
  }
}
