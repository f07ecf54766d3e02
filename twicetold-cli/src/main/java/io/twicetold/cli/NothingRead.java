package io.twicetold.cli;

import java.io.IOException;

/**
 * No input could be opened. The run ends like one of which some input was rejected, but writes
 * nothing: what an earlier run made of the inputs stays.
 */
final class NothingRead extends IOException {

  private static final long serialVersionUID = 1;

  NothingRead(String reason) {
    super(reason);
  }
}
