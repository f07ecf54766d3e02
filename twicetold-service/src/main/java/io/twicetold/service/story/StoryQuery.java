package io.twicetold.service.story;

import io.twicetold.vector.LanguageCodes;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which stories are asked for. All of what is said has to hold.
 *
 * @param from some report is from this time or later
 * @param to some report is from before this time
 * @param language some report is in this language (ISO 639), empty for any
 * @param outlet some report is of this outlet, empty for any
 * @param reports so many reports or more
 * @param independent so many independent reports or more
 * @param words some report has each of these words in headline or text, whatever their case and
 *     order; empty for any
 * @param before only stories that changed before this event
 * @param most so many stories or fewer
 */
public record StoryQuery(
    Optional<Instant> from,
    Optional<Instant> to,
    String language,
    String outlet,
    int reports,
    int independent,
    String words,
    OptionalLong before,
    int most) {

  /** Asks for every story. */
  public static final StoryQuery ALL =
      new StoryQuery(
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          0,
          0,
          "",
          OptionalLong.empty(),
          Integer.MAX_VALUE);

  /** Whether a story is asked for. */
  boolean accepts(ToldStory told, Function<String, Stream<Place>> places) {
    return told.story().reports() >= reports
        && told.story().independent() >= independent
        && overlaps(told)
        && (language.isEmpty() || any(told, places, isInLanguage()))
        && (outlet.isEmpty() || any(told, places, this::isOfOutlet))
        && (words.isEmpty() || any(told, places, hasWords()));
  }

  private boolean overlaps(ToldStory told) {
    boolean late =
        from.isEmpty() || told.story().last().filter(t -> !t.isBefore(from.get())).isPresent();
    boolean early =
        to.isEmpty() || told.story().first().filter(t -> t.isBefore(to.get())).isPresent();
    return late && early;
  }

  private static boolean any(
      ToldStory told, Function<String, Stream<Place>> places, Predicate<Place> wanted) {
    return told.members().flatMap(places).anyMatch(wanted);
  }

  /** Codes may say the same in two or three letters, and name a region too. */
  private Predicate<Place> isInLanguage() {
    String wanted = LanguageCodes.of(language);
    return place -> LanguageCodes.of(place.assignment().language()).equals(wanted);
  }

  private boolean isOfOutlet(Place place) {
    return place.article().source().equalsIgnoreCase(outlet);
  }

  private Predicate<Place> hasWords() {
    Words wanted = Words.of(words);
    return place -> wanted.areIn(place.article().title(), place.article().text());
  }
}
