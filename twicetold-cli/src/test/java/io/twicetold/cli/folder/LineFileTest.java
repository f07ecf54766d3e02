package io.twicetold.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LineFileTest {

  @TempDir private Path folder = Path.of("");

  /** Wherever a crash cuts the file, its whole lines stay, and the next line follows them. */
  @Property(tries = 200)
  void aFileCutAnywhereGoesOnAfterItsLastWholeLine(
      @ForAll @Size(max = 5) List<@IntRange(max = 70_000) Integer> lengths,
      @ForAll @IntRange(max = 1_000) int thousandths)
      throws IOException {
    Path file = Files.createTempFile("lines", ".jsonl");
    try {
      try (LineFile lines = LineFile.open(file)) {
        for (int length : lengths) {
          lines.append(writer -> writer.rejection(rejection("x".repeat(length))));
        }
      }
      byte[] whole = Files.readAllBytes(file);
      byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * thousandths / 1_000));
      Files.write(file, cut);

      try (LineFile lines = LineFile.open(file)) {
        lines.append(writer -> writer.rejection(rejection("after")));
      }

      String before = new String(cut, StandardCharsets.UTF_8);
      assertThat(Files.readString(file))
          .isEqualTo(before.substring(0, before.lastIndexOf('\n') + 1) + line("after"));
    } finally {
      Files.delete(file);
    }
  }

  private static Rejection rejection(String reason) {
    return new Rejection("s", 0, reason);
  }

  private static String line(String reason) {
    return "{\"source\":\"s\",\"offset\":0,\"reason\":\"" + reason + "\"}\n";
  }

  @Test
  @EnabledOnOs(OS.LINUX) // its /dev/full is a disk without room
  void aFullDiskIsNamedByItsFile() throws IOException {
    try (LineFile lines = LineFile.open(Path.of("/dev/full"))) {
      assertThatThrownBy(() -> lines.append(writer -> writer.rejection(rejection("x"))))
          .isInstanceOf(IOException.class)
          .hasMessage("cannot write /dev/full: No space left on device");
    }
  }

  @Test
  void aFolderBelongsToOneWatch() throws IOException {
    try (WatchFolder first = WatchFolder.open(folder)) {
      assertThat(first.articles()).isEmpty();
      assertThatThrownBy(() -> WatchFolder.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("belongs to a watch that is running");
    }
    WatchFolder.open(folder).close();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("afile"), "x");

    assertThatThrownBy(() -> WatchFolder.open(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is a file; expected a folder");
  }

  @Test
  void whatWasTakenIsThereAgain() throws IOException {
    Article article = Article.of("http://a.test/1", "One", "The ferry ran aground.");
    try (WatchFolder first = WatchFolder.open(folder)) {
      first.take(List.of(article));
      assertThat(first.fresh()).containsExactly(article);
      assertThat(first.fresh()).isEmpty();
    }
    try (WatchFolder second = WatchFolder.open(folder)) {
      assertThat(second.has("http://a.test/1")).isTrue();
      assertThat(second.has("http://a.test/2")).isFalse();
      assertThat(second.articles()).containsExactly(article);
      assertThat(second.fresh()).isEmpty();
      assertThat(second.told()).isEmpty();
    }
  }

  @Test
  void articlesThatAreDamagedInTheMiddleAreNotPassedOver() throws IOException {
    Files.writeString(
        folder.resolve("articles.jsonl"), "{\"id\":\n{\"id\":\"a\",\"text\":\"b c\"}\n");

    assertThatThrownBy(() -> WatchFolder.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("articles.jsonl:1");
    Files.writeString(folder.resolve("articles.jsonl"), "");
    WatchFolder.open(folder).close();
  }
}
