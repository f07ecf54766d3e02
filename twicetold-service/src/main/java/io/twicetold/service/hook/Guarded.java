package io.twicetold.service.hook;

import io.twicetold.ingest.watch.AddressRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Makes sockets that look at the address that they are told to connect to: by then a name has been
 * looked up for the last time, so that no second answer of a name server can lead elsewhere.
 */
final class Guarded extends SocketFactory {

  private final AddressRule rule;

  Guarded(AddressRule rule) {
    this.rule = rule;
  }

  /** An address that may not be connected to. */
  static final class Forbidden extends UnknownHostException {

    private static final long serialVersionUID = 1;

    Forbidden(String kind) {
      super("it leads to " + kind);
    }
  }

  /** Refuses an address that may not be connected to. */
  void check(InetAddress address) throws Forbidden {
    Optional<String> objection = rule.objection(address);
    if (objection.isPresent()) {
      throw new Forbidden(objection.get());
    }
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
      }

      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress place) || place.isUnresolved()) {
          throw new SocketException("connects to resolved addresses only");
        }
        check(place.getAddress());
        super.connect(endpoint, timeout);
      }
    };
  }

  private static SocketException connected() {
    return new SocketException("sockets are connected after they are made");
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw connected();
  }
}
