package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.ingest.Articles;
import io.twicetold.ingest.Delivery;
import io.twicetold.ingest.Headings;
import io.twicetold.ingest.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the inputs of a run are read.
 *
 * @param leftOut what is not read though it lies in a folder of the inputs
 * @param headings what fields are called
 * @param places whether pages say where their paragraphs stand
 */
record Reading(Set<Path> leftOut, Headings headings, boolean places) {

  /**
   * Reads everything.
   *
   * @throws NothingRead if no input could be opened
   */
  Delivery read(List<Path> inputs, Consumer<Article> articles, Consumer<Rejection> rejections)
      throws NothingRead {
    List<Rejection> first = new ArrayList<>();
    Delivery delivery =
        Articles.read(
            inputs,
            leftOut,
            headings,
            places,
            System.in,
            articles,
            rejection -> {
              if (first.isEmpty()) {
                first.add(rejection);
              }
              rejections.accept(rejection);
            });
    if (delivery.unopened() == inputs.size()) {
      String others = inputs.size() > 1 ? "; nor can any other input be opened" : "";
      throw new NothingRead(first.getFirst().source() + ": " + first.getFirst().reason() + others);
    }
    return delivery;
  }
}
