package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
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

    Delivery delivery =
        Articles.read(
            List.of(input),
            Headings.COMMON,
            new ByteArrayInputStream(standardInput),
            articles::add,
            rejections::add);

    assertThat(delivery.articles()).isEqualTo(articles.size());
    assertThat(delivery.rejected() + delivery.undated()).isEqualTo(rejections.size());
    assertThat(delivery.records())
        .isEqualTo(delivery.articles() + delivery.duplicates() + delivery.rejected());
    for (Rejection rejection : rejections) {
      assertThat(rejection.reason()).isNotBlank().doesNotContain("\n");
      assertThat(rejection.offset()).isNotNegative();
      assertThat(rejection.beginning()).hasSizeLessThan(5 * Utf8.SHOWN);
    }
  }
}
