package io.twicetold.cli.page;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One page with the stories of a grouping: families, how each member was made and from what, and
 * the passages that show it. It needs no other file and no network, and is read without its script
 * too, which only filters. Serves one thread.
 */
public final class StoryPage {

  /** Stories shown, the largest: browsers open pages of some ten megabytes. */
  static final int STORIES = 500;

  /** Articles shown of a family. */
  static final int MEMBERS = 100;

  private static final Asset STYLE = Asset.of("stories.css");
  private static final Asset SCRIPT = Asset.of("stories.js");

  private final Grouping grouping;
  private final ShownArticles articles;
  private final Writer out;
  private final List<Story> told;

  private StoryPage(Grouping grouping, Map<String, Article> articles, Writer out) {
    this.grouping = grouping;
    this.articles = new ShownArticles(grouping, articles);
    this.out = out;
    told = grouping.stories().stream().filter(story -> story.reports() > 1).toList();
  }

  /**
   * Writes the page.
   *
   * @param grouping the stories
   * @param articles its articles by id
   * @param rejected how many records could not be read
   * @param out where it goes; not closed
   */
  public static void write(
      Grouping grouping, Map<String, Article> articles, long rejected, Writer out)
      throws IOException {
    new StoryPage(grouping, articles, out).page(rejected);
  }

  private List<Story> shown() {
    return told.stream().limit(STORIES).toList();
  }

  private void page(long rejected) throws IOException {
    head();
    out.write(
        String.format(
            Locale.ROOT,
            "<header>\n<h1>Stories</h1>\n<p class=\"counts\">%s</p>\n",
            counts(rejected)));
    if (told.size() > STORIES) {
      out.write(
          String.format(
              Locale.ROOT,
              "<p class=\"note\">The %,d largest of %,d stories.</p>\n",
              STORIES,
              told.size()));
    }
    out.write("<p class=\"find\" hidden><label for=\"find\">Show stories with </label>");
    out.write("<input id=\"find\" type=\"search\" autocomplete=\"off\"> ");
    out.write("<output id=\"found\" for=\"find\"></output></p>\n</header>\n");
    contents();
    out.write("<main>\n");
    Map<Set<String>, Verdict> verdicts = verdicts();
    for (int i = 0; i < shown().size(); i++) {
      out.write(StorySection.of(i + 1, shown().get(i), articles, verdicts));
    }
    out.write(
        String.format(
            Locale.ROOT, "</main>\n<script>%s</script>\n</body>\n</html>\n", SCRIPT.text()));
  }

  private void head() throws IOException {
    out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(
        String.format(
            Locale.ROOT,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src %s; script-src %s; base-uri 'none'; form-action 'none'\">\n",
            STYLE.source(),
            SCRIPT.source()));
    out.write(Html.GENERATOR);
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        String.format(
            Locale.ROOT, "<title>Twicetold: stories</title>\n<style>%s</style>\n", STYLE.text()));
    out.write("</head>\n<body>\n");
  }

  private String counts(long rejected) {
    long languages =
        grouping.assignments().stream()
            .map(Assignment::language)
            .filter(language -> !language.isEmpty())
            .distinct()
            .count();
    long families =
        grouping.stories().stream()
            .flatMap(story -> story.families().stream())
            .filter(family -> family.members().size() > 1)
            .count();
    String read =
        "%s in %s; %s of several reports, %s of texts made from one another"
            .formatted(
                counted(grouping.assignments().size(), "article", "articles"),
                counted(languages, "language", "languages"),
                counted(told.size(), "story", "stories"),
                counted(families, "family", "families"));
    return rejected == 0
        ? read
        : read + "; " + counted(rejected, "record", "records") + " rejected";
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  private void contents() throws IOException {
    out.write("<nav aria-label=\"Stories\">\n<ol class=\"contents\">\n");
    for (int i = 0; i < shown().size(); i++) {
      Story story = shown().get(i);
      out.write(
          String.format(
              Locale.ROOT,
              "<li><a href=\"#s%d\"><bdi>%s</bdi></a> %s</li>\n",
              i + 1,
              articles.headline(story.representative()),
              counted(story.reports(), "report", "reports")));
    }
    out.write("</ol>\n</nav>\n");
  }

  /** The verdicts on shown articles and what they were made from; the others are not kept. */
  private Map<Set<String>, Verdict> verdicts() {
    Set<Set<String>> wanted = new HashSet<>();
    shown().stream()
        .flatMap(story -> story.families().stream())
        .flatMap(StoryPage::members)
        .map(articles::assignment)
        .forEach(one -> one.made().ifPresent(made -> wanted.add(Set.of(one.id(), made.source()))));
    Map<Set<String>, Verdict> verdicts = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Verdict verdict : grouping.relations()) {
        Set<String> pair = Set.of(verdict.a(), verdict.b());
        if (wanted.contains(pair)) {
          verdicts.put(pair, verdict);
        }
      }
    }
    return verdicts;
  }

  /** The members that are shown. */
  static Stream<String> members(Family family) {
    return family.members().stream().limit(MEMBERS);
  }
}
