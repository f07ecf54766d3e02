package io.twicetold.group;

import java.util.List;

/** Why a decision is not honoured. */
public sealed interface Objection {

  /** The decision. */
  Decision decision();

  /** Why, on one line. */
  String reason();

  /** An article that it names is not in the collection. */
  record Unknown(Decision decision, String id) implements Objection {

    @Override
    public String reason() {
      return "no article has the id " + id;
    }
  }

  /**
   * Other decisions keep the two together.
   *
   * @param chain ids from the one to the other, each decided to be together with the next
   */
  record Contradicted(Decision decision, List<String> chain) implements Objection {

    public Contradicted {
      chain = List.copyOf(chain);
    }

    @Override
    public String reason() {
      return "decided to be together: " + String.join(" - ", chain);
    }
  }

  /** The two say the same line by line, which nobody can tell apart. */
  record SameText(Decision decision) implements Objection {

    @Override
    public String reason() {
      return "the two say the same line by line";
    }
  }
}
