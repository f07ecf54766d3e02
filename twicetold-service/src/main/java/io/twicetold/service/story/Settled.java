package io.twicetold.service.story;

import io.twicetold.service.store.Pass;
import java.util.List;
import java.util.Set;

/**
 * What a pass found, in lasting ids.
 *
 * @param pass what the store is to remember of it
 * @param stories the stories that were touched, as they are now
 * @param ended stories that are no more
 */
record Settled(Pass pass, List<ToldStory> stories, Set<String> ended) {}
