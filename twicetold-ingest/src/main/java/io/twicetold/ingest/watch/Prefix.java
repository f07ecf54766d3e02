package io.twicetold.ingest.watch;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A block of addresses.
 *
 * @param bytes the first address in it
 * @param length bits that all its addresses share
 */
record Prefix(BigInteger bytes, int width, int length) {

  /** Reads {@code 10.0.0.0/8}. */
  static Prefix of(String written) {
    int slash = written.indexOf('/');
    byte[] first = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
    return new Prefix(
        new BigInteger(1, first), 8 * first.length, Integer.parseInt(written.substring(slash + 1)));
  }

  /** Whether an address lies in it. */
  boolean holds(InetAddress address) {
    byte[] other = address.getAddress();
    return 8 * other.length == width
        && new BigInteger(1, other).xor(bytes).shiftRight(width - length).signum() == 0;
  }
}
