package io.twicetold.ingest.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * Connects to allowed addresses only. Each name is looked up once a connection, every address that
 * it has must be allowed, and each socket looks at the address that it is told to connect to: what
 * came in some other way than by a name (numbers in an address, a resolver that changes its mind)
 * is looked at there.
 */
public final class Dialing extends SocketFactory implements Dns {

  private final AddressRule rule;
  private final Resolver resolver;

  /** Dials what the rule allows, with names from the resolver. */
  public Dialing(AddressRule rule, Resolver resolver) {
    this.rule = rule;
    this.resolver = resolver;
  }

  /** An address that may not be connected to. */
  public static final class Forbidden extends UnknownHostException {

    private static final long serialVersionUID = 1;

    Forbidden(String host, String kind) {
      super(host + " is " + kind);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.lookup(host);
    for (InetAddress address : addresses) {
      check(host, address);
    }
    return addresses;
  }

  private void check(String host, InetAddress address) throws Forbidden {
    Optional<String> objection = rule.objection(address);
    if (objection.isPresent()) {
      throw new Forbidden(host, objection.get());
    }
  }

  @Override
  public Socket createSocket() {
    return new Checked();
  }

  /** A socket that connects to allowed addresses only. */
  private final class Checked extends Socket {

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress place) || place.isUnresolved()) {
        throw new SocketException("connects to resolved addresses only");
      }
      check(place.getAddress().getHostAddress(), place.getAddress());
      super.connect(endpoint, timeout);
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new SocketException("sockets are connected after they are made");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }
}
