package io.twicetold.json.feed;

import java.io.IOException;
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

/**
 * What a feed holds, written as RSS 2.0, Atom and JSON Feed 1.1.
 *
 * @param id its name
 * @param title its headline
 * @param about what its entries are
 * @param page address of a page that shows the same, empty if there is none
 * @param entries in their order
 */
public record Channel(String id, String title, String about, String page, List<Entry> entries) {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  public Channel {
    entries = List.copyOf(entries);
  }

  /** The channel of all stories. */
  public static Channel of(List<Entry> stories) {
    return new Channel(
        "urn:twicetold:stories", "Stories", "Stories, and who told them", "", stories);
  }

  /** The channel of one story: its reports, the last first. */
  public static Channel of(Entry story, List<Entry> reports) {
    List<Entry> ordered =
        reports.stream().sorted(Comparator.comparing(Channel::last).reversed()).toList();
    return new Channel(story.id(), story.title(), story.summary(), "", ordered);
  }

  /** The same, which a page shows too. */
  public Channel at(String address) {
    return new Channel(id, title, about, address, entries);
  }

  private static Instant last(Entry entry) {
    return entry.last().orElse(Instant.EPOCH);
  }

  /** Writes the feed. */
  public void write(Feed feed, Writer out) throws IOException {
    try {
      switch (feed) {
        case RSS -> rss(out);
        case ATOM -> atom(out);
        case JSON -> json(out);
      }
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause
          ? cause // says which file, and why
          : new IOException("cannot write a feed: " + e.getMessage(), e);
    }
  }

  private void rss(Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument();
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element(xml, "title", title);
    element(xml, "link", page.isEmpty() ? id : page);
    element(xml, "description", markup(about));
    for (Entry entry : entries) {
      xml.writeStartElement("item");
      element(xml, "title", entry.title());
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "false");
      xml.writeCharacters(entry.id());
      xml.writeEndElement();
      if (!entry.address().isEmpty()) {
        element(xml, "link", entry.address());
      }
      element(xml, "description", markup(entry.summary()));
      if (entry.first().isPresent()) {
        element(xml, "pubDate", rfc822(entry.first().get()));
      }
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.flush();
  }

  /** Plain words as RSS takes a description: as HTML, whoever wrote them. */
  private static String markup(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  /** Writes Atom; an entry of which nobody knows when it was told is dated 1970. */
  private void atom(Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument();
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", id);
    element(xml, "title", title);
    element(xml, "updated", updated().toString());
    link(xml, page);
    xml.writeStartElement("author");
    element(xml, "name", "Twicetold");
    xml.writeEndElement();
    for (Entry entry : entries) {
      xml.writeStartElement("entry");
      element(xml, "id", entry.id());
      element(xml, "title", entry.title());
      link(xml, entry.address());
      if (entry.first().isPresent()) {
        element(xml, "published", entry.first().get().toString());
      }
      element(xml, "updated", last(entry).toString());
      element(xml, "summary", entry.summary());
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
    if (!address.isEmpty()) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("href", address);
    }
  }

  private Instant updated() {
    return entries.stream()
        .flatMap(entry -> entry.last().stream())
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
  private void json(Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", title);
      json.writeStringProperty("description", about);
      property(json, "home_page_url", filled(page));
      json.writeArrayPropertyStart("items");
      for (Entry entry : entries) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        property(json, "url", filled(entry.address()));
        json.writeStringProperty("title", entry.title());
        json.writeStringProperty("content_text", entry.summary());
        property(json, "date_published", entry.first().map(Instant::toString));
        property(json, "date_modified", entry.last().map(Instant::toString));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static Optional<String> filled(String address) {
    return Optional.of(address).filter(url -> !url.isEmpty());
  }

  private static void property(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(words -> json.writeStringProperty(name, words));
  }
}
