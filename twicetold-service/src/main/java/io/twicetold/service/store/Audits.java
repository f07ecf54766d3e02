package io.twicetold.service.store;

import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Keeps what was decided and taken back, whatever came later. */
final class Audits {

  private static final String ALL = "position, at, done_by, made, a, b, bond, together, why";

  private Audits() {}

  static void write(Session session, Audited one) throws SQLException {
    Decision decision = one.decision();
    session.update(
        "INSERT INTO audit (" + ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        one.position(),
        one.at().toString(),
        one.signed().by(),
        one.made() ? 1 : 0,
        decision.a(),
        decision.b(),
        decision.bond().label(),
        decision.together() ? 1 : 0,
        one.signed().why());
  }

  static List<Audited> after(Session session, long position, int most) throws SQLException {
    return session.list(
        "SELECT " + ALL + " FROM audit WHERE position > ? ORDER BY position LIMIT ?",
        Audits::audited,
        position,
        most);
  }

  private static Audited audited(ResultSet row) throws SQLException {
    return new Audited(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        new Signature(row.getString(3), row.getString(9)),
        row.getLong(4) == 1,
        new Decision(
            row.getString(5),
            row.getString(6),
            Bond.labelled(row.getString(7)),
            row.getLong(8) == 1));
  }
}
