package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.util.List;

/** Where a watch hands in what it found. It is called by one thread at a time. */
public interface Desk {

  /** Whether an article with this id was taken, in this run or in one before. */
  boolean has(String id);

  /** Takes new articles; once this returns they are kept, whatever happens to the process. */
  void take(List<Article> articles) throws IOException;

  /** Takes what could not be read or fetched. */
  void reject(List<Rejection> rejections) throws IOException;
}
