package io.twicetold.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

  private final Progress progress = new Progress();

  @Test
  void a_collection_that_has_to_be_read_again_is_not_asked_before_it_was() throws Exception {
    progress.make();
    assertThat(progress.awaitMade()).isTrue();

    progress.unmake();
    assertThat(progress.isMade()).isFalse();
    progress.hinder(); // else it would be waited for
    assertThat(progress.awaitMade()).isFalse();

    progress.make();
    assertThat(progress.awaitMade()).isTrue();
  }

  @Test
  void what_was_shown_stays_so_while_the_collection_is_read_again() {
    progress.make();
    progress.reach(7, 3);

    progress.unmake();

    assertThat(progress.settled()).isEqualTo(7);
    assertThat(progress.events()).isEqualTo(3);
  }
}
