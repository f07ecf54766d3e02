package io.twicetold.cli.page;

import io.twicetold.compare.Passage;
import io.twicetold.json.Labels;
import io.twicetold.judge.Verdict;
import java.util.List;

/** What articles share with what they were made from, as tables that unfold; so many a story. */
final class SharedPassages {

  /** Passages shown of an article. */
  private static final int OF_ARTICLE = 8;

  private static final int OF_STORY = 50;

  private final ShownArticles articles;
  private int left = OF_STORY;

  SharedPassages(ShownArticles articles) {
    this.articles = articles;
  }

  /** The passages of an article and its source; empty if there are none, or enough were shown. */
  String of(String id, Verdict verdict) {
    List<Passage> all = verdict.passages();
    List<Passage> shown = all.stream().limit(Math.min(OF_ARTICLE, left)).toList();
    if (shown.isEmpty()) {
      return "";
    }
    left -= shown.size();
    StringBuilder html = new StringBuilder();
    html.append(
        "<details>\n<summary>What <bdi>%s</bdi> shares with its source%s</summary>\n"
            .formatted(articles.headline(id), count(shown.size(), all.size())));
    html.append(
        "<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
            .formatted(articles.name(verdict.a()), articles.name(verdict.b())));
    html.append("<th scope=\"col\">Same</th></tr></thead>\n<tbody>\n");
    shown.forEach(passage -> html.append(row(verdict, passage)));
    return html.append("</tbody>\n</table></div>\n</details>\n").toString();
  }

  private static String count(int shown, int all) {
    return shown == all ? "" : " (" + shown + " of " + all + " passages)";
  }

  private String row(Verdict verdict, Passage passage) {
    String level = Labels.of(passage.level());
    return "<tr><td dir=\"auto\"%s>%s</td><td dir=\"auto\"%s>%s</td>"
            .formatted(
                articles.lang(verdict.a()),
                ShownArticles.shortened(passage.a().of(articles.article(verdict.a()))),
                articles.lang(verdict.b()),
                ShownArticles.shortened(passage.b().of(articles.article(verdict.b()))))
        + "<td><span class=\"passage %s\">%s</span></td></tr>\n".formatted(level, level);
  }
}
