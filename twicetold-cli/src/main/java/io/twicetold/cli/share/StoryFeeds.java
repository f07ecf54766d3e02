package io.twicetold.cli.share;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes stories as RSS 2.0, Atom and JSON Feed 1.1. */
final class StoryFeeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String TITLE = "Stories";

  private static final String ID = "urn:twicetold:stories";

  private static final String ABOUT = "Stories that were told more than once, and by whom";

  private StoryFeeds() {}

  /** Writes RSS 2.0. */
  static void rss(List<StoryEntry> stories, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument();
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element(xml, "title", TITLE);
    element(xml, "link", ID);
    element(xml, "description", ABOUT);
    for (StoryEntry story : stories) {
      xml.writeStartElement("item");
      element(xml, "title", story.title());
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "false");
      xml.writeCharacters(story.id());
      xml.writeEndElement();
      if (!story.address().isEmpty()) {
        element(xml, "link", story.address());
      }
      element(xml, "description", story.summary());
      if (story.first().isPresent()) {
        element(xml, "pubDate", rfc822(story.first().get()));
      }
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  /** Writes Atom; a story of which nobody knows when it was told is dated 1970. */
  static void atom(List<StoryEntry> stories, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument();
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", ID);
    element(xml, "title", TITLE);
    element(xml, "updated", updated(stories).toString());
    xml.writeStartElement("author");
    element(xml, "name", "Twicetold");
    xml.writeEndElement();
    for (StoryEntry story : stories) {
      xml.writeStartElement("entry");
      element(xml, "id", story.id());
      element(xml, "title", story.title());
      if (!story.address().isEmpty()) {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", story.address());
      }
      if (story.first().isPresent()) {
        element(xml, "published", story.first().get().toString());
      }
      element(xml, "updated", story.last().orElse(Instant.EPOCH).toString());
      element(xml, "summary", story.summary());
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private static Instant updated(List<StoryEntry> stories) {
    return stories.stream()
        .flatMap(story -> story.last().stream())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  /** Writes JSON Feed. */
  static void json(List<StoryEntry> stories, Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", TITLE);
      json.writeStringProperty("description", ABOUT);
      json.writeArrayPropertyStart("items");
      for (StoryEntry story : stories) {
        json.writeStartObject();
        json.writeStringProperty("id", story.id());
        property(json, "url", Optional.of(story.address()).filter(url -> !url.isEmpty()));
        json.writeStringProperty("title", story.title());
        json.writeStringProperty("content_text", story.summary());
        property(json, "date_published", story.first().map(Instant::toString));
        property(json, "date_modified", story.last().map(Instant::toString));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void property(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(words -> json.writeStringProperty(name, words));
  }
}
