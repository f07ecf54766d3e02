package io.twicetold.cli.eval;

import java.util.List;
import java.util.Map;

/** What a pack was answered. */
public sealed interface Answer {

  /** A grouping: name of its group by article id. */
  record Groups(Map<String, String> byArticle) implements Answer {

    public Groups {
      byArticle = Map.copyOf(byArticle);
    }
  }

  /** What was said of pairs. */
  record Pairs(List<Said> said) implements Answer {

    public Pairs {
      said = List.copyOf(said);
    }
  }
}
