package io.twicetold.service.store;

import java.sql.SQLException;

/** What passes of the grouping found, written in a transaction. */
final class Passes {

  private Passes() {}

  static void record(Session session, Pass pass) throws SQLException {
    long number = Changes.counter(session, "event");
    for (Event event : pass.events()) {
      number++;
      if (event.number() != number) {
        throw new StoreFailed("event " + event.number() + " given, " + number + " is next");
      }
      session.update(
          "INSERT INTO event (number, at, kind, json) VALUES (?, ?, ?, ?)",
          event.number(),
          event.at().toString(),
          event.kind(),
          event.json());
    }
    count(session, "event", number);
    place(session, pass);
    stand(session, pass);
    name(session, pass);
    count(session, "story", pass.stories());
    count(session, "family", pass.families());
    count(session, "settled", pass.position());
    session.update("DELETE FROM input WHERE position <= ?", pass.position());
  }

  private static void place(Session session, Pass pass) throws SQLException {
    for (String id : pass.gone()) {
      session.update("DELETE FROM placement WHERE article = ?", id);
      session.update("DELETE FROM standing WHERE article = ?", id);
    }
    for (Placement placement : pass.placed()) {
      session.update("DELETE FROM placement WHERE article = ?", placement.article());
      session.update(
          "INSERT INTO placement (article, story, family) VALUES (?, ?, ?)",
          placement.article(),
          placement.story(),
          placement.family());
    }
  }

  private static void stand(Session session, Pass pass) throws SQLException {
    for (Standing standing : pass.standings()) {
      session.update("DELETE FROM standing WHERE article = ?", standing.article());
      session.update(
          "INSERT INTO standing (" + Rows.STANDING + ") VALUES (?, ?, ?, ?, ?, ?)",
          standing.article(),
          standing.place(),
          standing.language(),
          standing.source(),
          standing.relation(),
          standing.confidence());
    }
  }

  private static void name(Session session, Pass pass) throws SQLException {
    for (Name name : pass.names()) {
      session.update("DELETE FROM name WHERE id = ?", name.id());
      session.update(
          "INSERT INTO name (" + Rows.NAME + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
          name.id(),
          name.kind().name(),
          name.began(),
          name.changed(),
          name.ended(),
          Rows.ids(name.mergedInto()),
          Rows.ids(name.splitInto()));
    }
  }

  private static void count(Session session, String counter, long value) throws SQLException {
    session.update("UPDATE counter SET value = ? WHERE name = ?", value, counter);
  }

  static Remembered remembered(Session session) throws SQLException {
    return new Remembered(
        Changes.counter(session, "settled"),
        Changes.counter(session, "event"),
        session.list(
            "SELECT article, story, family FROM placement WHERE" + Closed.open("placement.story"),
            Rows::placement),
        session.list(
            "SELECT "
                + Rows.STANDING
                + " FROM standing WHERE article IN (SELECT article FROM placement WHERE"
                + Closed.open("placement.story")
                + ")",
            Rows::standing),
        session.list(
            "SELECT "
                + Rows.NAME
                + " FROM name WHERE ended = 0 AND"
                + Closed.open("name.id")
                + " AND (kind = 'STORY' OR NOT EXISTS (SELECT 1 FROM placement JOIN closed"
                + " ON closed.story = placement.story WHERE placement.family = name.id))",
            Rows::name),
        Changes.counter(session, "story"),
        Changes.counter(session, "family"));
  }
}
