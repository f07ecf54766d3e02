package io.twicetold.service.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What was made once, in tables of its own. */
final class MadeTables implements Made {

  /** Rows written in one change: others that write do not wait long. */
  private static final int CHUNK = 1_000;

  private final Ledger ledger;
  private final Readers readers;

  MadeTables(Ledger ledger, Readers readers) {
    this.ledger = ledger;
    this.readers = readers;
  }

  private interface Written<T> {
    void in(Session session, T one) throws SQLException;
  }

  private <T> CompletableFuture<Void> each(Collection<T> all, Written<T> written) {
    List<T> list = List.copyOf(all);
    List<CompletableFuture<Boolean>> told = new ArrayList<>();
    for (int from = 0; from < list.size(); from += CHUNK) {
      List<T> chunk = list.subList(from, Math.min(list.size(), from + CHUNK));
      told.add(
          ledger.submit(session -> {
            for (T one : chunk) {
              written.in(session, one);
            }
            return true;
          }));
    }
    return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new));
  }

  @Override
  public Map<VectorKey, byte[]> vectors(Collection<VectorKey> keys) {
    return readers.read(session -> {
      Map<VectorKey, byte[]> found = new HashMap<>();
      for (VectorKey key : keys) {
        session
            .first(
                "SELECT numbers FROM vector WHERE high = ? AND low = ?",
                row -> row.getBytes(1),
                key.high(),
                key.low())
            .ifPresent(numbers -> found.put(key, numbers));
      }
      return found;
    });
  }

  @Override
  public CompletableFuture<Void> keepVectors(Map<VectorKey, byte[]> vectors) {
    return each(
        vectors.entrySet(),
        (session, one) ->
            session.update(
                "INSERT INTO vector (high, low, numbers) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                one.getKey().high(),
                one.getKey().low(),
                one.getValue()));
  }

  @Override
  public CompletableFuture<Void> forgetVectors(Predicate<VectorKey> wanted) {
    List<VectorKey> all =
        readers.read(session ->
            session.list(
                "SELECT high, low FROM vector",
                row -> new VectorKey(row.getLong(1), row.getLong(2))));
    return each(
        all.stream().filter(wanted.negate()).toList(),
        (session, key) ->
            session.update("DELETE FROM vector WHERE high = ? AND low = ?", key.high(), key.low()));
  }

  @Override
  public Map<Long, byte[]> judgments(long madeBy) {
    return readers.read(session -> {
      Map<Long, byte[]> found = new HashMap<>();
      session
          .list(
              "SELECT pair, bytes FROM judgment WHERE made_by = ?",
              row -> Map.entry(row.getLong(1), row.getBytes(2)),
              madeBy)
          .forEach(one -> found.put(one.getKey(), one.getValue()));
      return found;
    });
  }

  @Override
  public CompletableFuture<Void> keepJudgments(long madeBy, Map<Long, byte[]> judgments) {
    return each(
        judgments.entrySet(),
        (session, one) ->
            session.update(
                "INSERT INTO judgment (pair, made_by, bytes) VALUES (?, ?, ?) ON CONFLICT (pair)"
                    + " DO UPDATE SET made_by = excluded.made_by, bytes = excluded.bytes",
                one.getKey(),
                madeBy,
                one.getValue()));
  }

  @Override
  public CompletableFuture<Void> forgetJudgments(long madeBy, List<Long> pairs) {
    CompletableFuture<Void> others =
        ledger
            .submit(session -> session.update("DELETE FROM judgment WHERE made_by <> ?", madeBy))
            .thenAccept(done -> {});
    CompletableFuture<Void> these =
        each(pairs, (session, pair) -> session.update("DELETE FROM judgment WHERE pair = ?", pair));
    return CompletableFuture.allOf(others, these);
  }
}
