package io.twicetold.service.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What databases do each in their own way. The statements are the same for all. */
interface Dialect {

  /** A new connection to the database. */
  Connection connect() throws SQLException;

  /** Whether a failure means that there is no room. */
  boolean isFull(SQLException failure);

  /** A failure as callers of the store see it. */
  default RuntimeException failure(Exception failure) {
    return switch (failure) {
      case SQLException full when isFull(full) -> new StoreFull(full);
      case RuntimeException said -> said;
      default -> new StoreFailed(failure);
    };
  }
}
