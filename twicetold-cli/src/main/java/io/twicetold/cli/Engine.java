package io.twicetold.cli;

import io.twicetold.Live;
import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Decisions;
import io.twicetold.judge.Verdict;
import java.util.Collection;
import java.util.List;

/** The library as the commands use it. */
interface Engine extends AutoCloseable {

  /** Looks at a collection; what is asked of it can be asked until this is closed. */
  Collated collate(Collection<Article> articles, Decisions decisions);

  /** What the articles of each pair are to each other. */
  List<Verdict> compare(Collection<Article> articles, List<Pair> pairs);

  /** A collection that grows until this is closed. */
  Live live();

  @Override
  void close();
}
