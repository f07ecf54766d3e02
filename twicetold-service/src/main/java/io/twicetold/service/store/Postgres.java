package io.twicetold.service.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.util.PSQLState;

/**
 * A database of PostgreSQL, 16 or later. Texts are compared by their bytes, as SQLite does.
 *
 * @param address where it is and who asks
 */
record Postgres(PostgresAddress address) implements Dialect {

  private static final int OLDEST = 16;

  /** Names the lock that one service alone holds on a database; any number that stays. */
  private static final long CLAIM = 0x7477_6963_6574_6f6cL;

  /** How long the claim is waited for. Milliseconds. */
  private static final int TURN = 3_000;

  /** Seconds until a server that does not answer counts as gone. */
  private static final String PATIENCE = "30";

  /**
   * A connection that is cut without a word between the two would keep the claim until the server
   * notices: within a minute, not the hours that systems wait by themselves.
   */
  private static final String KEPT_ALIVE =
      "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

  @Override
  public Connection writer() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET synchronous_commit = on"); // what is acknowledged is on disk
      claim(statement);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The server lets go of the claim a little after a connection that had it has ended. */
  private static void claim(Statement statement) throws SQLException {
    statement.execute("SET lock_timeout = " + TURN);
    try {
      statement.execute("SELECT pg_advisory_lock(" + CLAIM + ")");
    } catch (SQLException e) {
      if ("55P03".equals(e.getSQLState())) { // lock_not_available
        throw new StoreFailed("another service works in this database");
      }
      throw e;
    }
    statement.execute("SET lock_timeout = 0");
  }

  @Override
  public Connection reader() throws SQLException {
    Connection connection = connect();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    address.user().ifPresent(user -> properties.setProperty("user", user));
    address.password().ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("ApplicationName", "twicetold");
    properties.setProperty("connectTimeout", PATIENCE);
    properties.setProperty("tcpKeepAlive", "true");
    // Longer than any statement takes: a server that lost its power answers nothing at all.
    properties.setProperty("socketTimeout", "600");
    Connection connection = DriverManager.getConnection(address.jdbc(), properties);
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      connection.close();
      throw new StoreFailed("PostgreSQL " + OLDEST + " or later is needed, this is " + version);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(KEPT_ALIVE);
    }
    return connection;
  }

  @Override
  public String table(String statement) {
    return statement
        .replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"")
        .replaceAll("\\bBLOB\\b", "BYTEA");
  }

  @Override
  public boolean isFull(SQLException failure) {
    return "53100".equals(failure.getSQLState()); // disk_full
  }

  @Override
  public Optional<String> refusal(SQLException failure) {
    return switch (String.valueOf(failure.getSQLState())) {
      case "22021" -> Optional.of("PostgreSQL keeps no text with a NUL in it");
      case "54000" -> Optional.of("an id is too long for an index of PostgreSQL");
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isLost(SQLException failure) {
    String state = failure.getSQLState();
    return PSQLState.isConnectionError(state) || "57P01".equals(state); // admin_shutdown
  }
}
