package io.twicetold.cli.page;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The articles of a grouping, and their parts as HTML. */
final class ShownArticles {

  /** Chars of a headline or of a passage that are shown; the files hold them whole. */
  private static final int LONGEST = 400;

  private final Map<String, Article> articles;
  private final Map<String, Assignment> assignments = new HashMap<>();

  ShownArticles(Grouping grouping, Map<String, Article> articles) {
    this.articles = articles;
    grouping.assignments().forEach(one -> assignments.put(one.id(), one));
  }

  Article article(String id) {
    return Optional.ofNullable(articles.get(id)).orElseThrow(() -> unknown(id));
  }

  Assignment assignment(String id) {
    return Optional.ofNullable(assignments.get(id)).orElseThrow(() -> unknown(id));
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("no article has the id " + id);
  }

  /** The headline, or the first line where there is none. */
  String headline(String id) {
    return shortened(Text.headline(article(id)));
  }

  /** The headline, linked if its address is one of the web: others may be programs. */
  String linked(String id) {
    String url = article(id).url();
    return url.startsWith("https://") || url.startsWith("http://")
        ? "<a href=\"" + Html.escaped(url) + "\" rel=\"noreferrer\">" + headline(id) + "</a>"
        : headline(id);
  }

  /** Where it was published, or its id where nobody says so. */
  String name(String id) {
    String outlet = article(id).source();
    return "<bdi>" + Html.escaped(outlet.isBlank() ? id : outlet) + "</bdi>";
  }

  /** An attribute that says what language it is in, with a space before. */
  String lang(String id) {
    String language = assignment(id).language();
    return language.isEmpty() ? "" : " lang=\"" + Html.escaped(language) + "\"";
  }

  String day(String id) {
    return article(id).published().map(ShownArticles::day).orElse("");
  }

  static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  /** Words that may be long, cut. */
  static String shortened(String words) {
    String line = words.strip();
    int end = Math.min(line.length(), LONGEST);
    boolean within = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    String kept = line.substring(0, within ? end - 1 : end);
    return Html.escaped(kept) + (end < line.length() ? "…" : "");
  }
}
