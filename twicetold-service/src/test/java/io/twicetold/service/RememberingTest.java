package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import io.twicetold.service.story.Stories;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingTest {

  /** Any vector a text, the same each time. */
  private static final class Numbers implements Encoder {
    private final AtomicInteger encoded = new AtomicInteger();

    @Override
    public String version() {
      return "numbers/1";
    }

    @Override
    public int width() {
      return 8;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
      encoded.addAndGet(texts.size());
      return texts.stream().map(Numbers::numbers).toList();
    }

    private static float[] numbers(String text) {
      Random random = new Random(text.hashCode());
      float[] vector = new float[8];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      return vector;
    }
  }

  /** A life of a service's grouping. */
  private static final class Life implements AutoCloseable {
    private final Numbers encoder = new Numbers();
    private final List<Throwable> failures = new ArrayList<>();
    private final Store store;
    private final Stories stories;

    Life(Path folder) {
      store = Stores.in(folder);
      Opening opening =
          (before, known) ->
              Twicetold.builder()
                  .encoder(
                      before.apply(encoder),
                      new LanguageMeans(
                          List.of("eng"), List.of(new float[] {1, 0, 0, 0, 0, 0, 0, 0})))
                  .recollection(known)
                  .build();
      Remembering library = new Remembering(opening, store.made(), new Histogram());
      stories = new Stories(library, store, Clock.systemUTC(), Settings.QUIET, failures::add);
    }

    void put(Article article) {
      store.put(article, Condition.KEEP, Clock.systemUTC().instant()).join();
    }

    long judged() {
      return store.made().judgments(Program.print(encoder.version())).size();
    }

    void settle() throws InterruptedException {
      stories.wake();
      assertThat(stories.awaitSettled(store.position(), Running.LONG)).isTrue();
      stories.unsure(); // waits until the collection was read
      assertThat(failures).isEmpty();
    }

    @Override
    public void close() {
      stories.close();
      store.close();
    }
  }

  @Test
  void what_was_encoded_and_judged_is_not_made_again_after_a_restart(@TempDir Path folder)
      throws Exception {
    String text = "The ferry Halda ran aground off Averin on Monday. Nobody was hurt in the fog.";
    try (Life life = new Life(folder)) {
      life.put(Article.of("a", "Ferry", text));
      life.put(Article.of("b", "Ferry late", text + " Divers look at the hull."));
      life.put(Article.of("c", "Bridge", "A bridge."));
      life.settle();
      assertThat(life.encoder.encoded.get()).isPositive();
    }
    try (Life life = new Life(folder)) {
      life.settle();
      assertThat(life.encoder.encoded.get()).isZero();
      assertThat(life.judged()).isPositive();
      life.store.remove("a", Condition.ANY).join();
      life.store.remove("b", Condition.ANY).join();
      life.settle();
    }
    try (Life life = new Life(folder)) { // what belonged to them is not asked for any more
      life.settle();
      assertThat(life.encoder.encoded.get()).isZero();
    }
    try (Life life = new Life(folder)) {
      life.settle();
      assertThat(life.judged()).isZero();
    }
  }
}
