package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Verdict;
import java.util.Collection;
import java.util.List;

/** The library as the commands use it. */
interface Engine extends AutoCloseable {

  /** Families and stories of a collection; its relations can be asked for until this is closed. */
  Grouping group(Collection<Article> articles);

  /** What the articles of each pair are to each other. */
  List<Verdict> compare(Collection<Article> articles, List<Pair> pairs);

  @Override
  void close();
}
