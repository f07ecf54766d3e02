package io.twicetold.service.page;

import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reports of a story, earliest first.
 *
 * @param told the story
 * @param all those that are here
 * @param byId the same by id
 */
record Reports(ToldStory told, List<Report> all, Map<String, Report> byId) {

  static Reports of(ToldStory told, Stories stories) {
    List<Report> all =
        stories.places(told.members().toList()).stream()
            .map(Report::new)
            .sorted(Report.BY_TIME)
            .toList();
    return new Reports(
        told, all, all.stream().collect(Collectors.toMap(Report::id, Function.identity())));
  }

  Optional<Report> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The members of a family, earliest first. */
  List<Report> of(ToldFamily family) {
    return family.family().members().stream()
        .flatMap(id -> find(id).stream())
        .sorted(Report.BY_TIME)
        .toList();
  }

  /** Who stands for a family: its origin, else the earliest. */
  Optional<Report> lead(ToldFamily family) {
    return family.family().origin().flatMap(this::find).or(() -> of(family).stream().findFirst());
  }

  /** Families in the order of who stands for them. */
  List<ToldFamily> families() {
    return told.families().stream()
        .filter(family -> lead(family).isPresent())
        .sorted((one, other) ->
            Report.BY_TIME.compare(lead(one).orElseThrow(), lead(other).orElseThrow()))
        .toList();
  }

  /** Whether the text that a family was made from is not here. */
  static boolean isOriginMissing(ToldFamily family) {
    return family.family().members().size() > 1 && family.family().origin().isEmpty();
  }

  /** What is said of a member of which nobody knows what it was made from. */
  static String unknown(ToldFamily family) {
    return isOriginMissing(family)
        ? "from a missing text"
        : "told again; from which text is not known";
  }

  /** Languages, most frequent first. */
  List<String> languages() {
    Map<String, Long> counts =
        all.stream()
            .map(Report::language)
            .filter(language -> !language.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The report that stands for the story. */
  Optional<Report> lead() {
    return find(told.story().representative()).or(() -> all.stream().findFirst());
  }

  /** The headline that stands for the story; its id where there is none. */
  String title() {
    return lead().map(Report::headline).orElse(told.id());
  }

  /** Whether an article belongs to the story and was seen. */
  static Optional<Report> of(String id, Stories stories) {
    return stories.place(id).map((Place place) -> new Report(place));
  }
}
