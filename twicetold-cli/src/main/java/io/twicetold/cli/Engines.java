package io.twicetold.cli;

import io.twicetold.window.Progress;

/** Makes an engine once it is clear that one is needed: loading a model takes a second. */
@FunctionalInterface
interface Engines {

  /** The engine that these options ask for. */
  Engine open(EngineOptions options, Progress progress);
}
