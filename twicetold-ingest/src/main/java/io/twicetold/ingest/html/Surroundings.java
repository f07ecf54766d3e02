package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Names.Sense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** In what kind of elements the blocks of a page stand. Serves one page. */
final class Surroundings {

  /** Share of the page's text from which an element called like frame is none. */
  private static final double FRAME = 0.3;

  /** The same for names that never stand for an article. */
  private static final double NEVER = 0.85;

  private final Names names = new Names();
  private final Map<Element, Double> text = new HashMap<>();
  private final Map<Element, Boolean> frames = new HashMap<>();
  private final Map<Element, Boolean> bodies = new HashMap<>();
  private double all;

  Surroundings(List<Block> blocks) {
    for (Block block : blocks) {
      double good = Math.max(0, Scores.of(block));
      all += good;
      for (Element e = block.holder(); e != null && good > 0; e = e.parent()) {
        text.merge(e, good, Double::sum);
      }
    }
  }

  /** Whether an element stands in page frame. */
  boolean isFrame(@Nullable Element element) {
    if (element == null) {
      return false;
    }
    Boolean known = frames.get(element);
    if (known == null) {
      known = isFrameByName(element) || isFrame(element.parent());
      frames.put(element, known);
    }
    return known;
  }

  private boolean isFrameByName(Element element) {
    double share = all == 0 ? 0 : text.getOrDefault(element, 0.0) / all;
    Sense sense = names.of(element);
    return (sense == Sense.FRAME && share < FRAME) || (sense == Sense.NEVER && share < NEVER);
  }

  /** Whether an element stands in one that is called the text of an article. */
  boolean isBody(@Nullable Element element) {
    if (element == null) {
      return false;
    }
    Boolean known = bodies.get(element);
    if (known == null) {
      known = names.of(element) == Sense.BODY || isBody(element.parent());
      bodies.put(element, known);
    }
    return known;
  }
}
