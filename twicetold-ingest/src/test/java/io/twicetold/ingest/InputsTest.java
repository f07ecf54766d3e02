package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputsTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private Path words(String name) {
    return shelf.put(name, "Words of " + name + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.txt | a,b",
        "?.txt | a,b",
        "[b-z].txt | b",
        "{a,b}.txt | a,b",
        "sub/*.txt | c",
        "*/*.txt | c",
        "**.txt | a,b,c,d",
        "**/*.txt | c,d",
        "sub | c,d",
        "s* | c,d",
      })
  void patternsNameFilesInOrder(String pattern, String ids) throws IOException {
    words("b.txt");
    words("a.txt");
    words("sub/c.txt");
    words("sub/deep/d.txt");
    words(".hidden.txt");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder.resolve("sub"));

    shelf.read(folder.resolve(pattern));

    assertThat(shelf.ids()).containsExactlyInAnyOrder(ids.split(","));
    assertThat(shelf.complaints()).isEmpty();
  }

  @Test
  void aPatternThatMatchesNothingIsRejected() {
    words("a.txt");

    shelf.read(folder.resolve("*.csv"), folder.resolve("none/*.txt"), folder.resolve("[a.txt"));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .containsExactly(
            "*.csv@0: no file matches the pattern",
            "none/*.txt@0: no file matches the pattern",
            "[a.txt@0: no file matches the pattern");
  }

  @Test
  void aFileThatIsCalledLikeAPatternIsThatFile() {
    shelf.read(words("[a].txt"));

    assertThat(shelf.ids()).containsExactly("[a]");
  }

  @Test
  void namesMayHoldAnything() {
    words("two\nlines.txt");
    words("tab\t\"quoted\" ü 日本.txt");
    shelf.put("broken\n.jsonl", "{");

    shelf.read(folder);

    assertThat(shelf.ids()).containsExactlyInAnyOrder("two\nlines", "tab\t\"quoted\" ü 日本");
    assertThat(shelf.rejections).hasSize(1);
  }

  @Test
  void linksThatLeadNowhereOrToThemselvesAreRejectedAndTheRestIsRead() throws IOException {
    words("a.txt");
    Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
    Files.createSymbolicLink(folder.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("gone"));

    shelf.read(folder);

    assertThat(shelf.ids()).containsExactly("a");
    assertThat(shelf.rejections).hasSize(2);
  }

  @Test
  void whatMayNotBeReadIsRejectedAndTheRestIsRead() {
    words("a.txt");
    Path closed = words("closed.txt");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));

    shelf.read(folder);

    assertThat(shelf.ids()).containsExactly("a");
    assertThat(shelf.complaints()).containsExactly("closed.txt@0: no permission to read it");
  }

  @Test
  void oneNumberInTwoOutletsIsNoSecondDelivery() {
    String line = "{\"id\":\"7\",\"text\":\"The ferry sank at noon.\",\"source\":\"%s\"}\n";
    String bare = "{\"id\":\"7\",\"text\":\"The ferry sank at noon.\"}\n";
    String lines = line.formatted("Post") + line.formatted("Post") + line.formatted("Bugle") + bare;
    shelf.read(shelf.put("a.jsonl", lines));
    assertThat(shelf.ids()).containsExactly("7");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .contains("for another text or outlet");
  }

  @Test
  void aFolderIsReadByContentAndOtherFilesAreSaidOnce() {
    shelf.put("feed", Examples.RSS.bytes());
    shelf.put("crawl.gz", Examples.gzip(Examples.WARC.bytes()));
    shelf.put("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
    shelf.put("style.css", "a { b: c }");

    shelf.read(folder);

    assertThat(shelf.articles).hasSize(2); // the same two in both
    assertThat(shelf.complaints())
        .containsExactly("@0: 2 files of other kinds are not read, among them \"picture.png\"");
  }

  @Test
  void standardInputIsLeftOpenAndNamed() throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream("{\"text\":\"It rained.\"}\n{".getBytes(StandardCharsets.UTF_8));

    Articles.read(
        List.of(Path.of("-")), Headings.COMMON, in, shelf.articles::add, shelf.rejections::add);

    assertThat(shelf.ids()).containsExactly("standard input:1");
    assertThat(shelf.complaints().getFirst()).startsWith("standard input:2@");
    assertThat(in.read()).isEqualTo(-1);
  }

  /** A stream that a reader cannot bear, since it was not thought of, after so many bytes. */
  private static InputStream breaking(byte[] content) {
    return new SequenceInputStream(
        new ByteArrayInputStream(content),
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int start, int length) {
            throw new IllegalStateException("not thought of");
          }
        });
  }

  @Test
  void whatNobodyThoughtOfEndsTheFileAndNotTheRun() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"id\":\"x:%d\",\"text\":\"Words of it.\"}\n".formatted(i));
    }

    Articles.read(
        List.of(Path.of("-"), words("a.txt")),
        Headings.COMMON,
        breaking(lines.toString().getBytes(StandardCharsets.UTF_8)),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.ids()).hasSize(1_001).contains("x:0", "x:999", "a");
    assertThat(shelf.complaints())
        .containsExactly(
            "standard input@"
                + lines.length()
                + ": cannot be read: java.lang.IllegalStateException: not thought of");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCannotTakeAnArticleEndsTheRun(Examples example) {
    shelf.put("a." + example.extension(), example.bytes());
    UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));

    assertThatThrownBy(() ->
            Articles.read(
                List.of(folder),
                article -> {
                  throw full;
                },
                shelf.rejections::add))
        .isSameAs(full);
    assertThat(shelf.rejections).isEmpty();
  }

  private void pipe(Headings headings, byte[] content) {
    shelf.clear();
    Articles.read(
        List.of(Path.of("-")),
        headings,
        new ByteArrayInputStream(content),
        shelf.articles::add,
        shelf.rejections::add);
  }

  private void pipe(String content) {
    pipe(Headings.COMMON, content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;headline;body\n1;Rain;It rained.\n",
        "\uFEFF\"title\"\t\"text\"\nRain\tIt rained.\n",
        "author|title|text\nA. Nonym|Rain|It rained.\n"
      })
  void aTableIsKnownByItsHeader(String table) {
    pipe(table);
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Rain");

    shelf.read(shelf.put("table.txt", table));
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Rain");
  }

  @Test
  void aTableIsKnownByTheNamesThatWereSaid() {
    pipe(
        Headings.of(Map.of("text", "story", "id", "no")),
        "no,story\n7,It rained.\n".getBytes(StandardCharsets.UTF_8));

    assertThat(shelf.ids()).containsExactly("7");
  }

  @Test
  void wordsThatSayNothingOfTheirKindAreATextOrMarkdownWhereTheyAreAskedFor() {
    pipe("Rain\n\nIt rained, said the text, and the title.");
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Rain");

    pipe("# Rain\n\nIt *rained*.");
    assertThat(shelf.articles).extracting(Article::text).containsExactly("It rained.");

    shelf.read(
        shelf.put("notes/of-rain", "It rained."), shelf.put("notes/style.css", "p { margin: 0 }"));
    assertThat(shelf.ids()).containsExactly("of-rain", "style");
  }

  @Test
  void inAFolderTheyAreLeftAlone() {
    shelf.put("notes/style.css", "p {}");
    shelf.put("notes/a.txt", "It rained.");
    shelf.put("notes/tables.dat", "title,text\nRain,It rained.\n");

    shelf.read(folder.resolve("notes"));

    assertThat(shelf.ids()).containsExactly("a", "tables:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.html", "a.txt", "a.csv", "a"})
  void anArchiveIsRejectedWhateverItIsCalled(String name) {
    shelf.read(shelf.put(name, "PK\3\4\24\0\0\0title,text,words and words"));

    assertThat(shelf.complaints()).singleElement().asString().contains("packed with zip");
  }

  @Test
  void chineseInWideCharactersNeedsNoMark() {
    String words = "渡轮在韦尔外海搁浅\n\n旧渡轮中午离开港口，船上有九十人。";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      shelf.read(shelf.put("a.txt", words.getBytes(charset)));

      assertThat(shelf.articles).extracting(Article::title).containsExactly("渡轮在韦尔外海搁浅");
    }
  }

  @Test
  void anArchiveIsNoTextInWideCharacters() {
    byte[] archive = "BZh91AY&SY".concat("\0a\0b".repeat(40)).getBytes(StandardCharsets.UTF_8);

    shelf.read(shelf.put("a.bz2", archive));

    assertThat(shelf.complaints()).singleElement().asString().contains("packed with bzip2");
  }

  @Test
  void filesOfOneNameAndDifferentKindsAreAllRead() {
    shelf.put("both/a.txt", "The ferry sank at noon.");
    shelf.put("both/a.html", "<p>It rained in Vell for the whole of the day.</p>");
    shelf.put("both/a.md", "# Snow\n\nIt snowed in Vell.");
    shelf.put("both/sub/a.txt", "Nothing happened in Vell.");

    shelf.read(folder.resolve("both"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).hasSize(4);
  }
}
