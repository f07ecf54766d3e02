package io.twicetold.cli;

import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import java.util.ArrayList;
import java.util.List;

/** What a person is told when a run is over. */
final class Summary {

  private Summary() {}

  /** Counts of a grouping and what was rejected. */
  static String of(
      Grouping grouping, List<Doubt> doubts, Collected collected, RejectionLog rejections) {
    Tally tally = grouping.tally();
    List<String> lines = new ArrayList<>();
    lines.add(Counted.of(tally.articles(), "article") + ", " + counts(grouping));
    lines.add(
        String.join(
            ", ",
            Counted.of(tally.candidates(), "pair") + " compared",
            Counted.of(tally.encoded(), "statement") + " encoded",
            Counted.of(tally.capped(), "pair") + " cut off by caps"));
    if (!doubts.isEmpty()) {
      lines.add(Counted.of(doubts.size(), "pair") + " unsure; --unsure FILE lists what to ask");
    }
    if (collected.delivery().duplicates() > 0) {
      lines.add(Counted.of(collected.delivery().duplicates(), "article") + " delivered again");
    }
    lines.addAll(rejections.lines());
    return String.join("\n", lines) + "\n";
  }

  /** How many stories and families there are. */
  static String counts(Grouping grouping) {
    return Counted.of(grouping.stories().size(), "story")
        + ", "
        + Counted.of(families(grouping.stories()), "family");
  }

  private static long families(List<Story> stories) {
    return stories.stream()
        .flatMap(story -> story.families().stream())
        .filter(family -> family.members().size() > 1)
        .count();
  }
}
