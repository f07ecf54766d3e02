package io.twicetold.service.api;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Name;
import io.twicetold.service.story.StoryQuery;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

  private static StoryQuery query(Request request, int most) {
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
        : ended(id, Name.Kind.STORY);
  }

  private Answer family(Request request) {
    request.only();
    desk.ready();
    String id = request.path("id");
    Optional<ToldFamily> family = desk.stories().family(id);
    return family.isPresent()
        ? tagged(told.family(family.get()).with("splitInto", splitInto(id)))
        : ended(id, Name.Kind.FAMILY);
  }

  private List<String> splitInto(String id) {
    return desk.store().name(id).map(Name::splitInto).orElse(List.of());
  }

  /** Where the articles of a story are that is no more. */
  private Answer ended(String id, Name.Kind kind) {
    String what = kind.name().toLowerCase(Locale.ROOT);
    Name name =
        desk.store()
            .name(id)
            .filter(found -> found.kind() == kind)
            .orElseThrow(() ->
                Problem.of(404, "Unknown " + what, "no " + what + " has ever had the id " + id));
    if (name.mergedInto().isEmpty()) {
      throw Problem.of(410, "Ended", "the articles of " + id + " were removed");
    }
    String place = (kind == Name.Kind.STORY ? "/stories/" : "/families/");
    return Answer.json(
            308,
            Json.object()
                .with(what, id)
                .with("ended", name.ended())
                .with("mergedInto", name.mergedInto())
                .with("splitInto", name.splitInto())
                .text())
        .with("Location", place + name.mergedInto().getFirst());
  }

  private static Answer tagged(Json json) {
    String text = json.text();
    return Answer.json(200, text)
        .tagged(HexFormat.of().toHexDigits(Hashing.xxh3_64().hashCharsToLong(text)));
  }
}
