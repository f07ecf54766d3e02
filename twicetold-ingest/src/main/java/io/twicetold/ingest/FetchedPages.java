package io.twicetold.ingest;

import io.twicetold.article.Article;
import io.twicetold.ingest.date.Dates;
import io.twicetold.ingest.html.Pages;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the pages that entries of feeds lead to. Serves one thread. */
public final class FetchedPages {

  /** What becomes of an entry whose page is none. */
  public static final String AS_THE_FEED = "; the article is taken as its feed has it";

  private final Clock clock;
  private final PageDrafts pages;

  /** A reader that believes no date after the time of the clock. */
  public FetchedPages(Clock clock) {
    this.clock = clock;
    pages = new PageDrafts(Pages.at(clock));
  }

  /**
   * The article of an entry with the text that stands on its page, and what else only the page
   * knows. Of the two texts the longer is taken, so that a page without the article costs nothing;
   * one that cannot be read, or has nothing to do with the entry, is rejected.
   *
   * @param entry the article as the feed has it
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found
   * @param rejections is told why a page is not read
   */
  public Article read(
      Article entry, byte[] page, String charset, String address, Consumer<Rejection> rejections) {
    try {
      Draft draft = pages.of(page, charset, address, Optional.of(clock.instant()));
      return draft.get(Field.TEXT).length() > entry.text().length() ? joined(draft, entry) : entry;
    } catch (Refusal refusal) {
      String told = refusal.reason() + AS_THE_FEED;
      rejections.accept(new Rejection(entry.url(), 0, told, Utf8.show(page, page.length)));
      return entry;
    }
  }

  /**
   * The article on a page of which nothing but its address is known, which becomes its id.
   *
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found
   * @throws IOException if no article can be read; its message says why in one line
   */
  public Article read(byte[] page, String charset, String address) throws IOException {
    try {
      Draft draft = pages.of(page, charset, address, Optional.of(clock.instant()));
      draft.put(Field.ID, address);
      return draft.article(Dates.read(draft.get(Field.PUBLISHED)).instant());
    } catch (Refusal refusal) {
      throw new IOException(Refusal.line(refusal.reason()), refusal);
    }
  }

  /** The feed knows headline, address and date better, the page the rest. */
  private static Article joined(Draft draft, Article entry) throws Refusal {
    String page = draft.get(Field.TITLE) + '\n' + draft.get(Field.TEXT);
    Optional<Instant> published =
        entry.published().or(() -> Dates.read(draft.get(Field.PUBLISHED)).instant());
    draft.put(Field.ID, entry.id());
    prefer(draft, Field.TITLE, entry.title());
    prefer(draft, Field.URL, entry.url());
    draft.fill(Field.SOURCE, entry.source());
    draft.fill(Field.LANGUAGE, entry.language());
    entry.more().forEach(draft.more()::putIfAbsent);
    if (draft.length() > FetchedFeed.LONGEST) {
      throw new Refusal(FetchedFeed.TOO_LONG);
    }
    if (!Belonging.holds(entry.title(), entry.text(), page)) {
      throw new Refusal(
          "the page has nothing to do with the article: " + Refusal.quote(page.strip()));
    }
    return draft.article(published);
  }

  private static void prefer(Draft draft, Field field, String value) {
    if (!value.isBlank()) {
      draft.put(field, value);
    }
  }
}
