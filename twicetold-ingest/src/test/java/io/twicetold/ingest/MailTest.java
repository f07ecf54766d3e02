package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailTest {

  private static final String HEADER =
      "Message-ID: <1@example.org>\r\nFrom: Gazette <a@example.org>\r\n";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private Article read(byte[] mail) {
    shelf.read(shelf.put("a.eml", mail));
    assertThat(shelf.complaints()).isEmpty();
    return shelf.articles.getFirst();
  }

  private Article read(String mail) {
    return read(mail.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void partsInEachOtherWithoutEndAreRejected() {
    StringBuilder mail = new StringBuilder(HEADER + "MIME-Version: 1.0\r\n");
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
    }

    shelf.read(shelf.put("a.eml", mail.toString()));

    assertThat(shelf.complaints())
        .containsExactly("a.eml@0: parts more than 30 deep in each other");
  }

  @Test
  void whatAMailHidesIsNotRead() {
    String mail =
        HEADER
            + "Content-Type: text/html; charset=utf-8\r\n\r\n"
            + "<div style='font-size:1px; Display: none'>All you need today</div><p hidden>More</p>"
            + "<p>It rained.</p>";

    assertThat(read(mail).text()).isEqualTo("It rained.");
  }

  @Test
  void aSenderOfBracketsIsRead() {
    String from = "From: " + "<".repeat(250_000);

    assertThat(read(from + "\r\nMessage-ID: <1@example.org>\r\n\r\nIt rained.").text())
        .isEqualTo("It rained.");
  }

  @Test
  void aHeaderWithoutEndIsRejectedInPlainWords() {
    shelf.read(shelf.put("a.eml", HEADER + "Subject: " + "x".repeat(1 << 20)));

    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.eml@0: broken mail: ")
        .doesNotContain("mime4j");
  }

  @Test
  void aMailGivesAllFieldsItHas() {
    assertThat(read(Examples.MAIL.bytes()))
        .isEqualTo(
            new Article(
                "x:1",
                Examples.TITLE,
                Examples.WORDS,
                "",
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                "Gazette",
                "en",
                Map.of(
                    "languageSource",
                    "\"text\"",
                    "dateSource",
                    "\"mail\"",
                    "dateConfidence",
                    "0.9")));
  }

  @Test
  void encodedAndFoldedAndRawFieldsAreRead() {
    assertThat(
            read(HEADER
                    + "Subject: =?ISO-8859-1?Q?F=E4hre?=\r\n =?UTF-8?B?IHNpbmt0?= um\r\n zwölf\r\n\r\nSie sank.")
                .title())
        .isEqualTo("Fähre sinkt um zwölf");
  }

  @Test
  void charsetsAndTransferEncodingsAreUndone() {
    byte[] mail =
        (HEADER + "Content-Type: text/plain; charset=koi8-r\r\n\r\nПаром затонул.")
            .getBytes(Charset.forName("KOI8-R"));

    assertThat(read(mail).text()).isEqualTo("Паром затонул.");
    assertThat(
            read(HEADER
                    + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie F=E4hre sank =\r\num zw=F6lf.")
                .text())
        .isEqualTo("Die Fähre sank um zwölf.");
  }

  @Test
  void aMailOfHtmlAloneIsReadAsWords() {
    assertThat(
            read(HEADER + "Content-Type: text/html\r\n\r\n<h1>Ferry</h1><p>It sank.<p>At noon.")
                .text())
        .isEqualTo("Ferry\nIt sank.\nAt noon.");
  }

  @Test
  void flowedLinesAreOneParagraph() {
    assertThat(
            read(HEADER
                    + "Content-Type: text/plain; format=flowed\r\n\r\nThe ferry sank \r\nat noon.\r\nAll were saved.")
                .text())
        .isEqualTo("The ferry sank at noon.\nAll were saved.");
  }

  @Test
  void attachmentsAndPartsInPartsAreToldApart() {
    assertThat(
            read(HEADER
                    + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n"
                    + "Content-Disposition: attachment; filename=a.txt\r\n\r\nAttached.\r\n--o\r\n"
                    + "Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain\r\n\r\n"
                    + "Words.\r\n--i--\r\n--o--\r\n")
                .text())
        .isEqualTo("Words.");
  }

  @Test
  void aPartThatNeverEndsIsReadToTheEnd() {
    assertThat(
            read(HEADER + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n\r\nWords.")
                .text())
        .isEqualTo("Words.");
  }

  @Test
  void aLargeAttachmentIsPassedBy() {
    String attachment = ("QUJD".repeat(18) + "\r\n").repeat(300_000);

    assertThat(
            read(HEADER
                    + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n\r\nWords.\r\n--o\r\n"
                    + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + attachment
                    + "--o--\r\n")
                .text())
        .isEqualTo("Words.");
  }

  @Test
  void whatIsTooLongOrNoTextOrWithoutWordsIsRejected() {
    shelf.read(
        shelf.put("a.eml", HEADER + "\r\n" + "words ".repeat(3 << 20)),
        shelf.put("b.eml", HEADER + "Content-Type: image/png\r\n\r\nxyz"),
        shelf.put(
            "c.eml",
            (HEADER + "Content-Type: text/plain; charset=utf-8\r\n\r\ncaf\u00e9")
                .getBytes(StandardCharsets.ISO_8859_1)),
        shelf.put("d.eml", HEADER + "X: " + "x".repeat(1 << 20) + "\r\n\r\nWords."));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("a.eml@0: longer than 16 MB"),
            two -> assertThat(two).isEqualTo("b.eml@0: a mail without a part that is text"),
            three -> assertThat(three).isEqualTo("c.eml@0: not UTF-8: some bytes are no text"),
            four -> assertThat(four).startsWith("d.eml@0: broken mail: "));
  }

  @Test
  void aSavedPageHasItsAddress() {
    Article page = read(Examples.MHTML.bytes());

    assertThat(page.url()).isEqualTo("https://example.org/1");
    assertThat(page.id()).isEqualTo("a");
  }
}
