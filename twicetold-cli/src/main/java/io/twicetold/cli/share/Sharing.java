package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.json.feed.Channel;
import io.twicetold.json.feed.Entry;
import io.twicetold.json.feed.Feed;
import io.twicetold.json.feed.Names;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a grouping in the formats of others. */
public final class Sharing {

  private final Grouping grouping;
  private final Map<String, Article> articles;
  private final Map<String, Assignment> assignments;

  /** A grouping and its articles by id. */
  public Sharing(Grouping grouping, Map<String, Article> articles) {
    this.grouping = grouping;
    this.articles = articles;
    assignments =
        grouping.assignments().stream().collect(Collectors.toMap(Assignment::id, found -> found));
  }

  /** Writes the stories as a feed, those with most reports first. */
  public void feed(Feed feed, Writer out) throws IOException {
    Channel.of(grouping.stories().stream().map(story -> Entry.of(story, articles)).toList())
        .write(feed, out);
  }

  /** The stories that have more than one report, which have feeds of their own. */
  public List<Story> told() {
    return grouping.stories().stream().filter(story -> story.reports() > 1).toList();
  }

  /** What the files of a story are called, without ending. */
  public static String fileName(Story story) {
    return Names.file(story.story().substring(story.story().indexOf(':') + 1));
  }

  /** Writes the reports of a story as a feed, the last first. */
  public void feed(Story story, Feed feed, Writer out) throws IOException {
    List<Entry> reports =
        story.families().stream()
            .flatMap(family -> family.members().stream())
            .map(id -> Entry.of(assignment(id), article(id)))
            .toList();
    Channel.of(Entry.of(story, articles), reports).write(feed, out);
  }

  private Assignment assignment(String id) {
    return Optional.ofNullable(assignments.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }

  /** Writes the passages of all relations as a page of Web Annotations. */
  public void annotations(Writer out) {
    try (Annotations annotations = new Annotations(out, new ArticleNames(articles.values()))) {
      for (Verdict verdict : grouping.relations()) {
        annotations.add(verdict, article(verdict.a()), article(verdict.b()));
      }
    }
  }

  private Article article(String id) {
    return Optional.ofNullable(articles.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }

  /** Writes which article was made from which as PROV-O in JSON-LD. */
  public void provenance(Writer out) {
    Provenance.write(grouping, articles, out);
  }

  /** Writes what articles were made from and which event they tell, in the words of schema.org. */
  public void markup(Writer out) {
    Markup.write(grouping, articles, out);
  }
}
