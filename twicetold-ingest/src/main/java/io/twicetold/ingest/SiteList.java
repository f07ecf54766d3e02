package io.twicetold.ingest;

import java.util.Optional;

/**
 * The articles that a site lists for search engines: headline, address and date, without a text.
 */
final class SiteList {

  private SiteList() {}

  /** The article at an address, if the list says what it is. */
  static Optional<Draft> draft(XmlElement url) {
    return url.children("news")
        .filter(news -> !news.words("title").isBlank())
        .findFirst()
        .map(news -> draft(url.words("loc"), news));
  }

  private static Draft draft(String address, XmlElement news) {
    Draft draft = new Draft();
    draft.put(Field.TITLE, HtmlText.headline(news.words("title")));
    draft.put(Field.URL, address);
    draft.put(Field.PUBLISHED, news.words("publication_date"));
    draft.datedBy("feed");
    news.children("publication")
        .findFirst()
        .ifPresent(outlet -> {
          draft.put(Field.SOURCE, outlet.words("name"));
          draft.put(Field.LANGUAGE, outlet.words("language"));
        });
    draft.name(address);
    return draft;
  }
}
