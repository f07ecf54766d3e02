package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRuleTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, an unspecified address",
    "10.0.0.1, a private address",
    "10.255.255.255, a private address",
    "100.64.0.1, a carrier's private address",
    "100.127.255.255, a carrier's private address",
    "127.0.0.1, a loopback address",
    "127.255.255.254, a loopback address",
    "169.254.169.254, a link-local address",
    "172.16.0.1, a private address",
    "172.31.255.255, a private address",
    "192.0.0.8, a reserved address",
    "192.88.99.1, a 6to4 relay",
    "192.168.255.255, a private address",
    "198.19.0.1, an address for benchmarks",
    "203.0.113.9, an address for documentation",
    "224.0.0.1, a multicast address",
    "239.255.255.250, a multicast address",
    "255.255.255.255, a reserved address",
    "::, an unspecified address",
    "::1, a loopback address",
    "::10.0.0.1, an IPv4 address in IPv6",
    "::ffff:10.0.0.1, a private address",
    "::ffff:127.0.0.1, a loopback address",
    "::ffff:0:127.0.0.1, a reserved address",
    "64:ff9b::808:808, a NAT64 address",
    "64:ff9b:1::1, a NAT64 address",
    "fc00::1, a private address",
    "fdff::1, a private address",
    "fe80::1, a link-local address",
    "fec0::1, a private address",
    "ff02::1, a multicast address",
    "2001:0:4136:e378::1, a Teredo address",
    "2001:20::1, a reserved address",
    "2001:db8::1, an address for documentation",
    "2002:7f00:1::, a 6to4 address",
    "3fff::1, an address for documentation",
    "100::1, a reserved address",
    "5f00::1, a reserved address",
    "4000::1, a reserved address"
  })
  void whatIsNotForEverybodyIsNamed(String address, String kind) {
    assertThat(AddressRule.PUBLIC.objection(InetAddress.ofLiteral(address))).contains(kind);
    assertThat(AddressRule.ANY.objection(InetAddress.ofLiteral(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "2600::1",
        "2001:4860:4860::8888",
        "2a00:1450::1",
        "2003::1"
      })
  void whatIsForEverybodyIsAllowed(String address) {
    assertThat(AddressRule.PUBLIC.objection(InetAddress.ofLiteral(address))).isEmpty();
  }

  /** An IPv4 address is judged alike however it is written into IPv6, or refused. */
  @Property
  void noWayOfWritingLetsAForbiddenAddressThrough(@ForAll @Size(4) byte[] bytes)
      throws UnknownHostException {
    InetAddress plain = InetAddress.getByAddress(bytes);
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    System.arraycopy(bytes, 0, mapped, 12, 4);
    byte[] compatible = mapped.clone();
    compatible[10] = 0;
    compatible[11] = 0;

    assertThat(AddressRule.PUBLIC.objection(InetAddress.getByAddress(mapped)))
        .isEqualTo(AddressRule.PUBLIC.objection(plain));
    assertThat(AddressRule.PUBLIC.objection(InetAddress.getByAddress(compatible))).isPresent();
  }

  /** What the JDK itself knows to be local is never public. */
  @Property
  void whatTheJdkCallsLocalIsForbidden(
      @ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] long16) throws UnknownHostException {
    for (InetAddress address :
        new InetAddress[] {InetAddress.getByAddress(four), InetAddress.getByAddress(long16)}) {
      boolean local =
          address.isAnyLocalAddress()
              || address.isLoopbackAddress()
              || address.isLinkLocalAddress()
              || address.isSiteLocalAddress()
              || address.isMulticastAddress();
      boolean global = address instanceof Inet4Address || (address.getAddress()[0] & 0xE0) == 0x20;
      assertThat(AddressRule.PUBLIC.objection(address).isPresent()).isIn(true, local || !global);
    }
  }
}
