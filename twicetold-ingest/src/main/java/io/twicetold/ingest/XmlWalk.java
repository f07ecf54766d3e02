package io.twicetold.ingest;

import java.io.IOException;
import java.util.Map;

/**
 * A walk through a document from one start of an element to the next, that takes small parts of it
 * out as trees.
 */
interface XmlWalk {

  /** Goes to the next start of an element; false at the end of the document. */
  boolean next() throws IOException;

  /** The name of the element, without a prefix. */
  String name();

  /** The attributes of an element that is walked through: its namespaces hold from here on. */
  Map<String, String> enter();

  /** Where the element begins. */
  Place place(SourceFile file);

  /** The line on which its first tag ends, from 1. */
  long line();

  /** Takes the element out up to its end. */
  XmlElement tree() throws IOException, Refusal;
}
