package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.cli.eval.Answer;
import io.twicetold.cli.eval.Cost;
import io.twicetold.cli.eval.Estimate;
import io.twicetold.cli.eval.Pack;
import io.twicetold.cli.eval.Said;
import io.twicetold.cli.eval.Score;
import io.twicetold.cli.eval.Task;
import io.twicetold.cli.page.ShownError;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.group.Tally;
import io.twicetold.json.LineWriter;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
 * @param result the answer and its figures, if the pack asks for what this version answers
 * @param cost what it took, where articles were grouped
 * @param errors the worst errors explained, as many of each kind as were asked for
 * @param note what there is to say besides, or nothing
 */
record Evaluation(
    Pack pack,
    Map<String, Article> articles,
    Optional<Result> result,
    Optional<Cost> cost,
    List<ShownError> errors,
    Optional<String> note) {

  /**
   * A scored answer.
   *
   * @param answer what was answered
   * @param score the figures
   * @param estimates the figures by part, with how sure they are
   */
  record Result(Answer answer, Score score, List<Estimate> estimates) {}

  /** Runs the pack's task. */
  static Evaluation of(Pack pack, Run run, RejectionLog rejections, Answers answers, int errors)
      throws IOException {
    if (!pack.hasArticles() && pack.task() != Task.EXTRACTION) {
      throw new NoSuchFileException(pack.articles().toString());
    }
    if (!pack.hasArticles()) {
      String note = pack.task().label() + " is not for this version";
      return new Evaluation(
          pack, Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.of(note));
    }
    Collected collected = run.read(List.of(pack.articles()), rejections);
    Optional<LineWriter> kept = answers.to(pack.name());
    return switch (pack.task()) {
      case COPIES -> grouped(pack, Assignment::family, collected, run, kept, errors);
      case STORIES, STREAM -> grouped(pack, Assignment::story, collected, run, kept, errors);
      case RELATIONS -> linked(pack, collected, run, kept, errors);
      case RELATION_KINDS, SIMILARITY -> {
        List<Verdict> verdicts = run.compare(collected, readPairs(pack, collected));
        Result result = said(pack, verdicts, collected, kept);
        List<ShownError> shown =
            new ErrorPairs(collected, pair -> run.collate(collected.only(pair)))
                .of(result.score(), errors);
        yield new Evaluation(
            pack,
            collected.articles(),
            Optional.of(result),
            Optional.empty(),
            shown,
            Optional.empty());
      }
      case EXTRACTION -> throw new IllegalStateException("extraction packs have no articles");
    };
  }

  private static Evaluation grouped(
      Pack pack,
      Function<Assignment, String> group,
      Collected collected,
      Run run,
      Optional<LineWriter> kept,
      int errors) {
    Collated collated = run.collate(collected);
    Grouping grouping = collated.grouping();
    List<Assignment> assignments = grouping.assignments();
    kept.ifPresent(
        lines -> assignments.forEach(one -> lines.grouped(one, collected.article(one.id()))));
    Answer answer =
        new Answer.Groups(assignments.stream().collect(Collectors.toMap(Assignment::id, group)));
    Optional<Result> result =
        pack.isLabelled() ? Optional.of(result(pack, answer, collected)) : Optional.empty();
    ErrorPairs pairs = new ErrorPairs(collected, pair -> collated);
    return new Evaluation(
        pack,
        collected.articles(),
        result,
        Optional.of(cost(pack, collected, collated, grouping)),
        result.map(found -> pairs.of(found.score(), errors)).orElse(List.of()),
        Optional.of(Summary.counts(grouping)));
  }

  private static Result result(Pack pack, Answer answer, Collected collected) {
    return new Result(answer, pack.score(answer), pack.estimates(answer, collected.articles()));
  }

  /** A pair is a candidate in this collection, whatever became of it. */
  private static Cost cost(Pack pack, Collected collected, Collated collated, Grouping grouping) {
    List<Pair> together = pack.together();
    long found =
        together.stream()
            .filter(pair -> collected.articles().containsKey(pair.a()))
            .filter(pair -> collected.articles().containsKey(pair.b()))
            .filter(pair -> !collated.routes(pair.a(), pair.b()).isEmpty())
            .count();
    Tally tally = grouping.tally();
    return new Cost(
        together.isEmpty() ? Double.NaN : (double) found / together.size(),
        (double) tally.candidates() / Math.max(1, tally.articles()),
        (double) tally.encoded() / Math.max(1, tally.articles()));
  }

  private static Evaluation linked(
      Pack pack, Collected collected, Run run, Optional<LineWriter> kept, int errors) {
    Collated collated = run.collate(collected);
    Grouping grouping = collated.grouping();
    Result result = said(pack, grouping.relations(), collected, kept);
    return new Evaluation(
        pack,
        collected.articles(),
        Optional.of(result),
        Optional.of(cost(pack, collected, collated, grouping)),
        new ErrorPairs(collected, pair -> collated).of(result.score(), errors),
        Optional.empty());
  }

  private static Result said(
      Pack pack, Iterable<Verdict> verdicts, Collected collected, Optional<LineWriter> kept) {
    List<Said> said = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      said.add(Said.of(verdict));
      kept.ifPresent(lines ->
          lines.verdict(verdict, collected.article(verdict.a()), collected.article(verdict.b())));
    }
    return result(pack, new Answer.Pairs(said), collected);
  }

  /** The pairs whose articles could be read; the score counts the others as missing. */
  private static List<Pair> readPairs(Pack pack, Collected collected) throws IOException {
    return pack.pairs().stream()
        .filter(pair -> collected.articles().containsKey(pair.a()))
        .filter(pair -> collected.articles().containsKey(pair.b()))
        .toList();
  }
}
