package io.twicetold.service.store;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.store.Receipt.Outcome;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Changes that people and programs bring, made in a transaction. */
final class Changes {

  private Changes() {}

  static Receipt put(Session session, Article article, Condition condition, Instant now)
      throws SQLException {
    Optional<StoredArticle> there = article(session, article.id());
    long here = there.map(StoredArticle::position).orElse(0L);
    if (!holds(condition, there)) {
      return new Receipt(Outcome.FAILED, here);
    }
    if (there.isPresent() && there.get().article().equals(article)) {
      return new Receipt(Outcome.UNCHANGED, here);
    }
    if (there.isPresent() && condition instanceof Condition.Keep) {
      return new Receipt(Outcome.CONFLICT, here);
    }
    Input.Kind kind = there.isPresent() ? Input.Kind.REPLACED : Input.Kind.ADDED;
    long position = input(session, kind, article.id());
    insert(session, article, position, now);
    return new Receipt(there.isPresent() ? Outcome.REPLACED : Outcome.CREATED, position);
  }

  private static boolean holds(Condition condition, Optional<StoredArticle> there) {
    return switch (condition) {
      case Condition.Keep keep -> true;
      case Condition.Any any -> true;
      case Condition.There present -> there.isPresent();
      case Condition.At at -> there.isPresent() && at.positions().contains(there.get().position());
      case Condition.Both both -> holds(both.one(), there) && holds(both.other(), there);
      case Condition.Not not -> !holds(not.condition(), there);
    };
  }

  static Optional<StoredArticle> article(Session session, String id) throws SQLException {
    return session.first(
        "SELECT " + Rows.ARTICLE + " FROM article WHERE id = ?", Rows::article, id);
  }

  private static void insert(Session session, Article article, long position, Instant now)
      throws SQLException {
    session.update("DELETE FROM article WHERE id = ?", article.id());
    session.update(
        "INSERT INTO article (" + Rows.ARTICLE + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        article.id(),
        position,
        now.toString(),
        article.title(),
        article.text(),
        article.url(),
        article.published().map(Instant::toString).orElse(null),
        article.source(),
        article.language(),
        Rows.more(article));
  }

  static Receipt remove(Session session, String id, Condition condition) throws SQLException {
    Optional<StoredArticle> there = article(session, id);
    if (!holds(condition, there)) {
      return new Receipt(Outcome.FAILED, there.map(StoredArticle::position).orElse(0L));
    }
    if (there.isEmpty()) {
      return new Receipt(Outcome.ABSENT, 0);
    }
    session.update("DELETE FROM article WHERE id = ?", id);
    return new Receipt(Outcome.REMOVED, input(session, Input.Kind.REMOVED, id));
  }

  static Receipt decide(Session session, Decision decision, Signature signed, Instant now)
      throws SQLException {
    Optional<StoredDecision> there = decision(session, decision.a(), decision.b(), decision.bond());
    if (there.isPresent() && there.get().decision().equals(decision)) {
      return new Receipt(Outcome.UNCHANGED, there.get().position());
    }
    long position = input(session, Input.Kind.DECIDED, decision.a() + '\t' + decision.b());
    delete(session, decision.a(), decision.b(), decision.bond());
    session.update(
        "INSERT INTO decision (" + Rows.DECISION + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        decision.a(),
        decision.b(),
        decision.bond().label(),
        decision.together() ? 1 : 0,
        signed.by(),
        now.toString(),
        position,
        signed.why());
    Audits.write(session, new Audited(position, now, signed, true, decision));
    return new Receipt(there.isPresent() ? Outcome.REPLACED : Outcome.CREATED, position);
  }

  static Receipt undo(Session session, String a, String b, Bond bond, Signature signed, Instant now)
      throws SQLException {
    Optional<StoredDecision> there = decision(session, a, b, bond);
    if (there.isEmpty()) {
      return new Receipt(Outcome.ABSENT, 0);
    }
    delete(session, a, b, bond);
    long position = input(session, Input.Kind.UNDONE, a + '\t' + b);
    Audits.write(session, new Audited(position, now, signed, false, there.get().decision()));
    return new Receipt(Outcome.REMOVED, position);
  }

  private static Optional<StoredDecision> decision(Session session, String a, String b, Bond bond)
      throws SQLException {
    return session.first(
        "SELECT " + Rows.DECISION + " FROM decision WHERE a = ? AND b = ? AND bond = ?",
        Rows::decision,
        a,
        b,
        bond.label());
  }

  private static void delete(Session session, String a, String b, Bond bond) throws SQLException {
    session.update("DELETE FROM decision WHERE a = ? AND b = ? AND bond = ?", a, b, bond.label());
  }

  private static long input(Session session, Input.Kind kind, String subject) throws SQLException {
    session.update("UPDATE counter SET value = value + 1 WHERE name = 'position'");
    long position = counter(session, "position");
    session.update(
        "INSERT INTO input (position, kind, subject) VALUES (?, ?, ?)",
        position,
        kind.name(),
        subject);
    return position;
  }

  static long counter(Session session, String name) throws SQLException {
    return session
        .first("SELECT value FROM counter WHERE name = ?", row -> row.getLong(1), name)
        .orElseThrow();
  }
}
