package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An article among the frame of its page. */
final class FerryPage {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);

  static final List<String> BODY =
      List.of(
          "The old ferry left the harbour of Vell at noon with ninety people on board.",
          "An hour later it ran aground beside the lighthouse, and nobody was hurt, the coast guard"
              + " said.",
          "“We heard a dull sound, and then it was very quiet,” said a passenger, Mara Olin.",
          "The ferry will be towed back to the harbour with the next high water.");

  static WebArticle read(String page) {
    return read(Pages.at(CLOCK), page, "");
  }

  static WebArticle read(Pages pages, String page, String address) {
    try {
      return pages.read(page.getBytes(UTF_8), "", address);
    } catch (UnreadablePage e) {
      throw new AssertionError(e);
    }
  }

  static String paragraphs(List<String> paragraphs) {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
  }

  /** The page with more in its head, and its article. */
  static String framed(String head, String article) {
    return """
    <html lang="en"><head><title>Ferry aground off Vell | The Vell Post</title>%s</head><body>
    <nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>
    <div id="cookie-banner"><p>We use cookies to give you the best experience on our pages, and
    you agree to this by reading on. Here is more about that for those who like to read.</p></div>
    <article><h1>Ferry aground off Vell</h1>
    <div class="byline">By Ida Renn</div><div class="share"><a href=#>Share</a></div>
    <div class="article-body">%s</div>
    <div class="newsletter"><p>Get our newsletter every morning, free of charge, in your mailbox.
    </p></div></article>
    <div class="related"><h3>Related</h3><ul><li><a href=/1>Bridge closed for a week after storm
    </a><li><a href=/2>New mayor of Vell takes office</a></ul></div>
    <div class="comments"><p>I was on that ferry, and I can say that it was not quiet at all.</p>
    </div><footer><p>All rights reserved by the Vell Post, which is made in Vell.</p></footer>
    </body></html>\
    """
        .formatted(head, article);
  }

  private FerryPage() {}
}
