package io.twicetold.cli;

import io.twicetold.Twicetold;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The library, opened when it is first asked for: a service can answer before its model is here.
 */
final class LateLibrary implements Supplier<Twicetold>, AutoCloseable {

  private final Supplier<Models.Opened> open;
  private Optional<Models.Opened> opened = Optional.empty();
  private boolean closed;

  LateLibrary(Supplier<Models.Opened> open) {
    this.open = open;
  }

  @Override
  public synchronized Twicetold get() {
    if (closed) {
      throw new IllegalStateException("the library is closed");
    }
    Models.Opened library = opened.orElseGet(open);
    opened = Optional.of(library);
    return library.library();
  }

  /** Gives back what was opened. */
  @Override
  public synchronized void close() {
    closed = true;
    opened.ifPresent(library -> library.end().run());
    opened = Optional.empty();
  }
}
