package io.twicetold.service.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a database of PostgreSQL is: {@code postgresql://user:password@host:port/database}, with
 * the parameters of its Java driver behind a question mark.
 *
 * @param jdbc the address without user and password, as the driver wants it
 * @param user who asks; the driver asks as the user of the system otherwise
 * @param password of the user, if one is needed
 */
record PostgresAddress(String jdbc, Optional<String> user, Optional<String> password) {

  /**
   * Takes an address apart.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it, since it may
   *     hold a password
   */
  static PostgresAddress of(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme());
      String host = uri.getHost();
      String path = uri.getRawPath();
      if (scheme.matches("postgres(ql)?") && host != null && path != null && path.length() > 1) {
        return of(uri, host, path);
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new IllegalArgumentException("expected postgresql://user:password@host:port/database");
  }

  private static PostgresAddress of(URI uri, String host, String path) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new PostgresAddress(
        "jdbc:postgresql://" + host + port + path + query, part(who, 0), part(who, 1));
  }

  private static Optional<String> part(String[] who, int index) {
    return index < who.length
        ? Optional.of(URLDecoder.decode(who[index].replace("+", "%2B"), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return jdbc.substring("jdbc:".length());
  }
}
