package io.twicetold.service.api;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Name;
import io.twicetold.service.story.StoryQuery;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.util.List;
import java.util.Optional;

/** Stories and families, those that are and those that were. */
final class StoryRoutes {

  private static final int MOST = 500;
  private static final int USUAL = 50;
  private static final int LARGEST = 1_000_000;

  private final Desk desk;
  private final Told told;

  StoryRoutes(Desk desk) {
    this.desk = desk;
    told = new Told(desk.stories());
  }

  List<Route> all() {
    return List.of(
        Route.of("GET", "/stories", Scope.READ, this::list),
        Route.of("GET", "/stories/{id}", Scope.READ, this::story),
        Route.of("GET", "/families/{id}", Scope.READ, this::family));
  }

  private Answer list(Request request) {
    request.only(
        "from", "to", "language", "outlet", "reports", "independent", "text", "limit", "cursor");
    desk.ready();
    int limit = Math.toIntExact(request.number("limit", 1, MOST, USUAL));
    List<ToldStory> found = desk.stories().stories(query(request, limit + 1));
    boolean more = found.size() > limit;
    List<ToldStory> shown = more ? found.subList(0, limit) : found;
    Optional<String> next =
        more
            ? Optional.of(Cursor.after(shown.getLast().changed(), request.query()))
            : Optional.empty();
    return tagged(
        Json.object()
            .with("stories", shown.stream().map(story -> told.summary(story).map()).toList())
            .with("next", next));
  }

  /** What the parameters ask for. */
  static StoryQuery query(Request request, int most) {
    return new StoryQuery(
        request.time("from"),
        request.time("to"),
        request.parameter("language").orElse(""),
        request.parameter("outlet").orElse(""),
        Math.toIntExact(request.number("reports", 1, LARGEST, 1)),
        Math.toIntExact(request.number("independent", 1, LARGEST, 1)),
        request.parameter("text").orElse(""),
        Cursor.before(request.query()),
        most);
  }

  private Answer story(Request request) {
    request.only();
    desk.ready();
    String id = request.path("id");
    Optional<ToldStory> story = desk.stories().story(id);
    return story.isPresent()
        ? tagged(told.story(story.get()).with("splitInto", splitInto(id)))
        : Ended.answer(desk.store(), id, Name.Kind.STORY, into -> "/stories/" + Links.part(into));
  }

  private Answer family(Request request) {
    request.only();
    desk.ready();
    String id = request.path("id");
    Optional<ToldFamily> family = desk.stories().family(id);
    return family.isPresent()
        ? tagged(told.family(family.get()).with("splitInto", splitInto(id)))
        : Ended.answer(desk.store(), id, Name.Kind.FAMILY, into -> "/families/" + Links.part(into));
  }

  private List<String> splitInto(String id) {
    return desk.store().name(id).map(Name::splitInto).orElse(List.of());
  }

  private static Answer tagged(Json json) {
    return Tagged.of("application/json", json.text());
  }
}
