package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.ingest.Rejection;
import io.twicetold.json.LineWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void theFileAppearsOnlyWhenItIsComplete() throws IOException {
    Path target = folder.resolve("out.jsonl");
    try (OutputFile file = OutputFile.create(target)) {
      file.writer().write("one\n");
      file.complete();
      assertThat(target).doesNotExist();
      file.move();
    }

    assertThat(target).hasContent("one");
    assertThat(number()).isEqualTo(1);
  }

  @Test
  void aDiskThatIsFullLeavesWhatWasThereAndNothingBeside() throws IOException {
    Path target = Files.writeString(folder.resolve("out.jsonl"), "before");
    try (OutputFile file = OutputFile.create(target, OutputFileTest::openFull)) {
      file.writer().write("words ".repeat(100));

      assertThatThrownBy(file::complete)
          .isInstanceOf(IOException.class)
          .hasMessage("cannot write " + target + ": disk full");
    }

    assertThat(target).hasContent("before");
    assertThat(number()).isEqualTo(1);
  }

  @Test
  void oneFileIsNotAskedForTwice() throws IOException {
    Path target = folder.resolve("out.jsonl");
    try (OutputFiles files = new OutputFiles()) {
      files.lines(target);

      assertThatThrownBy(() -> files.text(folder.resolve("./out.jsonl")))
          .hasMessageContaining("is asked for twice");
      files.text(Path.of("/dev/null"));
      files.text(Path.of("/dev/null"));
    }

    assertThat(number()).isZero();
  }

  /** Holds ten bytes. */
  private static OutputStream openFull(Path path) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(path)) {
      private int room = 10;

      @Override
      public void write(int b) throws IOException {
        if (room-- == 0) {
          throw new IOException("disk full");
        }
        super.write(b);
      }
    };
  }

  @Test
  void filesOfARunAppearTogetherOrNotAtAll() throws IOException {
    try (OutputFiles files = new OutputFiles()) {
      files.lines(folder.resolve("a.jsonl")).rejection(new Rejection("x", 0, "y"));
      assertThatThrownBy(() -> files.lines(folder.resolve("missing/b.jsonl")))
          .isInstanceOf(IOException.class);
    }

    assertThat(number()).isZero();
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (OutputFiles files = new OutputFiles()) {
      LineWriter lines = files.lines(link);
      lines.rejection(new Rejection("x", 0, "y"));
      files.commit();
    }

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("{\"source\":\"x\",\"offset\":0,\"reason\":\"y\"}");
  }

  @Test
  void devicesAreWrittenAndNotReplaced() throws IOException {
    Path device = Path.of("/dev/null");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device));
    try (OutputFiles files = new OutputFiles()) {
      files.lines(device).rejection(new Rejection("x", 0, "y"));
      files.commit();
    }

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void twoRunsAtOnceDoNotShareADraft() throws IOException {
    Path target = folder.resolve("out");
    try (OutputFile one = OutputFile.create(target);
        OutputFile other = OutputFile.create(target)) {
      one.writer().write("one");
      other.writer().write("other");
      one.complete();
      other.complete();
      other.move();
      one.move();
    }

    assertThat(target).hasContent("one");
  }

  private long number() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void whoStopsReadingAPipeDoesNotEndTheRun() throws IOException {
    OutputStream pipe = NamedOutput.direct("pipe", failing("Broken pipe"));
    pipe.write(1);
    pipe.write(1);
    pipe.close();

    OutputStream disk = NamedOutput.direct("disk", failing("No space left on device"));
    assertThatThrownBy(() -> disk.write(1))
        .hasMessage("cannot write disk: No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
