package io.twicetold.group;

import io.twicetold.judge.Relation;
import java.util.Optional;

/**
 * Where an article belongs.
 *
 * @param id the article
 * @param story its story
 * @param family its family
 * @param language the language found or declared, empty if neither
 * @param made what it was made from, if anything
 */
public record Assignment(
    String id, String story, String family, String language, Optional<Made> made) {

  /**
   * How an article came about.
   *
   * @param source id of the closest text it was made from
   * @param relation how
   * @param confidence probability of that relation, 0 to 1
   */
  public record Made(String source, Relation relation, double confidence) {}
}
