package io.twicetold.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles in an item of NewsML 1: its documents of NITF, or what its contents say otherwise.
 */
final class NewsMl1 {

  private static final String ITEM = "NewsItem";

  private NewsMl1() {}

  /** The articles of an item, and of those that stand in it. */
  static List<Draft> drafts(XmlElement item) throws Refusal {
    List<Draft> drafts =
        item.all(ITEM)
            .filter(found -> found.all(ITEM).count() == 1)
            .flatMap(NewsMl1::ofOne)
            .toList();
    if (drafts.isEmpty()) {
      throw new Refusal("a news item without words: its content lies elsewhere");
    }
    return drafts;
  }

  private static Stream<Draft> ofOne(XmlElement item) {
    List<Draft> nitf = item.all("nitf").map(NitfArticle::draft).toList();
    if (nitf.size() > 1) {
      return nitf.stream(); // what the item says of itself is not of each
    }
    Draft draft = nitf.isEmpty() ? new Draft() : nitf.getFirst();
    draft.fill(Field.TEXT, text(item));
    draft.fill(Field.TITLE, first(item, "HeadLine"));
    fillAround(draft, item);
    return draft.get(Field.TEXT).isBlank() ? Stream.empty() : Stream.of(draft);
  }

  private static void fillAround(Draft draft, XmlElement item) {
    Optional.of(first(item, "PublicIdentifier")).filter(id -> !id.isEmpty()).ifPresent(draft::name);
    if (draft.get(Field.PUBLISHED).isEmpty()) {
      draft.put(Field.PUBLISHED, first(item, "FirstCreated", "ThisRevisionCreated", "DateId"));
      draft.datedBy("newsml");
    }
    draft.fill(Field.SOURCE, provider(item));
    draft.fill(Field.LANGUAGE, language(item));
    if (!draft.more().containsKey("author")) {
      draft.putWords("author", first(item, "ByLine"));
    }
    draft.putWords("dateline", first(item, "DateLine"));
  }

  private static String first(XmlElement item, String... names) {
    return Stream.of(names)
        .flatMap(item::all)
        .map(XmlElement::words)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String provider(XmlElement item) {
    return item.all("Provider")
        .flatMap(provider -> provider.all("Party"))
        .flatMap(party -> party.attribute("FormalName").stream())
        .findFirst()
        .orElseGet(() -> first(item, "CreditLine", "ProviderId"));
  }

  private static String language(XmlElement item) {
    return item.all("Language")
        .flatMap(language -> language.attribute("FormalName").stream())
        .findFirst()
        .or(() -> item.all("NewsComponent").flatMap(NewsMl1::tagged).findFirst())
        .or(() -> item.attribute("xml:lang"))
        .orElse("");
  }

  private static Stream<String> tagged(XmlElement element) {
    return element.attribute("xml:lang").stream();
  }

  /** The words of a component; of what it offers in several forms those of the first. */
  private static String text(XmlElement component) {
    boolean equivalent = component.attribute("EquivalentsList").equals(Optional.of("yes"));
    return component
        .children()
        .map(child ->
            switch (child.name()) {
              case "NewsComponent" -> text(child);
              case "ContentItem" -> content(child);
              default -> "";
            })
        .filter(words -> !words.isBlank())
        .distinct()
        .limit(equivalent ? 1 : Long.MAX_VALUE)
        .collect(Collectors.joining("\n\n"));
  }

  private static String content(XmlElement item) {
    boolean words =
        item.all("MediaType")
            .flatMap(type -> type.attribute("FormalName").stream())
            .allMatch("Text"::equalsIgnoreCase);
    boolean encoded = item.all("Encoding").findFirst().isPresent();
    return words && !encoded
        ? item.children("DataContent").map(NewsMl1::data).collect(Collectors.joining("\n\n"))
        : "";
  }

  /** Markup as such, or as words that look like it. */
  private static String data(XmlElement data) {
    boolean markup = data.children().findFirst().isPresent();
    String words = data.words();
    return markup ? NewsItem.body(data) : words.startsWith("<") ? HtmlText.fragment(words) : words;
  }
}
