package io.twicetold.service.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a store remembers at one moment, looked at beside the service that works in it. Serves one
 * thread.
 */
public final class Snapshot implements AutoCloseable {

  private final Dialect dialect;
  private final Session session;

  private Snapshot(Dialect dialect, Session session) {
    this.dialect = dialect;
    this.session = session;
  }

  static Snapshot of(Dialect dialect) {
    try {
      Session session = new Session(dialect.looker());
      try {
        Schema.check(session);
        return new Snapshot(dialect, session);
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  private interface Reading<T> {
    T in(Session session) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.in(session);
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  /** Hands on all articles in the order in which they were taken in. */
  public void articles(Consumer<StoredArticle> use) {
    read(one -> {
      String all = "SELECT " + Rows.ARTICLE + " FROM article ORDER BY position";
      one.each(all, Rows::article, use);
      return true;
    });
  }

  /** Where the articles belong that the grouping has followed. */
  public List<Placement> placements() {
    return read(one ->
        one.list("SELECT article, story, family FROM placement ORDER BY article", Rows::placement));
  }

  /** What people decided. */
  public List<StoredDecision> decisions() {
    return read(one ->
        one.list("SELECT " + Rows.DECISION + " FROM decision ORDER BY a, b, bond", Rows::decision));
  }

  /** The word that stories and families left which ended or were split, the oldest first. */
  public List<Forwarding> forwarding() {
    return read(
            one -> one.list("SELECT " + Rows.NAME + " FROM name ORDER BY began, id", Rows::name))
        .stream()
        .filter(name -> name.ended() > 0 || !name.splitInto().isEmpty())
        .map(Forwarding::of)
        .toList();
  }

  /** What is wrong with it, a line each; none if all is well. */
  public List<String> faults() {
    return read(one -> Faults.of(one, dialect));
  }

  /**
   * Writes a copy of a file, whole and packed tight; the service goes on meanwhile.
   *
   * @throws StoreFailed if there is a file of that name, or the store is no file
   */
  public void copy(Path to) {
    read(one -> {
      dialect.copy(one, to);
      return true;
    });
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }
}
