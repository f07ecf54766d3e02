package io.twicetold.ingest.watch;

import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Which addresses of the web may be asked for; what they lead to, {@link Dialing} looks at. */
record Destinations(Set<Integer> ports) {

  private static final Pattern SECRET =
      Pattern.compile("^(\\s*https?:[/\\\\]*)[^/\\\\?#]*@", Pattern.CASE_INSENSITIVE);

  Destinations {
    ports = Set.copyOf(ports);
  }

  /** An address as it may be shown and kept: without the name and the password of a person. */
  static String shown(String address) {
    return SECRET.matcher(address).replaceFirst("$1***@");
  }

  /** The address, if it may be asked for. */
  HttpUrl of(String address) throws FetchFailure {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw FetchFailure.refused("not an address of the web (http or https)");
    }
    return checked(url);
  }

  /** Where a redirect leads to. */
  HttpUrl next(HttpUrl from, String location) throws FetchFailure {
    HttpUrl url = from.resolve(location);
    if (url == null) {
      throw FetchFailure.refused("redirected to something else than http or https");
    }
    return checked(url);
  }

  private HttpUrl checked(HttpUrl url) throws FetchFailure {
    if (!ports.contains(url.port())) {
      throw FetchFailure.refused("port " + url.port() + " is not allowed");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw FetchFailure.refused("an address with a user name is not fetched");
    }
    return url;
  }
}
