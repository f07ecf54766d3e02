package io.twicetold.service.api;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Store;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Leads from stories and families that are no more to those that have their articles. */
final class Ended {

  private Ended() {}

  /**
   * Where the articles are.
   *
   * @param address of the story or family with an id
   * @throws Problem if there never was such a thing, its articles were removed, or it is there and
   *     about to be shown
   */
  static Answer answer(Store store, String id, Name.Kind kind, UnaryOperator<String> address) {
    String what = kind.name().toLowerCase(Locale.ROOT);
    Name name =
        store
            .name(id)
            .filter(found -> found.kind() == kind)
            .orElseThrow(() ->
                Problem.of(404, "Unknown " + what, "no " + what + " has ever had the id " + id));
    if (name.ended() == 0) {
      throw Problem.of(503, "Not shown yet", id + " is about to be shown").with("Retry-After", "1");
    }
    if (name.mergedInto().isEmpty()) {
      throw Problem.of(410, "Ended", "the articles of " + id + " were removed");
    }
    return Answer.json(
            308,
            Json.object()
                .with(what, id)
                .with("ended", name.ended())
                .with("mergedInto", name.mergedInto())
                .with("splitInto", name.splitInto())
                .text())
        .with("Location", address.apply(name.mergedInto().getFirst()));
  }
}
