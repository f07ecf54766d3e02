package io.twicetold.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its statements. Serves one thread. */
final class Session implements AutoCloseable {

  /** Makes a value of a row. */
  @FunctionalInterface
  interface Row<T> {

    /** The value of the row that the result stands on. */
    T of(ResultSet row) throws SQLException;
  }

  /** Rows that a server sends at once where all are asked for; it would send all. */
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Session(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Changes rows; returns how many. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /** The rows that are found. */
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(row.of(rows));
      }
    }
    return found;
  }

  /** Hands on the rows that are found, one after the other. */
  <T> void each(String sql, Row<T> row, Consumer<T> use) throws SQLException {
    PreparedStatement statement = bound(sql);
    statement.setFetchSize(AT_ONCE);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        use.accept(row.of(rows));
      }
    }
  }

  /** The first row that is found. */
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    }
  }

  /** Runs a statement that is not run again. */
  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a statement outside of transactions. */
  void alone(String sql, String value) throws SQLException {
    connection.setAutoCommit(true);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.execute();
    } finally {
      connection.setAutoCommit(false);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Ends the transaction; what it did is on disk. */
  void commit() throws SQLException {
    connection.commit();
  }

  /** Ends the transaction; it did nothing. */
  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
