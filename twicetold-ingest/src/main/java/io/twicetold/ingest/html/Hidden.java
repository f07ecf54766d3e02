package io.twicetold.ingest.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * What a page hides although its article is in it: one that was saved while a dialog lay over it,
 * or before a script showed it.
 */
final class Hidden {

  private static final String HEADINGS = "h1, h2, h3";

  private static final String ARTICLES = "main, article";

  private Hidden() {}

  /** The page with what hides its headline, if it shows none. */
  static Optional<Blocks> headed(Blocks page, String headline) {
    boolean shown =
        page.blocks().stream()
            .anyMatch(b -> b.kind() == Block.Kind.HEADING && b.words().equals(headline));
    return shown
        ? Optional.empty()
        : showing(page, HEADINGS, h -> Spaces.joined(h.wholeText()).equals(headline));
  }

  /** The page with what hides its articles. */
  static Optional<Blocks> articles(Blocks page) {
    return showing(page, ARTICLES, article -> true);
  }

  private static Optional<Blocks> showing(Blocks page, String elements, Predicate<Element> wanted) {
    Set<Element> around = around(page, elements, wanted);
    return around.isEmpty() ? Optional.empty() : Optional.of(page.showing(around));
  }

  /** All elements around those that are hidden, themselves counted. */
  private static Set<Element> around(Blocks page, String elements, Predicate<Element> wanted) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> found =
        page.hidden().stream()
            .flatMap(hidden -> hidden.select(elements).stream())
            .filter(wanted)
            .toList();
    for (Element element : found) {
      for (Element at = element; at != null && around.add(at); ) {
        at = at.parent();
      }
    }
    return around;
  }
}
