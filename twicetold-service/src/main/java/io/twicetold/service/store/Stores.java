package io.twicetold.service.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens stores. */
public final class Stores {

  private static final String FILE = "twicetold.db";

  private Stores() {}

  /**
   * A store in a folder, made if it is not there: {@code twicetold.db} and two files beside it.
   *
   * @throws UncheckedIOException if the folder cannot be made
   * @throws StoreDamaged if what lies there is no store
   * @throws StoreFailed if it is one of a later version
   */
  public static Store in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NativeLeftovers.remove();
    return JdbcStore.open(new Sqlite(folder.resolve(FILE)));
  }

  /**
   * What the store in a folder remembers now.
   *
   * @throws StoreFailed if there is none, or one of another version
   */
  public static Snapshot look(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new StoreFailed(file + ": no such file");
    }
    return Snapshot.of(new Sqlite(file));
  }

  /**
   * What the store in a database of PostgreSQL remembers now.
   *
   * @throws StoreFailed if there is none, or one of another version
   */
  public static Snapshot look(String address) {
    return Snapshot.of(new Postgres(PostgresAddress.of(address)));
  }

  /**
   * A store in a database of PostgreSQL.
   *
   * @param address as in {@code postgresql://user:password@host:port/database}
   * @throws IllegalArgumentException if it is none
   * @throws StoreFailed if the database cannot be had, another service works in it, or what lies
   *     there is of a later version
   */
  public static Store at(String address) {
    return JdbcStore.open(new Postgres(PostgresAddress.of(address)));
  }
}
