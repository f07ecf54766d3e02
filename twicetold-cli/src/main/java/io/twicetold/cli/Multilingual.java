package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.ingest.language.Languages;
import io.twicetold.ingest.language.Stretch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says of articles in several languages where which is. */
final class Multilingual {

  private static final String FIELD = "languages";

  private Multilingual() {}

  /** The article with its stretches as one more field, or as it is if there is one language. */
  static Article marked(Article article) {
    List<Stretch> stretches = Languages.stretches(article.text(), article.language());
    if (stretches.isEmpty()) {
      return article;
    }
    Map<String, String> more = new TreeMap<>(article.more());
    more.put(FIELD, json(article.text(), stretches));
    return article.withMore(more);
  }

  /** Places count code points, as those of passages do. */
  private static String json(String text, List<Stretch> stretches) {
    return stretches.stream()
        .map(stretch ->
            "{\"start\":%d,\"end\":%d,\"language\":\"%s\"}"
                .formatted(
                    text.codePointCount(0, stretch.start()),
                    text.codePointCount(0, stretch.end()),
                    stretch.language()))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
