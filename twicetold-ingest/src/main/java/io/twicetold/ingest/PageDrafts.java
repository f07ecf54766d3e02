package io.twicetold.ingest;

import io.twicetold.ingest.html.Declared;
import io.twicetold.ingest.html.LiveEntry;
import io.twicetold.ingest.html.PageDate;
import io.twicetold.ingest.html.Pages;
import io.twicetold.ingest.html.Paragraph;
import io.twicetold.ingest.html.UnreadablePage;
import io.twicetold.ingest.html.WebArticle;
import io.twicetold.ingest.language.Languages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Web pages to drafts. Serves one thread. */
final class PageDrafts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Pages pages;

  PageDrafts(Pages pages) {
    this.pages = pages;
  }

  /**
   * The article on a page, which has no id yet; a live blog is divided into its entries.
   *
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found, empty if nobody knows
   * @param seen when it was fetched, if somebody knows
   */
  Draft of(byte[] page, String charset, String address, Optional<Instant> seen) throws Refusal {
    try {
      WebArticle article = pages.read(Payload.bounded(page), charset, address, seen);
      return draft(article);
    } catch (UnreadablePage e) {
      throw new Refusal(e.reason());
    }
  }

  private static Draft draft(WebArticle article) {
    Draft draft = new Draft();
    draft.put(Field.TITLE, Halves.replaced(article.title()));
    draft.put(Field.TEXT, Halves.replaced(article.text()));
    about(draft, article);
    draft.speak(Languages.doubting(article.title(), article.text(), article.language()));
    date(draft, article.date());
    declared(draft, article.declared());
    draft.putWords("stub", article.stub());
    draft.guessedIn(article.charsetGuessed() ? article.charset() : "");
    places(draft, article.text(), article.paragraphs(), article.charset());
    draft.divide(article.entries().stream().map(entry -> entry(entry, article)).toList());
    return draft;
  }

  /** Where the paragraphs stand in the page; all places count code points. */
  private static void places(Draft draft, String text, List<Paragraph> known, String charset) {
    List<Map<String, Integer>> paragraphs = new ArrayList<>();
    int chars = 0;
    int points = 0;
    for (Paragraph paragraph : known) {
      points += text.codePointCount(chars, paragraph.start());
      chars = paragraph.start() + paragraph.length();
      int end = points + text.codePointCount(paragraph.start(), chars);
      if (paragraph.from() >= 0) {
        paragraphs.add(place(points, end, paragraph));
      }
      points = end;
    }
    if (!paragraphs.isEmpty()) {
      Map<String, Object> places = new TreeMap<>();
      places.put("charset", charset);
      places.put("paragraphs", paragraphs);
      draft.putMore("places", JSON.writeValueAsString(places));
    }
  }

  private static Map<String, Integer> place(int start, int end, Paragraph paragraph) {
    Map<String, Integer> place = new LinkedHashMap<>();
    place.put("start", start);
    place.put("end", end);
    place.put("from", paragraph.from());
    place.put("to", paragraph.to());
    return place;
  }

  private static void about(Draft draft, WebArticle article) {
    draft.put(Field.URL, Halves.replaced(article.url()));
    draft.put(Field.SOURCE, Halves.replaced(article.source()));
    draft.put(Field.LANGUAGE, Halves.replaced(article.language()));
    draft.putWords("author", Halves.replaced(article.author()));
  }

  private static void date(Draft draft, PageDate date) {
    date.instant().ifPresent(instant -> draft.put(Field.PUBLISHED, instant.toString()));
    draft.putWords("dateSource", date.source());
    draft.putWords("dateProblem", date.problem());
    date.instant().ifPresent(instant -> draft.putMore("dateConfidence", "" + date.confidence()));
  }

  private static void declared(Draft draft, Declared declared) {
    Map<String, Object> said = new TreeMap<>();
    putUnless(declared.canonical().isEmpty(), said, "canonical", declared.canonical());
    putUnless(declared.basedOn().isEmpty(), said, "basedOn", declared.basedOn());
    putUnless(declared.translationOf().isEmpty(), said, "translationOf", declared.translationOf());
    putUnless(declared.alternates().isEmpty(), said, "alternates", declared.alternates());
    declared.modified().ifPresent(modified -> said.put("modified", modified));
    putUnless(declared.agencies().isEmpty(), said, "agencies", declared.agencies());
    putUnless(!declared.live(), said, "live", declared.live());
    if (!said.isEmpty()) {
      draft.putMore("declared", JSON.writeValueAsString(said));
    }
  }

  private static void putUnless(
      boolean absent, Map<String, Object> said, String name, Object value) {
    if (!absent) {
      said.put(name, value);
    }
  }

  /** An entry of a live blog; its id is its name within the page. */
  private static Draft entry(LiveEntry entry, WebArticle page) {
    Draft part = new Draft();
    part.put(Field.ID, Halves.replaced(entry.name()));
    part.put(Field.TITLE, Halves.replaced(entry.title()));
    part.put(Field.TEXT, Halves.replaced(entry.text()));
    about(part, page);
    if (!page.url().isEmpty()) {
      part.put(Field.URL, Halves.replaced(page.url() + '#' + entry.name()));
    }
    part.speak(Languages.doubting(entry.title(), entry.text(), page.language()));
    date(part, entry.date());
    declared(part, page.declared());
    part.guessedIn(page.charsetGuessed() ? page.charset() : "");
    places(part, entry.text(), entry.paragraphs(), page.charset());
    return part;
  }
}
