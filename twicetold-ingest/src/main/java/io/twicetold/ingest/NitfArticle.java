package io.twicetold.ingest;

import java.util.Optional;
import java.util.stream.Stream;

/** The article that a document of NITF is, by itself or within NewsML 1. */
final class NitfArticle {

  private NitfArticle() {}

  static Draft draft(XmlElement nitf) {
    Draft draft = new Draft();
    draft.put(
        Field.TITLE,
        words(nitf, "hl1").or(() -> words(nitf, "title")).map(HtmlText::headline).orElse(""));
    draft.put(Field.TEXT, NewsItem.body(nitf));
    draft.put(Field.PUBLISHED, published(nitf));
    draft.datedBy("nitf");
    draft.put(Field.SOURCE, source(nitf));
    draft.put(Field.LANGUAGE, nitf.attribute("xml:lang").orElse(""));
    draft.putWords("author", words(nitf, "byline").orElse(""));
    attribute(nitf, "doc-id", "id-string").ifPresent(draft::name);
    return draft;
  }

  private static Optional<String> words(XmlElement nitf, String name) {
    return nitf.all(name).map(XmlElement::words).filter(words -> !words.isEmpty()).findFirst();
  }

  private static Optional<String> attribute(XmlElement nitf, String name, String attribute) {
    return nitf.all(name).flatMap(found -> found.attribute(attribute).stream()).findFirst();
  }

  private static String published(XmlElement nitf) {
    return Stream.of("date.issue", "story.date", "date.release")
        .flatMap(name -> attribute(nitf, name, "norm").stream())
        .findFirst()
        .orElse("");
  }

  private static String source(XmlElement nitf) {
    return attribute(nitf, "pubdata", "name")
        .or(() -> words(nitf, "distributor"))
        .or(() -> attribute(nitf, "doc.copyright", "holder"))
        .orElse("");
  }
}
