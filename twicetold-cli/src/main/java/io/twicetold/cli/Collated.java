package io.twicetold.cli;

import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.util.List;
import java.util.Set;

/** A collection that was looked at, for as long as its engine is open. */
interface Collated {

  /** Its families and stories. */
  Grouping grouping();

  /** The decisions that are not honoured, and why. */
  List<Objection> objections();

  /** The pairs that the judge is unsure of, those first that matter most. */
  List<Doubt> unsure();

  /** The ways by which two of its articles came to be compared. */
  Set<Route> routes(String a, String b);

  /** Why two articles are together, or are not. */
  Explained explain(String a, String b);
}
