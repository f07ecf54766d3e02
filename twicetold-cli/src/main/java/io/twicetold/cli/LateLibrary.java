package io.twicetold.cli;

import io.twicetold.Twicetold;
import io.twicetold.service.Opening;
import io.twicetold.vector.Encoder;
import io.twicetold.window.Recollection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The library of a service, opened when it is first asked for, and given back at the end. */
final class LateLibrary implements Opening, AutoCloseable {

  private final BiFunction<UnaryOperator<Encoder>, Recollection, Models.Opened> open;
  private Optional<Models.Opened> opened = Optional.empty();
  private boolean closed;

  LateLibrary(BiFunction<UnaryOperator<Encoder>, Recollection, Models.Opened> open) {
    this.open = open;
  }

  @Override
  public synchronized Twicetold open(UnaryOperator<Encoder> before, Recollection known) {
    if (closed) {
      throw new IllegalStateException("the library is closed");
    }
    Models.Opened library = open.apply(before, known);
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
