package io.twicetold.service.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories that are closed: what is done to them, in a transaction, and how they are found. */
final class Closed {

  /**
   * Articles that the working set consists of. PostgreSQL looks through a whole list for each row
   * of a NOT IN once the list outgrows its memory; what does not exist it finds by a join.
   */
  static final String OPEN_ARTICLE =
      " NOT EXISTS (SELECT 1 FROM placement JOIN closed ON closed.story = placement.story"
          + " WHERE placement.article = article.id)";

  private Closed() {}

  /** What is open, as a condition on a column that names a story. */
  static String open(String column) {
    return " NOT EXISTS (SELECT 1 FROM closed WHERE closed.story = " + column + ")";
  }

  static void close(Session session, String story, Map<String, List<Long>> prints)
      throws SQLException {
    session.update("INSERT INTO closed (story) VALUES (?) ON CONFLICT (story) DO NOTHING", story);
    for (Map.Entry<String, List<Long>> article : prints.entrySet()) {
      for (long print : article.getValue()) {
        session.update(
            "INSERT INTO print (print, article) VALUES (?, ?) ON CONFLICT DO NOTHING",
            print,
            article.getKey());
      }
    }
  }

  static void reopen(Session session, String story) throws SQLException {
    session.update("DELETE FROM closed WHERE story = ?", story);
    session.update(
        "DELETE FROM print WHERE article IN (SELECT article FROM placement WHERE story = ?)",
        story);
  }

  static Optional<Placement> place(Session session, String article) throws SQLException {
    return session.first(
        "SELECT article, placement.story, family FROM placement JOIN closed"
            + " ON placement.story = closed.story WHERE article = ?",
        Rows::placement,
        article);
  }

  static Optional<String> storyOf(Session session, String family) throws SQLException {
    return session.first(
        "SELECT placement.story FROM placement JOIN closed ON placement.story = closed.story"
            + " WHERE family = ?",
        row -> row.getString(1),
        family);
  }

  /** The closed articles that share so many prints, those that share most first. */
  static List<String> like(Session session, Collection<Long> prints, int least, int most)
      throws SQLException {
    if (prints.isEmpty()) {
      return List.of();
    }
    String wanted = String.join(", ", Collections.nCopies(prints.size(), "?"));
    return session.list(
        "SELECT article FROM print WHERE print IN ("
            + wanted
            + ") GROUP BY article HAVING COUNT(*) >= "
            + least
            + " ORDER BY COUNT(*) DESC, article LIMIT "
            + most,
        row -> row.getString(1),
        prints.toArray());
  }

  /** One story; empty if no article is placed in it, or it is open. */
  static Optional<Part> part(Session session, String story) throws SQLException {
    List<Placement> placements =
        session.list(
            "SELECT article, placement.story, family FROM placement JOIN closed"
                + " ON placement.story = closed.story WHERE placement.story = ?",
            Rows::placement,
            story);
    if (placements.isEmpty()) {
      return Optional.empty();
    }
    String members = "(SELECT article FROM placement WHERE story = ?)";
    return Optional.of(
        new Part(
            new Remembered(
                0,
                0,
                placements,
                session.list(
                    "SELECT " + Rows.STANDING + " FROM standing WHERE article IN " + members,
                    Rows::standing,
                    story),
                session.list(
                    "SELECT "
                        + Rows.NAME
                        + " FROM name WHERE id IN (SELECT story FROM placement WHERE story = ?"
                        + " UNION SELECT family FROM placement WHERE story = ?)",
                    Rows::name,
                    story,
                    story),
                0,
                0),
            session
                .list(
                    "SELECT " + Rows.ARTICLE + " FROM article WHERE id IN " + members,
                    Rows::article,
                    story)
                .stream()
                .map(StoredArticle::article)
                .toList()));
  }

  /** When the last article of each open story was accepted. */
  static Map<String, Instant> lastReports(Session session) throws SQLException {
    Map<String, Instant> last = new HashMap<>();
    session.each(
        "SELECT placement.story, MAX(accepted) FROM placement JOIN article ON article.id = placement.article"
            + " WHERE"
            + open("placement.story")
            + " GROUP BY placement.story",
        row -> Map.entry(row.getString(1), Instant.parse(row.getString(2))),
        one -> last.put(one.getKey(), one.getValue()));
    return last;
  }
}
