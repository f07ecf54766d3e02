package io.twicetold;

import io.twicetold.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invented articles for tests. */
public final class Samples {

  private static final String[] WORDS =
      ("harbour council vote bridge budget storm minister ferry engine fire school winter market"
              + " tunnel river strike doctor price ticket museum train village police coach player"
              + " signal border winner report witness")
          .split(" ");

  private Samples() {}

  /** An article of so many sentences, the same for the same seed. */
  public static Article article(String id, long seed, int sentences) {
    Random random = new Random(seed);
    return Article.of(id, sentence(random), text(random, sentences));
  }

  public static Article with(Article article, String id, String title, String text) {
    return new Article(
        id,
        title,
        text,
        article.url(),
        article.published(),
        article.source(),
        article.language(),
        article.more());
  }

  public static Article published(Article article, String day, String source) {
    return new Article(
        article.id(),
        article.title(),
        article.text(),
        article.url(),
        Optional.of(Instant.parse(day + "T00:00:00Z")),
        source,
        article.language(),
        Map.of());
  }

  /** A collection with copies, edits, cuts and strangers. */
  public static List<Article> collection(int families, long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      Article origin = article("a" + family, random.nextLong(), 8 + random.nextInt(8));
      articles.add(
          published(origin, "2031-03-0" + (1 + random.nextInt(9)), "outlet " + family % 3));
      int copies = random.nextInt(4);
      for (int copy = 0; copy < copies; copy++) {
        articles.add(copy(origin, "a" + family + "c" + copy, random));
      }
    }
    return articles;
  }

  private static Article copy(Article origin, String id, Random random) {
    String[] sentences = origin.text().split("(?<=\\.) ");
    return switch (random.nextInt(3)) {
      case 0 -> with(origin, id, origin.title(), origin.text());
      case 1 -> {
        sentences[random.nextInt(sentences.length)] = sentence(random);
        yield with(origin, id, sentence(random), String.join(" ", sentences));
      }
      default -> {
        int half = sentences.length / 2 + 1;
        yield with(origin, id, "", String.join(" ", List.of(sentences).subList(0, half)));
      }
    };
  }

  private static String text(Random random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ").append(sentence(random));
    }
    return text.toString();
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder("The");
    int words = 8 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append(' ').append(random.nextInt(900)).append('.').toString();
  }
}
