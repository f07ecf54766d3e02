package io.twicetold.service.page;

import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.http.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person may do about two articles.
 *
 * @param a the one
 * @param b the other
 * @param bond what they share or do not
 * @param act what is done
 */
record Choice(String a, String b, Bond bond, Choice.Act act) {

  /** What can be done. */
  enum Act {
    TOGETHER,
    APART,
    /** Takes back what was decided. */
    UNDO;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Choice {
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      throw Problem.of(422, "Unreadable decision", "a decision is about two articles");
    }
  }

  /** The choice in words of a form or an address. */
  static Choice of(String a, String b, String level, String act) {
    try {
      return new Choice(a, b, Bond.labelled(level), Act.valueOf(act.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          422, "Unreadable decision", "expected together, apart or undo of a family or story");
    }
  }

  /** The decision that it makes, or takes back. */
  Decision decision() {
    return new Decision(a, b, bond, act == Act.TOGETHER);
  }

  /** What would be decided if it were made. */
  List<Decision> after(List<Decision> before) {
    Decision mine = decision();
    Stream<Decision> others =
        before.stream()
            .filter(one ->
                !(one.a().equals(mine.a()) && one.b().equals(mine.b()) && one.bond() == bond));
    return (act == Act.UNDO ? others : Stream.concat(others, Stream.of(mine))).toList();
  }

  /** What it says, as a sentence without its end. */
  String said() {
    return switch (act) {
      case TOGETHER -> bond == Bond.STORY ? "They tell one event" : "They are one text told again";
      case APART -> bond == Bond.STORY ? "They tell two events" : "They are two texts";
      case UNDO -> "What was decided of their " + bond.label() + " is taken back";
    };
  }

  /** Adds it to a form. */
  void fields(Html html) {
    field(html, "a", a);
    field(html, "b", b);
    field(html, "level", bond.label());
    field(html, "act", act.label());
  }

  private static void field(Html html, String name, String value) {
    html.raw("<input type=\"hidden\" name=\"" + name + "\" value=\"").text(value).raw("\">");
  }
}
