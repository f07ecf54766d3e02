package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A figure that moved.
 *
 * @param before what it was
 * @param now what it is
 * @param by where the difference lies with 95 % confidence
 */
public record Movement(Estimate before, Estimate now, Interval by) {

  /** Less is not shown in four decimals. */
  private static final double SMALLEST = 5e-5;

  /** Those of the whole first, then the largest. */
  private static final Comparator<Movement> LARGEST =
      Comparator.comparing((Movement movement) -> !movement.now.isWhole())
          .thenComparing(
              Comparator.comparingDouble((Movement movement) -> Math.abs(movement.difference()))
                  .reversed());

  static List<Movement> of(List<Estimate> before, List<Estimate> now) {
    List<Movement> moved = new ArrayList<>();
    for (Estimate figure : now) {
      before.stream()
          .filter(figure::isAlike)
          .findFirst()
          .flatMap(was -> of(was, figure))
          .ifPresent(moved::add);
    }
    moved.sort(LARGEST);
    return moved;
  }

  private static Optional<Movement> of(Estimate before, Estimate now) {
    return Math.abs(now.figure() - before.figure()) < SMALLEST
        ? Optional.empty()
        : now.above(before).map(by -> new Movement(before, now, by));
  }

  /** How far it moved; above 0 for the better. */
  public double difference() {
    return now.figure() - before.figure();
  }
}
