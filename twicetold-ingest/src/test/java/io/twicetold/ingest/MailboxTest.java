package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails one after the other in one file, as mail programs keep and export them. */
final class MailboxTest {

  private static final String LINE = "From a@example.org Sun Mar  1 10:00:00 2026\n";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private static String mail(String subject, String text) {
    return LINE + "Subject: " + subject + "\nFrom: a@example.org\n\n" + text + "\n\n";
  }

  @Test
  void mailsWithoutIdsGoByTheirLine() {
    shelf.read(shelf.put("news.mbox", mail("One", "First words.") + mail("Two", "Second words.")));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly("news:1", "news:7");
    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("First words.", "Second words.");
  }

  @Test
  void linesThatWereQuotedAreAsTheyWere() {
    shelf.read(
        shelf.put("a", mail("One", "First.\n\n>From here on all is well.\n>>From there, too.")));

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("First.\n\nFrom here on all is well.\n>From there, too.");
  }

  @Test
  void aParagraphThatBeginsLikeAMailIsNone() {
    shelf.read(shelf.put("a", mail("One", "First.\n\nFrom noon on it rained.")));

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("First.\n\nFrom noon on it rained.");
  }

  @Test
  void aBrokenMailCostsNoOther() {
    String endless = LINE + "Subject: " + "x".repeat(1 << 19) + "\n\nNobody sees this.\n\n";

    shelf.read(shelf.put("a.mbox", mail("One", "First.") + endless + mail("Two", "Second.")));

    assertThat(shelf.articles).extracting(Article::text).containsExactly("First.", "Second.");
    assertThat(shelf.complaints()).singleElement().asString().startsWith("a.mbox:7@");
  }

  @Test
  void anAttachmentOfAnySizeIsPassedOver() {
    ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
    mailbox.writeBytes(
        (LINE
                + "Subject: One\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFirst.\n--b\n"
                + "Content-Type: image/png\nContent-Disposition: attachment\n\n")
            .getBytes(StandardCharsets.UTF_8));
    byte[] line = ("A".repeat(75) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 300_000; i++) {
      mailbox.writeBytes(line);
    }
    mailbox.writeBytes(("--b--\n\n" + mail("Two", "Second.")).getBytes(StandardCharsets.UTF_8));

    shelf.read(shelf.put("a", mailbox.toByteArray()));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::text).containsExactly("First.", "Second.");
  }

  @Property(tries = 100)
  void whatIsBetweenTheLinesOfMailsIsGivenByteForByte(
      @ForAll @Size(max = 6) List<@Size(max = 3_000) byte[]> bodies) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] body : bodies) {
      all.writeBytes(LINE.getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      all.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    }

    Mailbox mails = new Mailbox(new ByteArrayInputStream(all.toByteArray()));
    for (byte[] body : bodies) {
      assertThat(mails.next()).isTrue();
      assertThat(new String(mails.readAllBytes(), StandardCharsets.ISO_8859_1))
          .isEqualTo(new String(body, StandardCharsets.ISO_8859_1) + "\n\n");
    }
    assertThat(mails.next()).isFalse();
  }
}
