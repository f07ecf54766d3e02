package io.twicetold.cli;

import io.twicetold.cli.screen.SafeText;
import io.twicetold.ingest.Rejection;
import io.twicetold.json.LineWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Keeps what the closing summary lists, and writes the rest if there is a file for it. */
final class RejectionLog implements Consumer<Rejection> {

  /** A screen full; what goes beyond is counted. */
  private static final int LISTED = 20;

  /** Reasons that are counted apart; there are about forty in all. */
  private static final int KINDS = 100;

  private static final String OTHERS = "other reasons";

  private final Optional<LineWriter> file;
  private final List<Rejection> first = new ArrayList<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private long count;

  RejectionLog(Optional<LineWriter> file) {
    this.file = file;
  }

  @Override
  public void accept(Rejection rejection) {
    count++;
    countReason(kind(rejection.reason()));
    if (first.size() < LISTED) {
      first.add(rejection);
    }
    file.ifPresent(lines -> lines.rejection(rejection));
  }

  private void countReason(String kind) {
    boolean room = reasons.size() < KINDS || reasons.containsKey(kind);
    reasons.merge(room ? kind : OTHERS, 1L, Long::sum);
  }

  /** A reason without what is particular to one place: what it quotes, numbers, details. */
  private static String kind(String reason) {
    String plain = reason.replaceAll("\"[^\"]*\"", "...").replaceAll("\\d+", "N");
    int details = plain.indexOf(": ");
    return details < 0 ? plain : plain.substring(0, details);
  }

  /** 1 if anything was rejected, else 0. */
  int exitCode() {
    return count > 0 ? 1 : 0;
  }

  /** What a person is told, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (count > 0) {
      lines.add(Counted.of(count, "rejection") + ":");
      first.forEach(rejection -> lines.add("  " + SafeText.of(rejection.toString())));
    }
    if (count > LISTED) {
      lines.add("  and " + (count - LISTED) + " more; in all");
      reasons.forEach((kind, times) -> lines.add("  " + times + " x " + SafeText.of(kind)));
    }
    return lines;
  }
}
