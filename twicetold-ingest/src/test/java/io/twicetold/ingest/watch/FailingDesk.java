package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.util.List;

/** A desk that takes articles so many times and then fails, as where the process is killed. */
final class FailingDesk implements Desk {

  private final Desk desk;
  private int left;

  FailingDesk(Desk desk, int times) {
    this.desk = desk;
    left = times;
  }

  @Override
  public boolean has(String id) {
    return desk.has(id);
  }

  @Override
  public void take(List<Article> articles) throws IOException {
    if (left-- == 0) {
      throw new IOException("killed");
    }
    desk.take(articles);
  }

  @Override
  public void reject(List<Rejection> rejections) throws IOException {
    desk.reject(rejections);
  }
}
