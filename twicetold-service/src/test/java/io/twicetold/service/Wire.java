package io.twicetold.service;

import io.twicetold.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invented news by a seed: texts, copies and cuts of them, so that there is something to group. */
public final class Wire {

  private static final List<String> WORDS =
      List.of(
          ("harbour council vote bridge storm ferry engineer school budget river market strike"
                  + " pilot museum valley farmer hospital tunnel railway festival mayor island"
                  + " factory court fishing glacier library tram orchard lighthouse reservoir"
                  + " quarry customs bakery observatory canal union telescope dairy archive")
              .split(" "));

  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  private final Random random;
  private final List<String> texts = new ArrayList<>();
  private int number;

  public Wire(long seed) {
    random = new Random(seed);
  }

  /** The next article: a new text, or an earlier one told again whole or in part. */
  public Article next() {
    String text;
    if (texts.isEmpty() || random.nextInt(3) == 0) {
      text = text();
      texts.add(text);
    } else {
      text = again(texts.get(random.nextInt(texts.size())));
    }
    return article("w" + number++, text);
  }

  /** So many of them. */
  public List<Article> next(int many) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      articles.add(next());
    }
    return articles;
  }

  private Article article(String id, String text) {
    Optional<Instant> published =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(START.plusSeconds(random.nextInt(100_000)));
    String outlet = "Outlet " + random.nextInt(5);
    return new Article(id, sentence(6), text, "", published, outlet, "en", Map.of());
  }

  private String again(String text) {
    String[] sentences = text.split("\n");
    int kept = sentences.length - random.nextInt(sentences.length / 2);
    return String.join("\n", List.of(sentences).subList(0, kept));
  }

  private String text() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sentences.add(sentence(14));
    }
    return String.join("\n", sentences);
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.append(' ').append(random.nextInt(1_000)).append('.').toString();
  }
}
