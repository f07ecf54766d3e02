package io.twicetold.service.page;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.story.NotYet;
import io.twicetold.service.story.Stories;
import io.twicetold.window.Explained;
import java.io.IOException;

/** Turns what is drawn into pages, and what goes wrong too. */
final class Desk {

  /** Nothing from elsewhere, no script or style in the page, no frame around it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Stories stories;

  Desk(Stories stories) {
    this.stories = stories;
  }

  /** What a page shows. */
  record Page(String title, Html content, int status) {

    static Page of(String title, Html content) {
      return new Page(title, content, 200);
    }
  }

  /** Draws the content of a page. */
  @FunctionalInterface
  interface Drawing {

    Page draw(Request request) throws IOException, InterruptedException;
  }

  /**
   * Answers with a page.
   *
   * @param here the address of the entry in the menu that it belongs to
   * @param title of the page that says what is wrong
   */
  Answer page(Request request, String here, String title, Drawing drawing)
      throws IOException, InterruptedException {
    long after = stories.events(); // before it is drawn: what happens meanwhile is told
    try {
      Page page = drawing.draw(request);
      return answer(request.caller(), page, here, after);
    } catch (Moved moved) {
      return Pages.elsewhere(moved.address());
    } catch (NotYet early) {
      Problem problem = Problem.of(503, "Not ready", String.valueOf(early.getMessage()));
      return answer(request.caller(), wrong(title, problem), here, after).with("Retry-After", "1");
    } catch (Problem problem) {
      return answer(request.caller(), wrong(title, problem), here, after);
    }
  }

  /** Answers with what is wrong; whoever asks may have no key, and learns nothing else. */
  Answer problem(Problem problem) {
    return answer("", wrong("Twicetold", problem), "", 0);
  }

  private Answer answer(String caller, Page page, String here, long after) {
    Sheet sheet = new Sheet(page.title(), here, after, stories.isReady(), caller);
    String html = sheet.around(page.content());
    return Answer.of(page.status(), "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", POLICY)
        .with("Referrer-Policy", "same-origin")
        .with("X-Frame-Options", "DENY");
  }

  private static Page wrong(String title, Problem problem) {
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>").text(problem.title()).raw("</h1></div>\n");
    html.raw("<div class=\"empty\"><p role=\"alert\">").inline(problem.detail());
    html.raw("</p><p><a href=\"/\">Back to the stories</a></p></div>\n");
    return new Page(title + ": " + problem.title(), html, problem.status());
  }

  /** That there is none. */
  static Problem unknown(String what, String id) {
    return Problem.of(404, "Unknown " + what, "no " + what + " has the id " + id);
  }

  /** The report with an id. */
  Report report(String id) {
    return Reports.of(id, stories).orElseThrow(() -> unknown("article", id));
  }

  /** Why two articles are together, or are not. */
  Explained explain(String a, String b) {
    try {
      return stories.explain(a, b);
    } catch (IllegalArgumentException wrong) {
      throw Problem.of(404, "Unknown pair", String.valueOf(wrong.getMessage()));
    }
  }
}
