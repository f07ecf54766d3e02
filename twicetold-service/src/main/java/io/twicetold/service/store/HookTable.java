package io.twicetold.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps those who are told what happens. */
final class HookTable {

  private static final String ALL =
      "id, url, secret, kinds, created, delivered, failures, failing, next_try, disabled, note";

  private HookTable() {}

  static List<Hook> all(Session session) throws SQLException {
    return session.list("SELECT " + ALL + " FROM hook ORDER BY created, id", HookTable::hook);
  }

  static int add(Session session, Hook hook) throws SQLException {
    Hook.State state = hook.state();
    return session.update(
        "INSERT INTO hook (" + ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        hook.id(),
        hook.url(),
        hook.secret(),
        Rows.ids(hook.kinds()),
        hook.created().toString(),
        state.delivered(),
        state.failures(),
        text(state.failing()),
        text(state.next()),
        text(state.disabled()),
        state.note());
  }

  static int move(Session session, String id, Hook.State state) throws SQLException {
    return session.update(
        "UPDATE hook SET delivered = ?, failures = ?, failing = ?, next_try = ?, disabled = ?,"
            + " note = ? WHERE id = ?",
        state.delivered(),
        state.failures(),
        text(state.failing()),
        text(state.next()),
        text(state.disabled()),
        state.note(),
        id);
  }

  static int remove(Session session, String id) throws SQLException {
    return session.update("DELETE FROM hook WHERE id = ?", id);
  }

  /** Times are texts, with nothing where there is none. */
  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  private static Hook hook(ResultSet row) throws SQLException {
    return new Hook(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Rows.list(row.getString(4)),
        Instant.parse(row.getString(5)),
        new Hook.State(
            row.getLong(6),
            row.getInt(7),
            time(row.getString(8)),
            time(row.getString(9)),
            time(row.getString(10)),
            row.getString(11)));
  }

  private static Optional<Instant> time(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
  }
}
