package io.twicetold.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingTest {

  private static final String LINE = "{\"id\":\"%s\",\"text\":\"Words of %s.\"}\n";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private static byte[] line(int number) {
    return LINE.formatted(number, number).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneFileAfterTheOtherInAPackedFileIsRead(boolean gzip) {
    byte[] one = gzip ? Examples.gzip(line(1)) : Examples.zstd(line(1));
    byte[] two = gzip ? Examples.gzip(line(2)) : Examples.zstd(line(2));

    shelf.read(shelf.put("a", joined(one, two)));

    assertThat(shelf.ids()).containsExactly("1", "2");
  }

  @Test
  void whatFollowsThePackedPartIsToldAndWhatCameBeforeIsRead() {
    byte[] damaged = Examples.gzip(line(2));
    damaged[0] ^= 1;
    for (byte[] rest : List.of(damaged, "<html>".getBytes(StandardCharsets.UTF_8))) {
      Shelf next = new Shelf(folder);
      next.read(next.put("b" + rest.length, joined(Examples.gzip(line(1)), rest)));
      assertThat(next.ids()).containsExactly("1");
      assertThat(next.complaints()).singleElement().asString().contains("damaged");
    }
    shelf.read(shelf.put("padded", joined(Examples.gzip(line(1)), new byte[2048])));
    assertThat(shelf.ids()).containsExactly("1");
    assertThat(shelf.complaints()).isEmpty();
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /** A pipe gives what it has, and says that nothing more is there until it is. */
  private static final class Trickle extends InputStream {

    private final ByteArrayInputStream all;
    private final int portion;

    Trickle(byte[] bytes, int portion) {
      all = new ByteArrayInputStream(bytes);
      this.portion = portion;
    }

    @Override
    public int read() {
      return all.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) {
      return all.read(bytes, start, Math.min(length, portion));
    }

    @Override
    public int available() {
      return 0;
    }
  }

  @Property(tries = 60)
  void noMemberIsLostHoweverSlowlyItComes(
      @ForAll @IntRange(min = 1, max = 200) int portion,
      @ForAll @IntRange(min = 1, max = 30) int members) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < members; i++) {
      packed.writeBytes(Examples.gzip(line(i)));
    }

    shelf.clear();
    Articles.read(
        List.of(Path.of("-")),
        Headings.COMMON,
        new Trickle(packed.toByteArray(), portion),
        shelf.articles::add,
        shelf.rejections::add);

    assertThat(shelf.articles).hasSize(members);
    assertThat(shelf.rejections).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatUnpacksWithoutEndIsStopped(boolean gzip) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(packed) : new ZstdOutputStream(packed)) {
      out.write(line(1));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(nothing);
      }
      out.write('\n');
      out.write(line(2));
    }

    shelf.read(shelf.put("a.jsonl", packed.toByteArray()), shelf.put("b.jsonl", line(3)));

    assertThat(shelf.ids()).containsExactly("1", "3");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .matches(
            "a\\.jsonl@67\\d{6}: cannot be read: more than 200 bytes come out of each packed byte;"
                + " the rest is not unpacked");
  }

  @Test
  void aLongTextThatRepeatsItselfIsNoTrap() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; lines.length() < 1 << 20; i++) {
      lines.append(LINE.formatted(i, "a ferry that sank at noon"));
    }
    byte[] packed = Examples.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));

    shelf.read(shelf.put("a", packed));

    assertThat(shelf.rejections).isEmpty();
  }

  @Test
  void aZstandardFileThatIsCutOffGivesWhatItHolds() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
      for (int i = 0; i < 20; i++) {
        out.write(line(i));
        out.flush();
      }
    }

    Path file =
        shelf.put("a.jsonl.zst", Arrays.copyOf(packed.toByteArray(), packed.size() * 3 / 4));
    shelf.read(file);

    assertThat(shelf.ids()).contains("0", "10").doesNotContain("19");
    long read = IntStream.range(0, shelf.articles.size()).mapToLong(i -> line(i).length).sum();
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .isEqualTo("a.jsonl.zst@" + read + ": the packed file is cut off; the rest is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00FC", "\u65E5\u672C"})
  void aGzipFileThatIsCutOffGivesWhatItHolds(String more) {
    StringBuilder lines = new StringBuilder();
    StringBuilder feed = new StringBuilder("<rss><channel><title>Gazette</title>");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      String words = more + random.longs(10).mapToObj(Long::toString).collect(joining(" "));
      lines.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, words));
      feed.append("<item><guid>x:%d</guid><title>%s</title></item>\n".formatted(i, words));
    }

    assertThat(cut(lines.toString())).isBetween(30, 38);
    assertThat(cut(feed.toString())).isBetween(30, 38);
  }

  /** How many articles come out of nine tenths of a packed file, and that the rest is said. */
  private int cut(String content) {
    byte[] packed = Examples.gzip(content.getBytes(StandardCharsets.UTF_8));
    shelf.read(shelf.put("a.gz", Arrays.copyOf(packed, packed.length * 9 / 10)));
    assertThat(shelf.complaints()).last().asString().endsWith("; the rest is not read");
    return shelf.articles.size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"text\":\"Words.\"}\n",
        "From a@example.org Sun Mar  1 10:00:00 2026\nSubject: Rain\n\nWords.\n\n"
      })
  void whatBreaksOffIsRejectedWhereItDoes(String content) throws IOException {
    byte[] whole = content.concat("\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    GZIPOutputStream gzip = new GZIPOutputStream(packed, true);
    gzip.write(whole);
    gzip.flush(); // and never ended

    shelf.read(shelf.put("a.gz", packed.toByteArray()));

    assertThat(shelf.complaints())
        .containsExactly(
            "a.gz@" + whole.length + ": the packed file is cut off; the rest is not read");
  }

  @Test
  void damagedPackingIsSaid() {
    byte[] gzip = Examples.gzip(line(1));
    gzip[12] ^= 0x55;
    byte[] zstd = Examples.zstd("words ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    zstd[10] ^= 0x55;

    shelf.read(shelf.put("a.jsonl", gzip), shelf.put("b.txt", zstd));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one).contains("the packed file is damaged"));
  }

  @Test
  void aFilePackedTwiceIsNotGuessedAt() {
    shelf.read(shelf.put("a.jsonl", Examples.gzip(Examples.gzip(line(1)))));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints()).containsExactly("a.jsonl@0: a file packed twice");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatCannotBeUnpackedIsClosed(boolean twice) {
    byte[] packed = Examples.zstd(twice ? Examples.gzip(line(1)) : line(1));
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(twice ? packed : Arrays.copyOf(packed, 5)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    assertThatThrownBy(() -> Opened.of(in)).isInstanceOf(IOException.class);
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'PK\3\4 pages/a.html', zip", "BZh91AY, bzip2", "\u00FD7zXZ, xz"})
  void whatOthersPackedIsNamed(String head, String packer) {
    shelf.read(shelf.put("a.dat", (head + "\0\1\2").getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(shelf.complaints())
        .containsExactly("a.dat@0: packed with " + packer + "; unpack it first");
  }

  @Test
  void anArchiveOfTapesIsNamed() {
    byte[] tar = new byte[1_024];
    tar[0] = 'a';
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);

    shelf.read(shelf.put("a.tar", tar));

    assertThat(shelf.complaints()).containsExactly("a.tar@0: packed with tar; unpack it first");
  }
}
