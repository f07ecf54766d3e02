package io.twicetold.service.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables, and the steps that bring those of older versions up to date. */
final class Schema {

  /** A step a version, forward only; one that was released is never changed. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
              "INSERT INTO counter VALUES ('position', 0), ('settled', 0), ('event', 0),"
                  + " ('story', 0), ('family', 0)",
              "CREATE TABLE article (id TEXT PRIMARY KEY, position BIGINT NOT NULL UNIQUE,"
                  + " accepted TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,"
                  + " url TEXT NOT NULL, published TEXT, source TEXT NOT NULL,"
                  + " language TEXT NOT NULL, more TEXT NOT NULL)",
              "CREATE TABLE decision (a TEXT NOT NULL, b TEXT NOT NULL, bond TEXT NOT NULL,"
                  + " together BIGINT NOT NULL, decided_by TEXT NOT NULL, at TEXT NOT NULL,"
                  + " position BIGINT NOT NULL, PRIMARY KEY (a, b, bond))",
              "CREATE TABLE input (position BIGINT PRIMARY KEY, kind TEXT NOT NULL,"
                  + " subject TEXT NOT NULL)",
              "CREATE TABLE placement (article TEXT PRIMARY KEY, story TEXT NOT NULL,"
                  + " family TEXT NOT NULL)",
              "CREATE TABLE name (id TEXT PRIMARY KEY, kind TEXT NOT NULL, began BIGINT NOT NULL,"
                  + " changed BIGINT NOT NULL, ended BIGINT NOT NULL, merged_into TEXT NOT NULL,"
                  + " split_into TEXT NOT NULL)",
              "CREATE TABLE event (number BIGINT PRIMARY KEY, at TEXT NOT NULL,"
                  + " kind TEXT NOT NULL, json TEXT NOT NULL)",
              "CREATE TABLE answer (key TEXT PRIMARY KEY, request TEXT NOT NULL,"
                  + " status BIGINT NOT NULL, location TEXT NOT NULL, body TEXT NOT NULL,"
                  + " at TEXT NOT NULL)"),
          List.of(
              "CREATE TABLE hook (id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL,"
                  + " kinds TEXT NOT NULL, created TEXT NOT NULL, delivered BIGINT NOT NULL,"
                  + " failures BIGINT NOT NULL, failing TEXT NOT NULL, next_try TEXT NOT NULL,"
                  + " disabled TEXT NOT NULL, note TEXT NOT NULL)",
              "CREATE TABLE audit (position BIGINT PRIMARY KEY, at TEXT NOT NULL,"
                  + " done_by TEXT NOT NULL, made BIGINT NOT NULL, a TEXT NOT NULL,"
                  + " b TEXT NOT NULL, bond TEXT NOT NULL, together BIGINT NOT NULL)",
              "INSERT INTO audit SELECT position, at, decided_by, 1, a, b, bond, together"
                  + " FROM decision",
              "CREATE TABLE standing (article TEXT PRIMARY KEY, place BIGINT NOT NULL,"
                  + " language TEXT NOT NULL, source TEXT NOT NULL, relation TEXT NOT NULL,"
                  + " confidence DOUBLE PRECISION NOT NULL)",
              "CREATE TABLE closed (story TEXT PRIMARY KEY)",
              "CREATE TABLE print (print BIGINT NOT NULL, article TEXT NOT NULL,"
                  + " PRIMARY KEY (print, article))",
              "CREATE INDEX print_article ON print (article)",
              "CREATE INDEX placement_story ON placement (story)",
              "CREATE INDEX placement_family ON placement (family)"),
          List.of(
              "CREATE TABLE vector (high BIGINT NOT NULL, low BIGINT NOT NULL,"
                  + " numbers BLOB NOT NULL, PRIMARY KEY (high, low))",
              "CREATE TABLE judgment (pair BIGINT PRIMARY KEY, made_by BIGINT NOT NULL,"
                  + " bytes BLOB NOT NULL)"),
          List.of(
              "ALTER TABLE decision ADD COLUMN why TEXT NOT NULL DEFAULT ''",
              "ALTER TABLE audit ADD COLUMN why TEXT NOT NULL DEFAULT ''"));

  /** The version that this program writes. */
  static final int VERSION = STEPS.size();

  private Schema() {}

  /**
   * Brings the tables up to date, each step whole or not at all.
   *
   * @throws StoreFailed if they are of a later version than this program knows
   */
  static void migrate(Session session, Dialect dialect) throws SQLException {
    session.run("CREATE TABLE IF NOT EXISTS schema_version" + " (version BIGINT PRIMARY KEY)");
    session.commit();
    int version = version(session);
    session.rollback();
    for (int next = version + 1; next <= VERSION; next++) {
      step(session, dialect, next);
    }
  }

  private static int version(Session session) throws SQLException {
    Optional<Long> found =
        session.first("SELECT MAX(version) FROM schema_version", row -> row.getLong(1));
    int version = Math.toIntExact(found.orElse(0L));
    if (version > VERSION) {
      throw new StoreFailed(
          "the store is of version " + version + ", this program knows versions up to " + VERSION);
    }
    return version;
  }

  /**
   * Sees to it that the tables are up to date, without bringing them there.
   *
   * @throws StoreFailed if they are not
   */
  static void check(Session session) throws SQLException {
    int version = version(session);
    if (version < VERSION) {
      throw new StoreFailed("the store is of version " + version + "; serve brings it up to date");
    }
  }

  private static void step(Session session, Dialect dialect, int version) throws SQLException {
    for (String statement : STEPS.get(version - 1)) {
      session.run(dialect.table(statement));
    }
    session.update("INSERT INTO schema_version VALUES (?)", version);
    session.commit();
  }
}
