package io.twicetold.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.service.store.Receipt.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The store in a file, and what is its alone. */
class SqliteStoreTest extends StoreContract {

  @Override
  Store open(Path place) {
    return Stores.in(place);
  }

  @Override
  Snapshot look(Path place) {
    return Stores.look(place);
  }

  @Override
  void fill(Path place, List<String> statements) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("twicetold.db"));
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private void limit(long pages) {
    ((JdbcStore) store())
        .change(session -> session.first("PRAGMA max_page_count = " + pages, row -> row.getLong(1)))
        .join();
  }

  @Test
  void a_full_disk_is_said_reads_go_on_and_writes_come_back_with_the_room() {
    store().put(article("before", "text"), Condition.KEEP, NOW).join();
    limit(1); // no smaller than what is used: from here on there is no room
    String long1 = "words ".repeat(20_000);
    CompletableFuture<Receipt> refused = store().put(article("during", long1), Condition.KEEP, NOW);
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreFull.class);
    assertThat(store().article("before")).isPresent();
    assertThat(store().article("during")).isEmpty();
    assertThat(store().load().full()).isTrue();
    limit(1 << 30);
    assertThat(store().put(article("during", long1), Condition.KEEP, NOW).join().outcome())
        .isEqualTo(Outcome.CREATED);
    assertThat(store().load().full()).isFalse();
  }

  @Test
  void of_a_batch_that_found_no_room_nothing_is_there() {
    store().put(article("before", "text"), Condition.KEEP, NOW).join();
    limit(1);
    var told =
        IntStream.range(0, 200)
            .mapToObj(i -> store().put(article("a" + i, "w ".repeat(9_000)), Condition.KEEP, NOW))
            .toList();
    told.forEach(one -> one.handle((result, failure) -> true).join());
    for (int i = 0; i < told.size(); i++) {
      assertThat(store().article("a" + i).isPresent())
          .isEqualTo(!told.get(i).isCompletedExceptionally());
    }
    assertThat(told).anyMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void a_store_of_a_later_version_is_left_alone() throws Exception {
    Path later = Files.createDirectory(folder.resolve("later"));
    fill(
        later,
        List.of(
            "CREATE TABLE schema_version (version BIGINT PRIMARY KEY)",
            "INSERT INTO schema_version VALUES (99)"));
    assertThatThrownBy(() -> Stores.in(later))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("version 99");
  }

  @Test
  void a_file_that_is_no_store_is_refused() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("twicetold.db"), "no database at all, ".repeat(100));
    assertThatThrownBy(() -> Stores.in(other)).isInstanceOf(StoreDamaged.class);
  }

  @Test
  void who_looks_at_a_copy_leaves_it_as_it_is() throws Exception {
    store().put(article("a", "text"), Condition.KEEP, NOW).join();
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path file = copy.resolve("twicetold.db");
    try (Snapshot snapshot = look(folder)) {
      snapshot.copy(file);
    }
    byte[] before = Files.readAllBytes(file);
    try (Snapshot snapshot = look(copy)) {
      assertThat(snapshot.faults()).isEmpty();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(copy).isDirectoryContaining(one -> one.equals(file));
    assertThat(copy.toFile().list()).hasSize(1);
  }

  @Test
  void who_looks_cannot_write() throws Exception {
    store().put(article("a", "text"), Condition.KEEP, NOW).join();
    try (Connection looker = new Sqlite(folder.resolve("twicetold.db")).looker();
        var statement = looker.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM article"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("readonly");
    }
    assertThat(store().article("a")).isPresent();
  }

  /** Whoever reads a store makes a file beside it otherwise, for the locks of others. */
  @Test
  void a_folder_that_nobody_may_write_in_is_looked_at_without_a_file_beside_the_store()
      throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    try (Store store = Stores.in(closed)) {
      store.put(article("a", "text"), Condition.KEEP, NOW).join();
    }
    assertThat(closed.toFile().list()).containsExactly("twicetold.db");
    assumeTrue(
        closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");
    try (Snapshot snapshot = look(closed)) {
      List<String> told = new ArrayList<>();
      snapshot.articles(one -> told.add(one.article().id()));
      assertThat(told).containsExactly("a");
      assertThat(snapshot.faults()).isEmpty();
      assertThat(closed.toFile().list()).containsExactly("twicetold.db");
    } finally {
      assertThat(closed.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void a_copy_that_fails_leaves_nothing_behind() throws Exception {
    Path place = Files.createDirectory(folder.resolve("broken"));
    Path file = place.resolve("twicetold.db");
    try (Store store = Stores.in(place)) {
      store.put(article("a", "words ".repeat(9_000)), Condition.KEEP, NOW).join();
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 16_384, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    Path copies = Files.createDirectory(folder.resolve("copies"));
    try (Snapshot snapshot = look(place)) {
      assertThatThrownBy(() -> snapshot.copy(copies.resolve("monday.db")))
          .isInstanceOf(StoreDamaged.class);
    }
    assertThat(copies).isEmptyDirectory();
  }

  /** A store as version 1 of its tables had it: the samples, one removed, and a decision. */
  private static void first(Path place) throws IOException {
    Files.createDirectories(place);
    try (InputStream packed = SqliteStoreTest.class.getResourceAsStream("v1.db.gz")) {
      byte[] file = new GZIPInputStream(Objects.requireNonNull(packed)).readAllBytes();
      Files.write(place.resolve("twicetold.db"), file);
    }
  }

  @Test
  void a_store_of_the_first_version_is_brought_up_to_date_with_all_it_holds() throws Exception {
    Path old = folder.resolve("old");
    first(old);
    try (Store store = Stores.in(old)) {
      assertThat(store.contents().articles()).hasSize(124);
      assertThat(store.decisions()).hasSize(1);
      assertThat(store.events(0, 1_000)).hasSize(375);
      assertThat(store.remembered().placements()).hasSize(124);
      assertThat(store.hooks()).isEmpty();
      assertThat(store.audit(0, 10))
          .extracting(Audited::signed)
          .containsExactly(Signature.of("desk"));
    }
    try (Snapshot snapshot = Stores.look(old)) {
      assertThat(snapshot.faults()).isEmpty();
    }
  }
}
