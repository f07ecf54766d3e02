package io.twicetold.bench.reading;

import java.util.SplittableRandom;

/** An article of words that mean nothing, about 3 KB, the same for the same number. */
record Invented(long number, String title, String text) {

  private static final int WORDS_KNOWN = 20_000;

  private static final int SENTENCES = 30;

  static Invented article(long number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentence(random)).append(i % 3 == 2 ? "\n" : " ");
    }
    return new Invented(number, sentence(random), text.toString().strip());
  }

  private static String sentence(SplittableRandom random) {
    StringBuilder sentence = new StringBuilder("The");
    for (int words = 10 + random.nextInt(12); words > 0; words--) {
      int rank = (int) Math.pow(WORDS_KNOWN, random.nextDouble());
      sentence.append(' ').append(Integer.toString(rank + 36, 36)).append("aeiou".charAt(rank % 5));
    }
    return sentence.append('.').toString();
  }

  /** The text as paragraphs of HTML. */
  String html() {
    return "<p>" + text.replace("\n", "</p>\n<p>") + "</p>";
  }
}
