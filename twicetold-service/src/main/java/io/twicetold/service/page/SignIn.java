package io.twicetold.service.page;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Shown;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The page where people say their key; the browser shows it until it is closed. */
final class SignIn {

  /**
   * The list and other pages of ours, and no address that a browser could take for another site.
   */
  private static final Pattern HERE =
      Pattern.compile("/(pages/[!-~&&[^\\\\]]*)?(\\?[!-~&&[^\\\\]]*)?");

  private final Desk desk;
  private final Seal seal;

  SignIn(Desk desk, Seal seal) {
    this.desk = desk;
    this.seal = seal;
  }

  List<Route> routes() {
    return List.of(
        Route.open("GET", Shown.SIGN_IN, request -> desk.page(request, "", "Key", this::form)),
        Route.open("POST", Shown.SIGN_IN, this::enter));
  }

  private Desk.Page form(Request request) {
    request.only("wrong", "to");
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>Your key</h1></div>\n");
    if (request.parameter("wrong").isPresent()) {
      html.raw("<p class=\"warning\" role=\"alert\">That key is not known here.</p>\n");
    }
    html.raw("<form method=\"post\" action=\"" + Shown.SIGN_IN + "\" class=\"add\">");
    seal.field(html, request);
    html.raw("<input type=\"hidden\" name=\"to\" value=\"");
    html.text(request.parameter("to").orElse("/")).raw("\">");
    html.raw("<label><span>Key, as it was printed when it was made</span>");
    html.raw("<input name=\"key\" type=\"password\" autocomplete=\"current-password\"></label>");
    html.raw("<p class=\"quiet\">This browser keeps it until it is closed. ");
    html.raw("Enter an empty field to forget it now.</p>");
    html.raw("<button class=\"main\">Enter</button></form>\n");
    return Desk.Page.of("Your key", html);
  }

  private Answer enter(Request request) throws IOException, InterruptedException {
    Form form = Form.of(request);
    Answer answer =
        desk.page(
            request,
            "",
            "Key",
            asked -> {
              asked.only();
              seal.check(asked, form);
              String to = HERE.matcher(form.of("to")).matches() ? form.of("to") : "/";
              throw new Moved(form.stripped("key").isEmpty() ? Shown.SIGN_IN : to);
            });
    return answer.status() == 303 ? Shown.kept(answer, form.stripped("key")) : answer;
  }
}
