package io.twicetold.service.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * A file of SQLite. Readers go on while one writes (WAL), and a commit returns once it is on disk.
 *
 * @param file the file, made if it is not there
 */
record Sqlite(Path file) implements Dialect {

  /** A lock is held by the commit of another connection, never for long. Milliseconds. */
  private static final int PATIENCE = 30_000;

  /** Memory that a connection caches pages in. KB. */
  private static final int CACHE = 16_384;

  @Override
  public Connection writer() throws SQLException {
    return connect();
  }

  @Override
  public Connection reader() throws SQLException {
    return connect();
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    config.setBusyTimeout(PATIENCE);
    config.setCacheSize(-CACHE);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public List<String> damage(Session session) throws SQLException {
    return session.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .toList();
  }

  /**
   * Changes nothing, not even the way of writing that a file is kept in: that of a copy stays as it
   * is, to the last byte. Where nobody may write and nobody does, nor can a lock be taken.
   */
  @Override
  public Connection looker() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE);
    config.setCacheSize(-CACHE);
    Path absolute = file.toAbsolutePath();
    boolean still =
        !Files.isWritable(absolute.getParent())
            && !Files.exists(absolute.resolveSibling(file.getFileName() + "-wal"));
    return config.createConnection(
        "jdbc:sqlite:" + (still ? absolute.toUri() + "?immutable=1" : file));
  }

  @Override
  public void copy(Session session, Path to) throws SQLException {
    if (Files.exists(to)) {
      throw new StoreFailed(to + ": there is such a file already");
    }
    session.rollback(); // it cannot be within a transaction
    try (Draft draft = Draft.of(to)) {
      session.alone("VACUUM INTO ?", draft.path().toString());
      draft.move();
    } catch (SQLException e) {
      if (isFull(e)) {
        throw new StoreFailed(to + ": no room left on the disk");
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String table(String statement) {
    return statement;
  }

  @Override
  public Optional<String> refusal(SQLException failure) {
    return Optional.empty();
  }

  @Override
  public boolean isLost(SQLException failure) {
    return true; // what state a connection is in after a failure depends on the failure
  }

  @Override
  public boolean isFull(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && switch (sqlite.getResultCode()) {
          case SQLITE_FULL,
              SQLITE_IOERR_WRITE,
              SQLITE_IOERR_FSYNC,
              SQLITE_IOERR_TRUNCATE,
              SQLITE_IOERR_SHMSIZE ->
              true;
          default -> false;
        };
  }

  @Override
  public boolean isDamage(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && switch (sqlite.getResultCode()) {
          case SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_NOTADB -> true;
          default -> false;
        };
  }
}
