package io.twicetold.service.story;

import io.twicetold.group.Assignment;
import io.twicetold.group.Story;
import io.twicetold.service.store.Input;
import java.util.List;
import java.util.Set;

/**
 * What the library says of the parts of the collection that a pass touched.
 *
 * @param stories the stories there
 * @param assignments where their articles belong
 * @param redone articles of the parts that were there before
 * @param gone articles that are no more
 * @param replaced articles that were here and have another text since
 * @param decided the decisions that the pass followed
 * @param position changes up to here are settled by it
 */
record Found(
    List<Story> stories,
    List<Assignment> assignments,
    List<String> redone,
    Set<String> gone,
    Set<String> replaced,
    List<Input> decided,
    long position) {}
