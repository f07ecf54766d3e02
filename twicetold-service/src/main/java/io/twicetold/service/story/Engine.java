package io.twicetold.service.story;

import io.twicetold.Twicetold;
import java.util.function.Supplier;

/** The library, asked for when articles are compared first, and who remembers what it made. */
@FunctionalInterface
public interface Engine extends Supplier<Twicetold> {

  /** The collection is about to be read again: what was made before will be asked for. */
  default void reads() {}

  /** The collection was read: what nobody asked for is of no more use. */
  default void wasRead() {}

  /** A pass is over: what it made is to be remembered. */
  default void passed() {}
}
