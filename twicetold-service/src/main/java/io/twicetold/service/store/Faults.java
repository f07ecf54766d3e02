package io.twicetold.service.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what does not go together in a store. */
final class Faults {

  /** What each statement finds should not be there. */
  private record Check(String fault, String sql) {}

  private static final String SETTLED = "(SELECT value FROM counter WHERE name = 'settled')";

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "has no place, though the grouping has followed: article",
              "SELECT id FROM article WHERE position <= "
                  + SETTLED
                  + " AND NOT EXISTS (SELECT 1 FROM placement WHERE placement.article = article.id)"),
          new Check(
              "has a place and is not there: article",
              "SELECT article FROM placement WHERE NOT EXISTS"
                  + " (SELECT 1 FROM article WHERE article.id = placement.article)"
                  + " AND NOT EXISTS (SELECT 1 FROM input WHERE input.subject = placement.article)"),
          new Check(
              "stands in a family and has no place: article",
              "SELECT article FROM standing WHERE NOT EXISTS"
                  + " (SELECT 1 FROM placement WHERE placement.article = standing.article)"),
          new Check(
              "waits for no pass and was not followed: article",
              "SELECT id FROM article WHERE position > "
                  + SETTLED
                  + " AND NOT EXISTS (SELECT 1 FROM input WHERE input.position = article.position)"),
          new Check(
              "was taken after the last position: article",
              "SELECT id FROM article WHERE position >"
                  + " (SELECT value FROM counter WHERE name = 'position')"),
          new Check(
              "has articles and no name: story",
              "SELECT DISTINCT story FROM placement WHERE NOT EXISTS (SELECT 1 FROM name"
                  + " WHERE name.id = placement.story AND kind = 'STORY' AND ended = 0)"),
          new Check(
              "has articles and no name: family",
              "SELECT DISTINCT family FROM placement WHERE NOT EXISTS (SELECT 1 FROM name"
                  + " WHERE name.id = placement.family AND kind = 'FAMILY' AND ended = 0)"),
          new Check(
              "goes on without articles:",
              "SELECT id FROM name WHERE ended = 0 AND NOT EXISTS"
                  + " (SELECT 1 FROM placement WHERE placement.story = name.id)"
                  + " AND NOT EXISTS (SELECT 1 FROM placement WHERE placement.family = name.id)"),
          new Check(
              "is closed and does not go on: story",
              "SELECT story FROM closed WHERE NOT EXISTS (SELECT 1 FROM name"
                  + " WHERE name.id = closed.story AND kind = 'STORY' AND ended = 0)"),
          new Check(
              "is in two stories: family",
              "SELECT family FROM placement GROUP BY family HAVING COUNT(DISTINCT story) > 1"),
          new Check(
              "changed or ended with an event that is not there:",
              "SELECT id FROM name WHERE changed > (SELECT value FROM counter WHERE name = 'event')"
                  + " OR ended > (SELECT value FROM counter WHERE name = 'event')"),
          new Check(
              "waits, though the grouping has followed: change",
              "SELECT CAST(position AS TEXT) FROM input WHERE position <= " + SETTLED),
          new Check(
              "is missing before it: event",
              "SELECT CAST(number AS TEXT) FROM event WHERE number > 1"
                  + " AND NOT EXISTS (SELECT 1 FROM event earlier WHERE earlier.number = event.number - 1)"));

  private Faults() {}

  static List<String> of(Session session, Dialect dialect) throws SQLException {
    List<String> faults = new ArrayList<>(dialect.damage(session));
    if (!faults.isEmpty()) {
      return faults; // what the rest would find follows from it
    }
    for (Check check : CHECKS) {
      session
          .list(check.sql, row -> row.getString(1))
          .forEach(what -> faults.add(check.fault + " " + what));
    }
    events(session, faults);
    forwarding(session, faults);
    return faults;
  }

  private static void events(Session session, List<String> faults) throws SQLException {
    long told = Changes.counter(session, "event");
    long there = session.first("SELECT COUNT(*) FROM event", row -> row.getLong(1)).orElse(0L);
    if (told != there) {
      faults.add(told + " events were told, " + there + " are there");
    }
  }

  private static void forwarding(Session session, List<String> faults) throws SQLException {
    List<Name> names = session.list("SELECT " + Rows.NAME + " FROM name", Rows::name);
    Set<String> known = new HashSet<>();
    names.forEach(name -> known.add(name.id()));
    for (Name name : names) {
      if (!known.containsAll(name.mergedInto()) || !known.containsAll(name.splitInto())) {
        faults.add("leads to one that never was: " + name.id());
      }
    }
  }
}
