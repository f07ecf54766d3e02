package io.twicetold;

import io.twicetold.article.Article;
import io.twicetold.group.Grouping;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that writes what is found in a collection, under its default locale. */
public final class LocaleProcess {

  private LocaleProcess() {}

  /** Writes to standard output. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.out.print(tell());
  }

  static String tell() {
    Grouping grouping =
        Twicetold.builder()
            .encoder(new WordsEncoder(), WordsEncoder.means())
            .build()
            .group(articles());
    StringBuilder told = new StringBuilder();
    grouping.assignments().forEach(assignment -> told.append(assignment).append('\n'));
    grouping.stories().forEach(story -> told.append(story).append('\n'));
    grouping.relations().forEach(relation -> told.append(relation).append('\n'));
    return told.append(grouping.tally()).append('\n').toString();
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Samples.collection(12, 34));
    String capitals = "SHIP TITLE IN ISTANBUL. The minister said IVIN ISIL will visit, 12.5 %.";
    articles.add(Article.of("i1", "PRINT", capitals + "\nLIKE THIS\nPRINT\nSIGN IN"));
    articles.add(Article.of("i2", "", capitals.toLowerCase(java.util.Locale.ROOT)));
    return articles;
  }
}
