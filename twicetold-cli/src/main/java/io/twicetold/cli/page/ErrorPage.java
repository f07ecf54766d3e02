package io.twicetold.cli.page;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Route;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page with the errors of an evaluation: the articles side by side, passages marked, figures
 * and reasons below. It needs no other file, no network and no script. Serves one thread.
 */
public final class ErrorPage {

  /** Findings shown of a question. */
  private static final int FINDINGS = 6;

  private final Writer out;

  private ErrorPage(Writer out) {
    this.out = out;
  }

  /**
   * Writes the page.
   *
   * @param errors by pack, in the order of the page
   * @param out where it goes; not closed
   */
  public static void write(Map<String, List<ShownError>> errors, Writer out) throws IOException {
    new ErrorPage(out).page(errors);
  }

  private void page(Map<String, List<ShownError>> errors) throws IOException {
    out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(Html.GENERATOR);
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        String.format(
            Locale.ROOT,
            "<title>Twicetold: errors</title>\n<style>\n%s</style>\n</head>\n<body>\n",
            Asset.of("errors.css").text()));
    out.write("<h1>Errors</h1>\n<nav>\n");
    for (Map.Entry<String, List<ShownError>> pack : errors.entrySet()) {
      String name = Html.escaped(pack.getKey());
      out.write(
          String.format(
              Locale.ROOT, "<a href=\"#%s\">%s</a> %d\n", name, name, pack.getValue().size()));
    }
    out.write("</nav>\n");
    for (Map.Entry<String, List<ShownError>> pack : errors.entrySet()) {
      String name = Html.escaped(pack.getKey());
      out.write(String.format(Locale.ROOT, "<section id=\"%s\">\n<h2>%s</h2>\n", name, name));
      for (ShownError error : pack.getValue()) {
        error(error);
      }
      out.write("</section>\n");
    }
    out.write("</body>\n</html>\n");
  }

  private void error(ShownError error) throws IOException {
    Verdict verdict = error.explained().verdict();
    out.write(String.format(Locale.ROOT, "<article>\n<h3>%s</h3>\n", Html.escaped(error.what())));
    out.write(
        String.format(
            Locale.ROOT,
            "<p class=\"verdict\">said: <b>%s</b> %.2f; one made from the other %.2f, one event %.2f,"
                + " likeness %.2f%s</p>\n",
            verdict.relation().label(),
            verdict.confidence(),
            verdict.descent(),
            verdict.story(),
            verdict.score(),
            routes(error)));
    out.write("<div class=\"pair\">\n");
    side("a", error.a(), verdict.passages(), Passage::a);
    side("b", error.b(), verdict.passages(), Passage::b);
    out.write("</div>\n<details><summary>Reasons</summary>\n");
    reasons(error);
    out.write("</details>\n</article>\n");
  }

  private static String routes(ShownError error) {
    return "; candidates: "
        + (error.explained().routes().isEmpty()
            ? "no"
            : error.explained().routes().stream()
                .sorted()
                .map(Route::label)
                .collect(Collectors.joining(", ")));
  }

  /** The direction of each text is that of its first strong letter. */
  private void side(
      String name, Article article, List<Passage> passages, Function<Passage, Span> span)
      throws IOException {
    String language = Html.escaped(article.language());
    out.write(
        String.format(
            Locale.ROOT,
            "<div class=\"side\"%s>\n",
            language.isEmpty() ? "" : " lang=\"" + language + "\""));
    out.write(
        String.format(
            Locale.ROOT,
            "<p class=\"from\"><bdi>%s</bdi></p>\n",
            Html.escaped(
                List.of(name, article.id(), article.source(), published(article)).stream()
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("  ")))));
    out.write(
        String.format(
            Locale.ROOT,
            "<h4 dir=\"auto\">%s</h4>\n",
            MarkedText.of(article.title(), Span.Field.TITLE, passages, span)));
    out.write(
        String.format(
            Locale.ROOT,
            "<div class=\"text\" dir=\"auto\">%s</div>\n</div>\n",
            MarkedText.of(article.text(), Span.Field.TEXT, passages, span)));
  }

  private static String published(Article article) {
    return article.published().map(Instant::toString).orElse("");
  }

  private void reasons(ShownError error) throws IOException {
    out.write("<ul>\n");
    for (String reason : error.explained().verdict().reasons()) {
      out.write(String.format(Locale.ROOT, "<li><bdi>%s</bdi></li>\n", Html.escaped(reason)));
    }
    out.write("</ul>\n");
    if (error.explained().explanation().isPresent()) {
      weighing("One made from the other?", error.explained().explanation().get().descent());
      weighing("One event?", error.explained().explanation().get().story());
    }
  }

  private void weighing(String question, Weighing weighing) throws IOException {
    out.write(
        String.format(
            Locale.ROOT,
            "<table>\n<caption>%s %.2f</caption>\n",
            question,
            weighing.probability()));
    for (var evidence : weighing.evidence().stream().limit(FINDINGS).toList()) {
      out.write(
          String.format(
              Locale.ROOT,
              "<tr><td class=\"%s\">%+.2f</td><td>%s</td><td>%s</td></tr>\n",
              evidence.weight() > 0 ? "for" : "against",
              evidence.weight(),
              Html.escaped(evidence.name()),
              Html.escaped(evidence.shown())));
    }
    out.write("</table>\n");
    if (weighing.turn().isPresent()) {
      var turn = weighing.turn().get();
      out.write(
          String.format(
              Locale.ROOT,
              "<p>It would turn to %.2f with %s at %s instead of %s.</p>\n",
              turn.probability(),
              Html.escaped(turn.name()),
              Html.escaped(turn.shownWanted()),
              Html.escaped(turn.shown())));
    }
  }
}
