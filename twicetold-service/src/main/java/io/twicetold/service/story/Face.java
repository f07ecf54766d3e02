package io.twicetold.service.story;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What a list shows of a story that its articles have to tell. Kept with the story: a list would
 * else look at each report of each story in it.
 *
 * @param title headline of the article that stands for it, empty if that is not here
 * @param languages of its reports, by code
 * @param outlets of its reports, by name
 */
public record Face(String title, List<String> languages, List<String> outlets) {

  public Face {
    languages = List.copyOf(languages);
    outlets = List.copyOf(outlets);
  }

  static Face of(ToldStory told, Collection<Place> places) {
    return new Face(
        places.stream()
            .map(Place::article)
            .filter(article -> article.id().equals(told.story().representative()))
            .findFirst()
            .map(article -> article.title())
            .orElse(""),
        different(places, place -> place.assignment().language()),
        different(places, place -> place.article().source()));
  }

  private static List<String> different(Collection<Place> places, Function<Place, String> field) {
    return places.stream()
        .map(field)
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
