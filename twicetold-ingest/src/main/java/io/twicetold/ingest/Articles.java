package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads articles from JSON lines, CSV and plain text, each of them plain or packed with gzip, and
 * from folders of such files.
 *
 * <p>What a file is, its first bytes say; where they do not, its name does. A folder is read with
 * the folders below it in the order of names, without hidden files. Of a folder that holds {@code
 * pack.json} only {@code articles.jsonl} is read.
 *
 * <p>Everything is read as a stream: besides one record, only a fingerprint of each id is kept.
 */
public final class Articles {

  private Articles() {}

  /**
   * Reads everything. The same files give the same calls in the same order.
   *
   * @param inputs files and folders
   * @param articles is given each article; no two have the same id
   * @param rejections is given whatever could not be read; the run goes on after each
   */
  public static Delivery read(
      List<Path> inputs, Consumer<Article> articles, Consumer<Rejection> rejections) {
    Intake intake = new Intake(articles, rejections);
    Inputs folders = new Inputs(intake);
    inputs.forEach(folders::read);
    return intake.delivery();
  }
}
