package io.twicetold.service.page;

import io.twicetold.service.http.Request;
import io.twicetold.service.story.Stories;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shows what a decision would do, and asks whether it is meant. */
final class EffectPanel {

  private static final int OUTLETS = 12;

  private EffectPanel() {}

  static void draw(Html html, Choice choice, Effect effect, Stories stories, Confirm confirm) {
    html.raw(
        "<section id=\"effect\" class=\"effect\" tabindex=\"-1\" aria-labelledby=\"effect-h\">");
    html.raw("<h2 id=\"effect-h\">" + choice.said() + "</h2><p><strong>" + effect.said());
    html.raw("</strong></p>\n");
    if (!effect.isNone()) {
      html.raw("<div class=\"turn-over\">");
      groups(html, "Now", effect.before(), stories);
      groups(html, "Then", effect.after(), stories);
      html.raw("</div>\n");
    }
    confirm.form(html, choice);
    html.raw("</section>\n");
  }

  /**
   * What the form needs to know.
   *
   * @param back where to go if it is not meant
   * @param next where to go once it is done
   */
  record Confirm(Request request, Seal seal, String back, String next) {

    void form(Html html, Choice choice) {
      html.raw("<form method=\"post\" action=\"/pages/decisions\" class=\"confirm\">");
      seal.field(html, request);
      choice.fields(html);
      html.raw("<input type=\"hidden\" name=\"next\" value=\"").text(next).raw("\">");
      if (request.caller().isEmpty() && choice.act() != Choice.Act.UNDO) {
        html.raw("<label><span>Your name, for the record</span>");
        html.raw(
            "<input name=\"by\" autocomplete=\"name\" dir=\"auto\" maxlength=\""
                + DecidingPages.LONGEST_NAME
                + "\"></label>");
      }
      html.raw("<label class=\"reason\"><span>Why, if you like</span><input name=\"why\"");
      html.raw(" dir=\"auto\" maxlength=\"" + DecidingPages.LONGEST_REASON + "\"></label>");
      html.raw("<button class=\"main\">" + verb(choice) + "</button> <a class=\"cancel\" href=\"");
      html.text(back).raw("\">Cancel</a></form>\n");
    }

    private static String verb(Choice choice) {
      return switch (choice.act()) {
        case TOGETHER -> "Decide: together";
        case APART -> "Decide: apart";
        case UNDO -> "Undo the decision";
      };
    }
  }

  private static void groups(Html html, String label, List<Effect.Group> groups, Stories stories) {
    html.raw("<div><h3>" + label + "</h3><ul>");
    groups.stream()
        .sorted(Comparator.comparingInt(Effect.Group::reports).reversed())
        .forEach(group -> group(html, group, stories));
    html.raw("</ul></div>");
  }

  private static void group(Html html, Effect.Group group, Stories stories) {
    html.raw("<li><p class=\"headline\" dir=\"auto\">");
    html.text(Reports.of(group.lead(), stories).map(Report::headline).orElse(group.lead()));
    html.raw("</p><p class=\"quiet\">");
    html.raw(group.reports() > 1 ? group.families().size() + " independent of " : "");
    html.raw(Html.count(group.reports(), "report", "reports")).raw("</p><p class=\"facts\">");
    families(group)
        .limit(OUTLETS)
        .forEach(family -> {
          List<String> outlets =
              family.stream()
                  .sorted()
                  .flatMap(id -> Reports.of(id, stories).stream())
                  .map(Report::outlet)
                  .toList();
          html.raw("<span class=\"source\">").inline(String.join(", ", outlets)).raw("</span> ");
        });
    html.raw("</p></li>");
  }

  private static Stream<Set<String>> families(Effect.Group group) {
    return group.families().stream()
        .sorted(
            Comparator.<Set<String>>comparingInt(Set::size)
                .reversed()
                .thenComparing(family -> family.stream().sorted().findFirst().orElse("")));
  }
}
