package io.twicetold.service.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A real server of PostgreSQL, with a database for each name that is asked for. */
public final class Server implements AutoCloseable {

  private final EmbeddedPostgres server;

  private Server(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts one on a port that is free. */
  public static Server start() {
    try {
      return new Server(EmbeddedPostgres.start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of a database, made if it is not there. */
  public String database(String name) {
    try (Connection connection = connect("postgres");
        var found = connection.createStatement()) {
      var rows = found.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'");
      if (!rows.next()) {
        found.execute("CREATE DATABASE \"" + name + '"');
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + name;
  }

  /** A connection beside those of the store. */
  Connection connect(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
