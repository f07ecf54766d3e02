package io.twicetold.ingest;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The article that an item of NewsML-G2 is. */
final class NewsItem {

  private NewsItem() {}

  static Draft draft(XmlElement item) throws Refusal {
    Draft draft = new Draft();
    String text = text(item);
    if (text.isBlank() && item.all("remoteContent").findFirst().isPresent()) {
      throw new Refusal("a news item without words: its content lies elsewhere");
    }
    item.attribute("guid").ifPresent(draft::name);
    draft.put(Field.TITLE, first(item, "headline").or(() -> first(item, "hedline")).orElse(""));
    draft.put(Field.TEXT, text);
    draft.put(Field.PUBLISHED, published(item));
    draft.datedBy("newsml");
    draft.put(Field.SOURCE, source(item));
    draft.put(Field.LANGUAGE, language(item));
    draft.put(
        Field.URL, item.all("link").flatMap(link -> web(link).stream()).findFirst().orElse(""));
    draft.putWords("author", first(item, "by").or(() -> first(item, "byline")).orElse(""));
    return draft;
  }

  private static Optional<String> first(XmlElement item, String name) {
    return item.all(name).map(XmlElement::words).filter(words -> !words.isEmpty()).findFirst();
  }

  private static Optional<String> web(XmlElement link) {
    return link.attribute("href").filter(address -> address.startsWith("http"));
  }

  /** The first of the times that a desk fills in. */
  private static String published(XmlElement item) {
    return Stream.of("firstCreated", "contentCreated", "versionCreated", "contentModified")
        .flatMap(name -> first(item, name).stream())
        .findFirst()
        .orElse("");
  }

  private static String source(XmlElement item) {
    return item.all("provider")
        .flatMap(
            provider -> first(provider, "name").or(() -> provider.attribute("literal")).stream())
        .findFirst()
        .orElse("");
  }

  private static String language(XmlElement item) {
    return item.all("contentMeta")
        .flatMap(meta -> meta.children("language"))
        .flatMap(found -> found.attribute("tag").stream())
        .findFirst()
        .or(() -> item.attribute("xml:lang"))
        .orElse("");
  }

  private static String text(XmlElement item) {
    String inlineData =
        item.all("inlineData").map(NewsItem::data).collect(Collectors.joining("\n\n")).strip();
    return inlineData.isEmpty()
        ? item.all("inlineXML").map(NewsItem::body).collect(Collectors.joining("\n\n")).strip()
        : inlineData;
  }

  private static String data(XmlElement data) {
    boolean html = data.attribute("contenttype").orElse("").contains("html");
    return html ? HtmlText.fragment(data.words()) : data.words();
  }

  /** The body of what lies inside: of a page without its head, of NITF without its headline. */
  static String body(XmlElement inline) {
    XmlElement body =
        inline
            .all("body.content")
            .findFirst()
            .or(() -> inline.all("body").findFirst())
            .orElse(inline);
    return HtmlText.fragment(body.markup());
  }
}
