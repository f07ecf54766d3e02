package io.twicetold.cli;

import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Objection;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options that hand over what people decided. Serves one run. */
final class DecisionOptions {

  @Option(
      names = "--together",
      paramLabel = "FILE",
      description =
          "pairs that people want together: lines idA,idB for one story, idA,idB,family for one"
              + " family, or {\"a\", \"b\", \"level\"}")
  private Optional<Path> together = Optional.empty();

  @Option(
      names = "--apart",
      paramLabel = "FILE",
      description = "pairs that people want apart, in the same form")
  private Optional<Path> apart = Optional.empty();

  /** Where each decision stands. */
  private final Map<Decision, Place> places = new LinkedHashMap<>();

  private record Place(String source, long offset) {}

  /** Reads the decisions; lines that are none are rejected. */
  Decisions read(Consumer<Rejection> rejections) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    if (together.isPresent()) {
      decisions.addAll(read(together.get(), true, rejections));
    }
    if (apart.isPresent()) {
      decisions.addAll(read(apart.get(), false, rejections));
    }
    return Decisions.of(decisions);
  }

  private List<Decision> read(Path file, boolean areTogether, Consumer<Rejection> rejections)
      throws IOException {
    List<Decision> decisions = new ArrayList<>();
    DecisionFile.read(
        file,
        areTogether,
        (decision, source, offset) -> {
          decisions.add(decision);
          places.putIfAbsent(decision, new Place(source, offset));
        },
        rejections);
    return decisions;
  }

  /** Rejects the decisions that are not honoured, each where it stands. */
  void reject(List<Objection> objections, Consumer<Rejection> rejections) {
    for (Objection objection : objections) {
      Place place = places.getOrDefault(objection.decision(), new Place("decisions", 0));
      String reason = objection.decision() + ": " + objection.reason();
      rejections.accept(new Rejection(place.source, place.offset, reason));
    }
  }
}
