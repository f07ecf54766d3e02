package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.cli.eval.Pack;
import io.twicetold.cli.eval.Said;
import io.twicetold.cli.eval.Score;
import io.twicetold.cli.json.LineWriter;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the command did on a pack.
 *
 * @param pack the pack
 * @param articles those of it that were read, by id
 * @param score the figures, if the pack asks for what this version answers
 * @param note what there is to say besides, or nothing
 */
record Evaluation(
    Pack pack, Map<String, Article> articles, Optional<Score> score, Optional<String> note) {

  /** Runs the pack's task. */
  static Evaluation of(Pack pack, Run run, RejectionLog rejections, Answers answers)
      throws IOException {
    if (!pack.hasArticles()) {
      String note = pack.task().label() + " is not for this version";
      return new Evaluation(pack, Map.of(), Optional.empty(), Optional.of(note));
    }
    Collected collected = run.read(List.of(pack.articles()), rejections);
    Optional<LineWriter> kept = answers.to(pack.name());
    return switch (pack.task()) {
      case COPIES -> grouped(pack, Assignment::family, collected, run, kept);
      case STORIES, STREAM -> grouped(pack, Assignment::story, collected, run, kept);
      case RELATIONS -> said(pack, run.group(collected).relations(), collected, kept);
      case RELATION_KINDS, SIMILARITY ->
          said(pack, run.compare(collected, readPairs(pack, collected)), collected, kept);
      case EXTRACTION -> throw new IllegalStateException("extraction packs have no articles");
    };
  }

  private static Evaluation grouped(
      Pack pack,
      Function<Assignment, String> group,
      Collected collected,
      Run run,
      Optional<LineWriter> kept) {
    Grouping grouping = run.group(collected);
    List<Assignment> assignments = grouping.assignments();
    kept.ifPresent(
        lines -> assignments.forEach(one -> lines.grouped(one, collected.article(one.id()))));
    Optional<Score> score =
        pack.isLabelled()
            ? Optional.of(
                pack.score(assignments.stream().collect(Collectors.toMap(Assignment::id, group))))
            : Optional.empty();
    return new Evaluation(pack, collected.articles(), score, Optional.of(Summary.counts(grouping)));
  }

  private static Evaluation said(
      Pack pack, Iterable<Verdict> verdicts, Collected collected, Optional<LineWriter> kept) {
    List<Said> said = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      said.add(Said.of(verdict));
      kept.ifPresent(lines ->
          lines.verdict(verdict, collected.article(verdict.a()), collected.article(verdict.b())));
    }
    return new Evaluation(
        pack, collected.articles(), Optional.of(pack.score(said)), Optional.empty());
  }

  /** The pairs whose articles could be read; the score counts the others as missing. */
  private static List<Pair> readPairs(Pack pack, Collected collected) throws IOException {
    return pack.pairs().stream()
        .filter(pair -> collected.articles().containsKey(pair.a()))
        .filter(pair -> collected.articles().containsKey(pair.b()))
        .toList();
  }
}
