package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.group.Story;
import io.twicetold.json.feed.Channel;
import io.twicetold.json.feed.Entry;
import io.twicetold.json.feed.Feed;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.StoredArticle;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.ToldStory;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stories for feed readers: all, those first that changed last, and the reports of one. */
final class FeedRoutes {

  private static final int MOST = 500;
  private static final int USUAL = 50;

  private final Desk desk;

  FeedRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    List<Route> all = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      String path = "/feeds/" + feed.fileName("stories");
      all.add(Route.of("GET", path, Scope.READ, request -> stories(feed, request)));
    }
    all.add(Route.of("GET", "/feeds/stories/{file}", Scope.READ, this::story));
    return all;
  }

  private Answer stories(Feed feed, Request request) throws IOException {
    request.only("from", "to", "language", "outlet", "reports", "independent", "text", "limit");
    desk.ready();
    int limit = Math.toIntExact(request.number("limit", 1, MOST, USUAL));
    List<ToldStory> found = desk.stories().stories(StoryRoutes.query(request, limit));
    Site site = Site.of(request);
    List<Entry> entries = found.stream().map(told -> entry(told, site)).toList();
    return answer(feed, Channel.of(entries).at(site.stories()));
  }

  private Answer story(Request request) throws IOException {
    request.only();
    desk.ready();
    String file = request.path("file");
    int dot = file.lastIndexOf('.');
    String id = file.substring(0, Math.max(0, dot));
    Feed feed =
        Stream.of(Feed.values())
            .filter(one -> one.fileName(id).equals(file))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(404, "Not found", "expected STORY.rss, STORY.atom or STORY.json"));
    Optional<ToldStory> story = desk.stories().story(id);
    return story.isPresent()
        ? answer(feed, channel(story.get(), Site.of(request)))
        : Ended.answer(
            desk.store(),
            id,
            Name.Kind.STORY,
            into -> "/feeds/stories/" + Links.part(feed.fileName(into)));
  }

  private Channel channel(ToldStory told, Site site) {
    List<Entry> reports = places(told).stream().map(one -> report(one, site)).toList();
    return Channel.of(entry(told, site), reports).at(site.story(told.id()));
  }

  /** A report; where it has no date, it is as old as it is here. */
  private Entry report(Place place, Site site) {
    String id = place.article().id();
    return Entry.of(place.assignment(), place.article())
        .orAt(site.article(id))
        .orLast(() -> desk.store().article(id).map(StoredArticle::accepted));
  }

  /** A story, changed when it changed here: a late report may have an early date. */
  private Entry entry(ToldStory told, Site site) {
    Map<String, Article> articles =
        places(told).stream()
            .map(Place::article)
            .collect(Collectors.toMap(Article::id, article -> article));
    Entry entry = Entry.of(lasting(told), articles).orAt(site.story(told.id()));
    return desk.store().events(told.changed() - 1, 1).stream()
        .findFirst()
        .map(event -> entry.changed(event.at()))
        .orElse(entry);
  }

  private List<Place> places(ToldStory told) {
    return desk.stories().places(told.members().toList());
  }

  /** What the library says of a story, under the id that lasts. */
  private static Story lasting(ToldStory told) {
    Story story = told.story();
    return new Story(
        told.id(),
        story.families(),
        story.reports(),
        story.representative(),
        story.first(),
        story.last(),
        story.independent());
  }

  private static Answer answer(Feed feed, Channel channel) throws IOException {
    StringWriter text = new StringWriter();
    channel.write(feed, text);
    return Tagged.of(feed.type(), text.toString());
  }
}
