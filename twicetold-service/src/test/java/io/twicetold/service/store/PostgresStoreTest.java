package io.twicetold.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.service.store.Receipt.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The store in a real server of PostgreSQL, and what is its alone. */
class PostgresStoreTest extends StoreContract {

  private static final Server SERVER = Server.start();

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @Override
  Store open(Path place) {
    return Stores.at(SERVER.database(name(place)));
  }

  @Override
  Snapshot look(Path place) {
    return Stores.look(SERVER.database(name(place)));
  }

  private static String name(Path place) {
    return String.valueOf(place.getFileName());
  }

  @Override
  void fill(Path place, List<String> statements) throws SQLException {
    Dialect dialect = new Postgres(PostgresAddress.of(SERVER.database(name(place))));
    try (Connection connection = SERVER.connect(name(place));
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one.startsWith("CREATE TABLE") ? dialect.table(one) : one);
      }
    }
  }

  private void run(String... statements) throws SQLException {
    fill(folder, List.of(statements));
  }

  @Test
  void a_full_disk_is_said_reads_go_on_and_writes_come_back_with_the_room() throws Exception {
    store().put(article("before", "text"), Condition.KEEP, NOW).join();
    run(
        "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$",
        "CREATE TRIGGER full_disk BEFORE INSERT ON article EXECUTE FUNCTION no_room()");
    CompletableFuture<Receipt> refused =
        store().put(article("during", "text"), Condition.KEEP, NOW);
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreFull.class);
    assertThat(store().article("before")).isPresent();
    assertThat(store().article("during")).isEmpty();
    assertThat(store().load().full()).isTrue();
    run("DROP TRIGGER full_disk ON article");
    assertThat(store().put(article("during", "text"), Condition.KEEP, NOW).join().outcome())
        .isEqualTo(Outcome.CREATED);
    assertThat(store().load().full()).isFalse();
  }

  @Test
  void connections_that_the_server_ended_are_made_anew() throws Exception {
    store().put(article("a", "text"), Condition.KEEP, NOW).join();
    run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'twicetold' AND datname = current_database()");
    for (int i = 0; i < 10; i++) { // as many as have lost their connection, and more
      assertThat(store().article("a")).isPresent();
    }
    assertThat(store().put(article("b", "text"), Condition.KEEP, NOW).join().outcome())
        .isEqualTo(Outcome.CREATED);
  }

  private long number(String query) throws SQLException {
    try (Connection connection = SERVER.connect(name(folder));
        var rows = connection.createStatement().executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  /** A sequence counts the rows that the server has made, whoever asks for it. */
  @Test
  void rows_that_are_handed_on_come_by_and_by() throws Exception {
    run("CREATE SEQUENCE made");
    List<Long> rows = new ArrayList<>();
    List<Long> made = new ArrayList<>();
    try (Session session = new Session(SERVER.connect(name(folder)))) {
      session.each(
          "SELECT nextval('made') FROM generate_series(1, 1200)",
          row -> {
            if (rows.size() % 400 == 0) {
              made.add(number("SELECT last_value FROM made"));
            }
            return row.getLong(1);
          },
          rows::add);
    }
    assertThat(rows).hasSize(1_200).isSorted();
    assertThat(made).containsExactly(500L, 500L, 1_000L);
  }

  @Test
  void a_connection_that_is_cut_without_a_word_is_noticed_on_either_side() throws Exception {
    try (Connection reader =
            new Postgres(PostgresAddress.of(SERVER.database(name(folder)))).reader();
        var statement = reader.createStatement()) {
      assertThat(reader.getNetworkTimeout()).isEqualTo(600_000);
      for (String setting : List.of("idle = 30", "interval = 10", "count = 3")) {
        String[] told = setting.split(" = ");
        var rows = statement.executeQuery("SHOW tcp_keepalives_" + told[0]);
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).as(told[0]).isEqualTo(told[1]);
      }
    }
  }

  @Test
  void a_text_with_a_nul_is_refused_alone() {
    CompletableFuture<Receipt> refused =
        store().put(article("nul", "before\0after"), Condition.KEEP, NOW);
    CompletableFuture<Receipt> taken = store().put(article("a", "text"), Condition.KEEP, NOW);
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreRefused.class);
    assertThat(taken.join().outcome()).isEqualTo(Outcome.CREATED);
  }

  @Test
  void an_id_that_no_index_takes_is_refused_alone() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      id.appendCodePoint(0x4e00 + (i * 7919) % 20_000); // hardly gets shorter when packed
    }
    CompletableFuture<Receipt> refused =
        store().put(article(id.toString(), "text"), Condition.KEEP, NOW);
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreRefused.class);
    assertThat(store().contents().articles()).isEmpty();
  }

  @Test
  void two_services_do_not_share_a_database() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("another service");
  }

  @Test
  void a_store_of_a_later_version_is_left_alone() throws Exception {
    close();
    run("INSERT INTO schema_version VALUES (99)");
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("version 99");
  }

  @Test
  void an_address_is_taken_apart_and_never_repeated_with_its_password() {
    PostgresAddress address =
        PostgresAddress.of("postgresql://desk:p%40ss%2Bword@db.example.org:5433/news?ssl=true");
    assertThat(address.jdbc()).isEqualTo("jdbc:postgresql://db.example.org:5433/news?ssl=true");
    assertThat(address.user()).contains("desk");
    assertThat(address.password()).contains("p@ss+word");
    assertThat(address.toString()).doesNotContain("p@ss");
    assertThatThrownBy(() -> PostgresAddress.of("postgresql://desk:secret@host"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
