package io.twicetold.vector;

import java.util.List;

/**
 * Turns sentences in any language into vectors whose cosine says how alike their meanings are.
 * Implementations are safe for use by several threads.
 */
public interface Encoder {

  /** Names model and layout; vectors of different versions are never compared. */
  String version();

  /** Numbers in a vector. */
  int width();

  /**
   * Encodes each text alone: the vector of a text has the same bits whatever its neighbours, their
   * order and the number of threads.
   *
   * @return one vector of {@link #width()} floats and length 1 for each text, in their order
   */
  List<float[]> encode(List<String> texts);
}
