package io.twicetold.service.story;

import io.twicetold.group.Story;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story under its lasting id.
 *
 * @param id the id
 * @param began event with which it began
 * @param changed event with which it changed last
 * @param families its families, largest first
 * @param story what the library says of it
 */
public record ToldStory(
    String id, long began, long changed, List<ToldFamily> families, Story story) {

  public ToldStory {
    families = List.copyOf(families);
  }

  /** Ids of its articles. */
  public Stream<String> members() {
    return families.stream().flatMap(family -> family.family().members().stream());
  }
}
