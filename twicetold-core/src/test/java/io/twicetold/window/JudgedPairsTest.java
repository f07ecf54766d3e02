package io.twicetold.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import org.junit.jupiter.api.Test;

class JudgedPairsTest {

  private static final Judgment COPY = new Judgment(1, 1, 0, 0, Relation.NEAR_COPY, 1);

  private final JudgedPairs pairs = new JudgedPairs(Judge.standard().cuts());

  @Test
  void a_pair_that_went_leaves_nothing() {
    pairs.put(JudgedPairs.key(1, 2), COPY);
    pairs.put(JudgedPairs.key(3, 2), COPY);
    pairs.putAmong(JudgedPairs.key(1, 2), COPY);
    pairs.remove(JudgedPairs.key(1, 2));
    assertThat(pairs.units()).isEqualTo(2);
    assertThat(pairs.linked(2)).containsExactly(3);
    assertThat(pairs.bound(2)).isEmpty();
    pairs.remove(JudgedPairs.key(2, 3));
    assertThat(pairs.units()).isZero();
  }
}
