package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes a grouping in the formats of others. */
public final class Sharing {

  private final Grouping grouping;
  private final Map<String, Article> articles;

  /** A grouping and its articles by id. */
  public Sharing(Grouping grouping, Map<String, Article> articles) {
    this.grouping = grouping;
    this.articles = articles;
  }

  /** A feed of stories, by the names that they go by. */
  public enum Feed {
    RSS("stories.rss"),
    ATOM("stories.atom"),
    JSON("stories.json");

    private final String fileName;

    Feed(String fileName) {
      this.fileName = fileName;
    }

    /** What its file is called. */
    public String fileName() {
      return fileName;
    }
  }

  /** Writes the stories as a feed, those with most reports first. */
  public void feed(Feed feed, Writer out) throws IOException {
    List<StoryEntry> stories =
        grouping.stories().stream().map(story -> StoryEntry.of(story, articles)).toList();
    try {
      switch (feed) {
        case RSS -> StoryFeeds.rss(stories, out);
        case ATOM -> StoryFeeds.atom(stories, out);
        case JSON -> StoryFeeds.json(stories, out);
      }
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + feed.fileName(), e);
    }
  }

  /** Writes the passages of all relations as a page of Web Annotations. */
  public void annotations(Writer out) {
    try (Annotations annotations = new Annotations(out)) {
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
}
