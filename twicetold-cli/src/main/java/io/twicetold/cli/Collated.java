package io.twicetold.cli;

import io.twicetold.group.Grouping;
import io.twicetold.window.Route;
import java.util.Set;

/** A collection that was looked at, for as long as its engine is open. */
interface Collated {

  /** Its families and stories. */
  Grouping grouping();

  /** The ways by which two of its articles came to be compared. */
  Set<Route> routes(String a, String b);
}
