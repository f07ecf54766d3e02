package io.twicetold.cli;

import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Objection;
import io.twicetold.ingest.Rejection;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.SignedDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that hand over what people decided. Serves one run. */
final class DecisionOptions {

  @Option(
      names = "--together",
      paramLabel = "FILE",
      description =
          "pairs that people want together: lines idA,idB for one story, idA,idB,family for one"
              + " family, {\"a\", \"b\", \"level\"}, or rows of what --unsure wrote")
  private Optional<Path> together = Optional.empty();

  @Option(
      names = "--apart",
      paramLabel = "FILE",
      description = "pairs that people want apart, in the same form")
  private Optional<Path> apart = Optional.empty();

  /** The line of each decision. */
  private final Map<Decision, DecisionFile.Line> lines = new LinkedHashMap<>();

  /** The files that decisions are read from. */
  List<Path> files() {
    return Stream.of(together, apart).flatMap(Optional::stream).toList();
  }

  /** Reads the decisions; lines that are none are rejected. */
  Decisions read(Consumer<Rejection> rejections) throws IOException {
    if (together.isPresent()) {
      read(together.get(), true, rejections);
    }
    if (apart.isPresent()) {
      read(apart.get(), false, rejections);
    }
    return Decisions.of(lines.keySet());
  }

  private void read(Path file, boolean areTogether, Consumer<Rejection> rejections)
      throws IOException {
    Dash.refuse(file, Dash.INPUT.toString());
    DecisionFile.read(
        file, areTogether, line -> lines.putIfAbsent(line.decision(), line), rejections);
  }

  /**
   * Reads the decisions with what stands under them.
   *
   * @param otherwise who decided where nobody says
   * @param now when, where nobody says
   */
  List<SignedDecision> readSigned(String otherwise, Instant now, Consumer<Rejection> rejections)
      throws IOException {
    List<SignedDecision> signed = new ArrayList<>();
    read(rejections);
    for (DecisionFile.Line line : lines.values()) {
      Signature under = new Signature(line.by().orElse(otherwise), line.why());
      signed.add(new SignedDecision(line.decision(), under, line.at().orElse(now)));
    }
    return signed;
  }

  /** Rejects the decisions that are not honoured, each where it stands. */
  void reject(List<Objection> objections, Consumer<Rejection> rejections) {
    for (Objection objection : objections) {
      String reason = objection.decision() + ": " + objection.reason();
      DecisionFile.Line line = lines.get(objection.decision());
      rejections.accept(
          line == null
              ? new Rejection("decisions", 0, reason)
              : new Rejection(line.source(), line.offset(), reason));
    }
  }
}
