package io.twicetold.candidate;

import io.twicetold.article.Article;
import io.twicetold.sketch.Fingerprint;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Text;
import java.util.Random;

/** Fingerprints of invented texts that share phrases. */
final class Fingerprints {

  private static final Sketcher SKETCHER = new Sketcher();

  private Fingerprints() {}

  static synchronized Fingerprint of(String text) {
    return SKETCHER.sketch(Text.of(Article.of("a", "", text), new OutletFrames())).words();
  }

  /** A text of so many phrases out of so many that there are. */
  static Fingerprint phrases(Random random, int phrases, int known) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < phrases; i++) {
      Random phrase = new Random(random.nextInt(known));
      for (int word = 0; word < 7; word++) {
        text.append('w').append(phrase.nextInt(1_000_000)).append(' ');
      }
    }
    return of(text.toString());
  }
}
