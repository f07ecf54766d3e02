package io.twicetold.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Walks through a document as the rules of XML have it, and stops where they are broken ({@link
 * BrokenXml}). Nothing outside the document is looked at, and no entity that it declares: those of
 * HTML are understood, others stay as they are written. Holds in the window what it has not handed
 * out whole. Serves one thread.
 */
final class XmlEvents implements XmlWalk {

  private static final XMLInputFactory FACTORY = factory();

  private static final Pattern NAMED = Pattern.compile("https?:\\S+#(\\w+)\\?(.*)");

  private final XmlSource source;
  private final Map<String, String> spaces;
  private final XMLStreamReader reader;
  private long start;
  private int depth;

  /**
   * Walks through a document.
   *
   * @param spaces is told the namespaces of prefixes
   */
  XmlEvents(XmlSource source, Map<String, String> spaces) throws IOException {
    this.source = source;
    this.spaces = spaces;
    try {
      reader = FACTORY.createXMLStreamReader(source);
    } catch (XMLStreamException e) {
      throw stopped(e);
    }
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

  @Override
  public boolean next() throws IOException {
    while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
      if (step() == XMLStreamConstants.START_ELEMENT) {
        start = source.window().tagStart(place());
        source.window().hold(start, '<' + qualifiedName());
        return true;
      }
    }
    return false;
  }

  private String qualifiedName() {
    String prefix = reader.getPrefix();
    return prefix == null || prefix.isEmpty() ? name() : prefix + ':' + name();
  }

  private int step() throws IOException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw stopped(e);
    }
    source.event();
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    if (depth > GrowingElement.DEEPEST) {
      throw broken(GrowingElement.TOO_DEEP, reader.getLocation());
    }
    return event;
  }

  private IOException stopped(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cut
        ? cut
        : broken(problem(e), e.getLocation());
  }

  /** In words; of some there is only a name behind an address, and what it is about. */
  private static String problem(XMLStreamException e) {
    String[] lines = String.valueOf(e.getMessage()).split("\\n", 2);
    String message = lines[lines.length - 1].replaceFirst("^Message: ", "").strip();
    Matcher named = NAMED.matcher(message);
    return named.matches()
        ? named.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
            + ": "
            + named.group(2).replace("&", ", ")
        : message;
  }

  private BrokenXml broken(String problem, Location at) {
    return new BrokenXml(problem, at.getLineNumber(), source.window().offset(place(at)));
  }

  /** The char that the parser is at: of its own offset it loses count when it fills its buffer. */
  private long place() {
    return place(reader.getLocation());
  }

  private long place(Location at) {
    return source.window().place(at.getLineNumber(), at.getColumnNumber());
  }

  @Override
  public String name() {
    return reader.getLocalName();
  }

  @Override
  public Map<String, String> enter() {
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String space = reader.getNamespaceURI(i);
      spaces.put(prefix == null ? "" : prefix, space == null ? "" : space);
    }
    return attributes();
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = "xml".equals(reader.getAttributePrefix(i)) ? "xml:" : "";
      attributes.put(
          prefix + reader.getAttributeLocalName(i),
          XmlMending.asWritten(reader.getAttributeValue(i)));
    }
    return attributes;
  }

  @Override
  public Place place(SourceFile file) {
    return file.at(line(), source.window().offset(start), source.window().beginning(start));
  }

  @Override
  public long line() {
    return reader.getLocation().getLineNumber();
  }

  @Override
  public XmlElement tree() throws IOException, Refusal {
    source.passMalformed(start);
    Budget budget = new Budget();
    XmlElement tree = tree(budget);
    long end = place();
    source.window().hold(end - 1, ">");
    budget.refuseExcess();
    source.refuseMalformed(end);
    return tree;
  }

  private XmlElement tree(Budget budget) throws IOException {
    String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    GrowingElement tree = new GrowingElement(space, name(), attributes(), budget);
    for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        tree.add(tree(budget));
      } else {
        tree.add(words(event));
      }
    }
    return tree.grown();
  }

  private String words(int event) {
    return switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          XmlMending.asWritten(reader.getText());
      case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
      default -> "";
    };
  }

  private static String entity(String name) {
    return Parser.unescapeEntities("&" + name + ";", false);
  }
}
