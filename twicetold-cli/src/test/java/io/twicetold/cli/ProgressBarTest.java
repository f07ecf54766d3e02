package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private ProgressBar bar(boolean watched, int width) {
    Terminal terminal =
        new Terminal() {
          @Override
          public boolean out() {
            return false;
          }

          @Override
          public boolean err() {
            return watched;
          }

          @Override
          public boolean coloured() {
            return false;
          }

          @Override
          public int width() {
            return width;
          }
        };
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return ProgressBar.on(
        new Surroundings(
            OutputStream.nullOutputStream(),
            stream,
            terminal,
            (options, progress) -> new FakeEngine(),
            () -> now,
            Map.of()));
  }

  @Test
  void rateAndTimeLeftAreShownOnOneLine() {
    ProgressBar bar = bar(true, 100);
    bar.at("encoding", 0, 1_000);
    now = 10_000_000_000L;
    bar.at("encoding", 250, 1_000);
    now += 1;
    bar.at("encoding", 251, 1_000);
    bar.clear();

    assertThat(shown())
        .isEqualTo(
            "\rencoding     [------------------------] 0 of 1,000\u001b[K"
                + "\rencoding     [######------------------] 250 of 1,000  25/s  30 s left\u001b[K"
                + "\r\u001b[K");
  }

  @Test
  void aNarrowScreenCutsTheLine() {
    bar(true, 20).at("encoding", 0, 10);

    assertThat(shown()).isEqualTo("\rencoding     [-----\u001b[K");
  }

  @Test
  void nobodyLooksNothingIsDrawn() {
    ProgressBar bar = bar(false, 100);
    bar.at("encoding", 5, 10);
    bar.clear();

    assertThat(shown()).isEmpty();
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
