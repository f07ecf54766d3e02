package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Walks through a document from one start of an element to the next, and takes small parts of it
 * out as trees. Nothing outside the document is looked at, and no entity that it declares: those of
 * HTML are understood, others stay as they are written. Serves one thread.
 */
final class XmlEvents {

  /** Elements in each other: feeds have ten, pages in them fifty; the limit of the parser too. */
  private static final int DEEPEST = 100;

  /** Chars that an element counts for besides its words, for the memory that it takes. */
  private static final int ELEMENT_COST = 64;

  private static final XMLInputFactory FACTORY = factory();

  private final XmlSource source;
  private final XMLStreamReader reader;
  private long start;
  private int depth;

  /**
   * Walks through a document.
   *
   * @param charset the one that was declared beside it, empty if none was
   */
  XmlEvents(InputStream in, String charset) throws IOException, XMLStreamException {
    source = new XmlSource(in, charset);
    reader = FACTORY.createXMLStreamReader(source);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // They count each &amp; of a long feed too, and nothing else, since no entity is ever declared.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  /** The charset that the document is taken to be in where no label says it. */
  Optional<Charset> guessed() {
    return source.guessed();
  }

  /** Goes to the next start of an element; false at the end of the document. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      if (step() == XMLStreamConstants.START_ELEMENT) {
        start = source.tagStart(place());
        return true;
      }
    }
    return false;
  }

  private int step() throws XMLStreamException {
    int event = reader.next();
    source.event();
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements more than " + DEEPEST + " deep in each other");
    }
    return event;
  }

  /** The char that the parser is at: of its own offset it loses count when it fills its buffer. */
  private long place() {
    return source.place(
        reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
  }

  /** The name of the element, without a prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** How many elements stand around the element, itself counted. */
  int depth() {
    return depth;
  }

  /** The attributes of the element. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = "xml".equals(reader.getAttributePrefix(i)) ? "xml:" : "";
      attributes.put(
          prefix + reader.getAttributeLocalName(i), asWritten(reader.getAttributeValue(i)));
    }
    return attributes;
  }

  /** Where the element begins. */
  Place place(SourceFile file) {
    return file.at(
        reader.getLocation().getLineNumber(), source.offset(start), source.beginning(start));
  }

  /** Bytes before the place that the parser is at. */
  long offset() {
    return source.offset(place());
  }

  /** The line that the parser is at. */
  long line() {
    return reader.getLocation().getLineNumber();
  }

  /** Takes the element out up to its end. */
  XmlElement tree() throws XMLStreamException, Refusal {
    source.malformedBefore(start);
    Budget budget = new Budget();
    XmlElement tree = tree(budget);
    if (budget.left < 0) {
      throw new Refusal("longer than " + (Records.LONGEST >> 20) + " MB");
    }
    if (source.malformedBefore(place())) {
      throw new Refusal("not " + source.charset() + ": some bytes are no text");
    }
    return tree;
  }

  /** Chars that a tree may still take; beyond that it is walked through and not kept. */
  private static final class Budget {
    private long left = Records.LONGEST;

    boolean takes(int chars) {
      left -= chars;
      return left >= 0;
    }
  }

  private XmlElement tree(Budget budget) throws XMLStreamException {
    String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    List<XmlElement.Node> content = new ArrayList<>();
    XmlElement tree = new XmlElement(space, name(), attributes(), content);
    StringBuilder words = new StringBuilder();
    for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        flush(words, content);
        XmlElement inner = tree(budget);
        if (budget.takes(ELEMENT_COST)) {
          content.add(new XmlElement.Inner(inner));
        }
      } else {
        String more = words(event);
        words.append(budget.takes(more.length()) ? more : "");
      }
    }
    flush(words, content);
    return tree;
  }

  private static void flush(StringBuilder words, List<XmlElement.Node> content) {
    if (!words.isEmpty()) {
      content.add(new XmlElement.Words(words.toString()));
      words.setLength(0);
    }
  }

  private String words(int event) {
    return switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          asWritten(reader.getText());
      case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
      default -> "";
    };
  }

  private static String asWritten(String words) {
    return words.replace(XmlSource.AMPERSAND, '&');
  }

  private static String entity(String name) {
    return Parser.unescapeEntities("&" + name + ";", false);
  }
}
