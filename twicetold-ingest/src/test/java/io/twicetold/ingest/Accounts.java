package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What holds of any input: each of its records is an article or a rejection, and none is lost. */
final class Accounts {

  private Accounts() {}

  /**
   * Reads an input and accounts for it.
   *
   * @param input a file, or "-" for what stands on standard input
   */
  static void read(Path input, byte[] standardInput) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    check(
        Articles.read(
            List.of(input),
            Headings.COMMON,
            new ByteArrayInputStream(standardInput),
            articles::add,
            rejections::add),
        articles,
        rejections);
  }

  /** Reads an input as what somebody says that it is, and accounts for it. */
  static void read(Format format, byte[] content) {
    List<Article> articles = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Intake intake =
        new Intake(Headings.COMMON, Clock.systemUTC(), false, articles::add, rejections::add);
    try {
      format.read(SourceFile.stream("input"), new ByteArrayInputStream(content), intake);
    } catch (IOException e) {
      assertThat(Opened.problem(e)).isNotBlank(); // as it is rejected where files are opened
    }
    check(intake.delivery(), articles, rejections);
  }

  private static void check(Delivery delivery, List<Article> articles, List<Rejection> rejections) {
    assertThat(delivery.articles()).isEqualTo(articles.size());
    assertThat(delivery.rejected() + delivery.undated()).isEqualTo(rejections.size());
    assertThat(delivery.records())
        .isEqualTo(delivery.articles() + delivery.duplicates() + delivery.rejected());
    for (Rejection rejection : rejections) {
      assertThat(rejection.reason())
          .isNotBlank()
          .doesNotContain("\n")
          .doesNotStartWith("cannot be read: java.");
      assertThat(rejection.offset()).isNotNegative();
      assertThat(rejection.beginning()).hasSizeLessThan(5 * Utf8.SHOWN);
    }
  }
}
