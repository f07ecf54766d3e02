package io.twicetold.service;

import io.twicetold.Twicetold;
import io.twicetold.vector.Encoder;
import io.twicetold.window.Recollection;
import java.util.function.UnaryOperator;

/**
 * Opens the library, once, after the start of a service: it can answer before its model is here.
 */
@FunctionalInterface
public interface Opening {

  /**
   * The library.
   *
   * @param before what to put before its encoder, if it has one
   * @param known what was judged before
   */
  Twicetold open(UnaryOperator<Encoder> before, Recollection known);
}
