package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderTest {

  @Property(tries = 100)
  void the_longest_ascending_row_is_as_brute_force_finds_it(@ForAll long seed) {
    int[] places = new Random(seed).ints(10, 0, 6).toArray();
    int[] longest = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      longest[i] = 1;
      for (int j = 0; j < i; j++) {
        if (places[j] <= places[i]) {
          longest[i] = Math.max(longest[i], longest[j] + 1);
        }
      }
    }
    assertThat(Order.ascending(places)).isEqualTo(IntStream.of(longest).max().orElse(0));
  }

  @Property(tries = 100)
  void what_is_shared_keeps_as_much_order_one_way_as_the_other(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> one = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "x"));
    List<String> other = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "y"));
    Collections.shuffle(one, random);
    Collections.shuffle(other, random);
    assertThat(Order.shared(one, other)).hasSize(6);
    assertThat(Order.ascending(Order.shared(one, other)))
        .isEqualTo(Order.ascending(Order.shared(other, one)));
  }
}
