package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A store in a database that is spoken to through JDBC. */
final class JdbcStore implements Store {

  /** Connections that read side by side. */
  private static final int READERS = 4;

  private final Ledger ledger;
  private final Readers readers;
  private final Made made;

  private JdbcStore(Ledger ledger, Readers readers) {
    this.ledger = ledger;
    this.readers = readers;
    made = new MadeTables(ledger, readers);
  }

  /** Opens the database of a dialect, with its tables up to date. */
  static JdbcStore open(Dialect dialect) {
    try {
      Session writer = new Session(dialect.writer());
      Schema.migrate(writer, dialect);
      return new JdbcStore(new Ledger(writer, dialect), new Readers(dialect, READERS));
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  /** Makes any change, for what the database itself can be told. */
  <T> CompletableFuture<T> change(Ledger.Write<T> write) {
    return ledger.submit(write);
  }

  @Override
  public CompletableFuture<Receipt> put(Article article, Condition condition, Instant now) {
    return change(session -> Changes.put(session, article, condition, now));
  }

  @Override
  public CompletableFuture<Receipt> remove(String id, Condition condition) {
    return change(session -> Changes.remove(session, id, condition));
  }

  @Override
  public CompletableFuture<Receipt> decide(Decision decision, Signature signed, Instant now) {
    return change(session -> Changes.decide(session, decision, signed, now));
  }

  @Override
  public CompletableFuture<Receipt> undo(
      String a, String b, Bond bond, Signature signed, Instant now) {
    boolean ordered = a.compareTo(b) <= 0;
    return change(
        session -> Changes.undo(session, ordered ? a : b, ordered ? b : a, bond, signed, now));
  }

  @Override
  public List<Audited> audit(long after, int most) {
    return readers.read(session -> Audits.after(session, after, most));
  }

  @Override
  public CompletableFuture<Void> record(Pass pass) {
    return change(
            session -> {
              Passes.record(session, pass);
              return true;
            })
        .thenAccept(done -> {});
  }

  @Override
  public CompletableFuture<Void> keep(String key, KeptAnswer answer) {
    return change(session ->
            session.update(
                "INSERT INTO answer (key, request, status, location, body, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                key,
                answer.request(),
                answer.status(),
                answer.location(),
                answer.body(),
                answer.at().toString()))
        .thenAccept(done -> {});
  }

  @Override
  public CompletableFuture<Void> forget(Instant before) {
    return change(session -> session.update("DELETE FROM answer WHERE at < ?", before.toString()))
        .thenAccept(done -> {});
  }

  @Override
  public CompletableFuture<Void> close(String story, Map<String, List<Long>> prints) {
    return change(
            session -> {
              Closed.close(session, story, prints);
              return true;
            })
        .thenAccept(done -> {});
  }

  @Override
  public CompletableFuture<Void> reopen(String story) {
    return change(
            session -> {
              Closed.reopen(session, story);
              return true;
            })
        .thenAccept(done -> {});
  }

  @Override
  public boolean hasClosed() {
    return readers.read(session ->
        session.first("SELECT story FROM closed LIMIT 1", row -> row.getString(1)).isPresent());
  }

  @Override
  public Optional<Part> closed(String story) {
    return readers.read(session -> Closed.part(session, story));
  }

  @Override
  public Optional<Placement> closedPlace(String article) {
    return readers.read(session -> Closed.place(session, article));
  }

  @Override
  public Optional<String> closedStoryOf(String family) {
    return readers.read(session -> Closed.storyOf(session, family));
  }

  @Override
  public List<String> closedLike(Collection<Long> prints, int least, int most) {
    return readers.read(session -> Closed.like(session, prints, least, most));
  }

  @Override
  public Map<String, Instant> lastReports() {
    return readers.read(Closed::lastReports);
  }

  @Override
  public Optional<KeptAnswer> answer(String key) {
    return readers.read(session ->
        session.first(
            "SELECT request, status, location, body, at FROM answer WHERE key = ?",
            Rows::answer,
            key));
  }

  @Override
  public Optional<StoredArticle> article(String id) {
    return readers.read(session -> Changes.article(session, id));
  }

  @Override
  public Contents contents() {
    return readers.read(session ->
        new Contents(
            Changes.counter(session, "position"),
            openArticles(session, 0, Long.MAX_VALUE),
            allDecisions(session).stream().map(StoredDecision::decision).toList()));
  }

  @Override
  public List<Article> articles(long after, long to) {
    return readers.read(session -> openArticles(session, after, to));
  }

  private static List<Article> openArticles(Session session, long after, long to)
      throws SQLException {
    return session.list(
        "SELECT "
            + Rows.ARTICLE
            + " FROM article WHERE position > ? AND position <= ? AND"
            + Closed.OPEN_ARTICLE
            + " ORDER BY position",
        Rows::content,
        after,
        to);
  }

  @Override
  public List<Input> inputs(long after, int most) {
    return readers.read(session ->
        session.list(
            "SELECT " + Rows.INPUT + " WHERE input.position > ? ORDER BY input.position LIMIT ?",
            Rows::input,
            after,
            most));
  }

  @Override
  public Remembered remembered() {
    return readers.read(Passes::remembered);
  }

  @Override
  public List<StoredDecision> decisions() {
    return readers.read(JdbcStore::allDecisions);
  }

  private static List<StoredDecision> allDecisions(Session session) throws SQLException {
    return session.list(
        "SELECT " + Rows.DECISION + " FROM decision ORDER BY a, b, bond", Rows::decision);
  }

  @Override
  public List<Event> events(long after, int most) {
    return readers.read(session ->
        session.list(
            "SELECT number, at, kind, json FROM event WHERE number > ? ORDER BY number LIMIT ?",
            Rows::event,
            after,
            most));
  }

  @Override
  public List<Hook> hooks() {
    return readers.read(HookTable::all);
  }

  @Override
  public CompletableFuture<Boolean> add(Hook hook) {
    return change(session -> HookTable.add(session, hook) > 0);
  }

  @Override
  public CompletableFuture<Boolean> move(String hook, Hook.State state) {
    return change(session -> HookTable.move(session, hook, state) > 0);
  }

  @Override
  public CompletableFuture<Boolean> removeHook(String hook) {
    return change(session -> HookTable.remove(session, hook) > 0);
  }

  @Override
  public Optional<Name> name(String id) {
    return readers.read(session ->
        session.first("SELECT " + Rows.NAME + " FROM name WHERE id = ?", Rows::name, id));
  }

  @Override
  public Made made() {
    return made;
  }

  @Override
  public Load load() {
    return new Load(ledger.waiting(), ledger.isFull(), ledger.commits(), readers.reads());
  }

  @Override
  public long position() {
    return readers.read(session -> Changes.counter(session, "position"));
  }

  @Override
  public void close() {
    ledger.close();
    readers.close();
  }
}
