package io.twicetold.ingest.watch;

import java.net.InetAddress;
import java.util.Optional;

/** Says which addresses of the network may be connected to. */
@FunctionalInterface
public interface AddressRule {

  /** Addresses that the whole internet reaches, and no others. */
  AddressRule PUBLIC = new PublicAddresses();

  /** Every address: for intranets, where all feeds are trusted. */
  AddressRule ANY = address -> Optional.empty();

  /** What kind of address it is, as {@code a private address}, if it may not be connected to. */
  Optional<String> objection(InetAddress address);
}
