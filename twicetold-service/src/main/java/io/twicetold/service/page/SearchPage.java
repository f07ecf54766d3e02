package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.json.feed.Names;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.StoryQuery;
import io.twicetold.service.story.ToldStory;
import io.twicetold.service.story.Words;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The reports with certain words in headline, text, outlet, address or id. */
final class SearchPage {

  private static final int SHOWN = 50;

  /** Letters shown before and after what was found. */
  private static final int BEFORE = 70;

  private static final int AFTER = 170;

  private final String typed;
  private final Words words;

  private SearchPage(String typed) {
    this.typed = typed.strip();
    words = Words.of(typed);
  }

  static Html draw(String typed, Stories stories) {
    SearchPage search = new SearchPage(typed);
    List<Report> found = search.words.isEmpty() ? List.of() : search.find(stories);
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>Search</h1><p class=\"quiet\">");
    if (!search.words.isEmpty()) {
      html.raw(Html.count(found.size(), "report", "reports")).raw(" with ").inline(typed.strip());
    }
    html.raw("</p></div>\n<form class=\"filters\" action=\"/pages/search\" aria-label=\"Words\">");
    html.raw("<label class=\"text\"><span>Words, an outlet, an address or an id</span>");
    html.raw("<input name=\"q\" type=\"search\" dir=\"auto\" value=\"").text(typed);
    html.raw("\"></label><button>Search</button></form>\n<ol class=\"hits\">\n");
    found.stream().limit(SHOWN).forEach(report -> search.hit(html, report, stories));
    html.raw("</ol>\n");
    if (found.isEmpty() && !search.words.isEmpty()) {
      html.raw("<div class=\"empty\"><p>No report of an open story has all of these words. ");
      html.raw("Those of closed stories are found by their id or address.</p></div>\n");
    }
    html.raw(found.size() > SHOWN ? "<p class=\"quiet\">The first " + SHOWN + ".</p>\n" : "");
    return html;
  }

  private List<Report> find(Stories stories) {
    Stream<Report> open =
        stories.stories(StoryQuery.ALL).stream()
            .flatMap(ToldStory::members)
            .flatMap(id -> Reports.of(id, stories).stream())
            .filter(this::matches)
            .sorted(
                Comparator.comparing((Report report) -> !words.areIn(report.article().title()))
                    .thenComparing(Report.BY_TIME.reversed()));
    return Stream.concat(named(stories).stream(), open).distinct().toList();
  }

  /** The report that has what was typed as its id or address, in a closed story too. */
  private Optional<Report> named(Stories stories) {
    return stories
        .place(typed)
        .or(() -> Names.isAddress(typed) ? stories.withAddress(typed) : Optional.empty())
        .map(Report::new);
  }

  private boolean matches(Report report) {
    Article article = report.article();
    return words.areIn(
        article.title(), article.text(), article.source(), article.url(), article.id());
  }

  private void hit(Html html, Report report, Stories stories) {
    int reports =
        stories.story(report.place().story()).map(told -> told.story().reports()).orElse(1);
    String story = "a story of " + Html.count(reports, "report", "reports");
    html.raw("<li><h2>");
    report.link(html, Links.article(report.id()));
    html.raw("</h2><p class=\"facts\">");
    report.byline(html);
    html.raw(" ");
    report.when(html);
    html.raw(" <span class=\"quiet\">in</span> ");
    html.link(Links.story(report.place().story()), story);
    html.raw("</p><p class=\"snippet\" dir=\"auto\"").lang(report.language()).raw(">");
    snippet(html, report.article().text());
    html.raw("</p></li>\n");
  }

  private void snippet(Html html, String text) {
    int at =
        words.patterns().stream()
            .map(word -> word.matcher(text))
            .filter(Matcher::find)
            .mapToInt(Matcher::start)
            .min()
            .orElse(0);
    int from = whole(text, Math.max(0, at - BEFORE));
    int to = whole(text, Math.min(text.length(), at + AFTER));
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text.substring(from, to));
    int start = from == 0 ? 0 : Math.min(at, from + breaks.following(0));
    int end = to == text.length() ? to : from + breaks.preceding(to - from);
    html.raw(from > 0 ? "…" : "");
    marked(html, text.substring(start, end > at ? end : to).strip());
    html.raw(to < text.length() ? "…" : "");
  }

  /** A place that does not part a letter of two chars. */
  private static int whole(String text, int at) {
    boolean parts = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return parts ? at - 1 : at;
  }

  private void marked(Html html, String words) {
    int at = 0;
    for (Optional<Matcher> next = next(words, 0); next.isPresent(); next = next(words, at)) {
      html.text(words.substring(at, next.get().start())).raw("<mark>");
      html.text(next.get().group()).raw("</mark>");
      at = next.get().end();
    }
    html.text(words.substring(at));
  }

  private Optional<Matcher> next(String text, int from) {
    return words.patterns().stream()
        .map(word -> word.matcher(text))
        .filter(matcher -> matcher.find(from))
        .min(Comparator.comparingInt(Matcher::start));
  }
}
