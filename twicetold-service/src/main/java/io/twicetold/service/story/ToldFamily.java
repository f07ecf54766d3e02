package io.twicetold.service.story;

import io.twicetold.group.Family;

/**
 * A family under its lasting id.
 *
 * @param id the id
 * @param story the story that it is of
 * @param family what the library says of it
 */
public record ToldFamily(String id, String story, Family family) {}
