package io.twicetold.ingest.watch;

/** Fetches what robots may have. Safe for several threads. */
final class Fetching implements AutoCloseable {

  private final Http http;
  private final Hops hops;
  private final Robots robots;
  private volatile boolean closed;

  Fetching(WatchSettings settings) {
    WatchSettings.Surroundings around = settings.surroundings();
    http =
        new Http(
            new Dialing(settings.addresses(), around.resolver()),
            settings.userAgent(),
            settings.deadline());
    Gates gates =
        new Gates(around.clock(), around.waiting(), settings.pause(), settings.maxHosts());
    hops = new Hops(new Destinations(settings.ports()), gates, http, around.clock());
    robots = new Robots(hops, around.clock());
  }

  /** The answer at the end of the redirects: with status 200, or 304 where that was asked for. */
  Answer fetch(String address, Request request) throws FetchFailure, InterruptedException {
    try {
      return hops.follow(address, request, robots);
    } catch (FetchFailure failure) {
      if (closed || Thread.currentThread().isInterrupted()) {
        throw new InterruptedException(); // it was not the server that failed
      }
      throw failure;
    } catch (RuntimeException bug) { // of a library that a server got the better of
      throw FetchFailure.passing("cannot be fetched: " + bug);
    }
  }

  @Override
  public void close() {
    closed = true;
    http.close();
  }
}
