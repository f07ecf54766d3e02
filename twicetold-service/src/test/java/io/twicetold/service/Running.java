package io.twicetold.service;

import io.twicetold.Twicetold;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Keys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A service for a test, and somebody who asks it. */
final class Running implements AutoCloseable {

  /** Longer than anything takes; a test that reaches it hangs. Milliseconds. */
  static final long LONG = 120_000;

  static final Twicetold LITERAL = Twicetold.builder().build();

  final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  final Service service;
  final Caller caller;

  private Running(Twicetold library, Settings settings) throws IOException, InterruptedException {
    service = Service.start(library, settings, Clock.systemUTC(), failures::add);
    caller = new Caller(service.port());
  }

  /** Settings of a service that only this machine reaches. */
  static Settings settings(Path data, Keys keys, long backlog) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Settings(address, data, keys, backlog);
  }

  /** A service that is ready. */
  static Running in(Path data) throws IOException, InterruptedException {
    return ready(data, Keys.NONE);
  }

  static Running ready(Path data, Keys keys) throws IOException, InterruptedException {
    return ready(settings(data, keys, Settings.BACKLOG));
  }

  /** A service that is ready, and tells others by these rules. */
  static Running with(Hooks.Rules hooks, Path data) throws IOException, InterruptedException {
    return ready(settings(data, Keys.NONE, Settings.BACKLOG).with(hooks));
  }

  static Running ready(Settings settings) throws IOException, InterruptedException {
    Running running = new Running(LITERAL, settings);
    if (!running.service.awaitReady(LONG)) {
      throw new AssertionError("not ready");
    }
    return running;
  }

  /** A service that may not be ready yet. */
  static Running with(Twicetold library, Path data, long backlog)
      throws IOException, InterruptedException {
    return new Running(library, settings(data, Keys.NONE, backlog));
  }

  @Override
  public void close() {
    caller.close();
    service.close();
  }
}
