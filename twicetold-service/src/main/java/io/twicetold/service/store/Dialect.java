package io.twicetold.service.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What databases do each in their own way. The statements are the same for all. */
interface Dialect {

  /** A new connection that writes; there is one at a time. */
  Connection writer() throws SQLException;

  /** A new connection whose transactions see one moment each. */
  Connection reader() throws SQLException;

  /** A new connection like that, for who looks and leaves no trace. */
  default Connection looker() throws SQLException {
    return reader();
  }

  /** A statement that makes a table, in the words of this database. */
  String table(String statement);

  /** What the database itself finds wrong with what it holds. */
  default List<String> damage(Session session) throws SQLException {
    return List.of();
  }

  /** Writes a copy of everything to a file. */
  default void copy(Session session, Path to) throws SQLException {
    throw new StoreFailed("a database on a server is backed up with its own tools: pg_dump");
  }

  /** Whether a failure means that there is no room. */
  boolean isFull(SQLException failure);

  /** Whether a failure means that what is held cannot be read. */
  default boolean isDamage(SQLException failure) {
    return false;
  }

  /** Why what was brought can never be kept, if that is what a failure means. */
  Optional<String> refusal(SQLException failure);

  /** Whether a failure means that the connection is of no use any more. */
  boolean isLost(SQLException failure);

  /** A failure as callers of the store see it. */
  default RuntimeException failure(Exception failure) {
    return switch (failure) {
      case SQLException full when isFull(full) -> new StoreFull(full);
      case SQLException damage when isDamage(damage) -> new StoreDamaged(damage);
      case SQLException other when refusal(other).isPresent() ->
          new StoreRefused(refusal(other).orElseThrow(), other);
      case RuntimeException said -> said;
      default -> new StoreFailed(failure);
    };
  }
}
