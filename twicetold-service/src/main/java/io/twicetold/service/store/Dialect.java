package io.twicetold.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What databases do each in their own way. The statements are the same for all. */
interface Dialect {

  /** A new connection that writes; there is one at a time. */
  Connection writer() throws SQLException;

  /** A new connection whose transactions see one moment each. */
  Connection reader() throws SQLException;

  /** A statement that makes a table, in the words of this database. */
  String table(String statement);

  /** Whether a failure means that there is no room. */
  boolean isFull(SQLException failure);

  /** Why what was brought can never be kept, if that is what a failure means. */
  Optional<String> refusal(SQLException failure);

  /** Whether a failure means that the connection is of no use any more. */
  boolean isLost(SQLException failure);

  /** A failure as callers of the store see it. */
  default RuntimeException failure(Exception failure) {
    return switch (failure) {
      case SQLException full when isFull(full) -> new StoreFull(full);
      case SQLException other when refusal(other).isPresent() ->
          new StoreRefused(refusal(other).orElseThrow(), other);
      case RuntimeException said -> said;
      default -> new StoreFailed(failure);
    };
  }
}
