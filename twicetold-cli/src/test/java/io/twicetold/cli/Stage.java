package io.twicetold.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Runs the command on a simple engine, with or without somebody looking on. */
final class Stage {

  private final Path folder;
  private final boolean watched;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private Map<String, String> environment = Map.of();

  Stage(Path folder, boolean watched) {
    this.folder = folder;
    this.watched = watched;
  }

  /** From now on the command finds these variables in its environment. */
  void environment(Map<String, String> variables) {
    environment = variables;
  }

  /** Puts a file into the folder. */
  String put(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  String content(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int run(String... arguments) {
    return run(out, (options, progress) -> new FakeEngine(), arguments);
  }

  int run(OutputStream stream, Engines engines, String... arguments) {
    return Main.run(surroundings(stream, engines), arguments);
  }

  /** What a command finds around it. */
  Surroundings surroundings() {
    return surroundings(out, (options, progress) -> new FakeEngine());
  }

  private Surroundings surroundings(OutputStream stream, Engines engines) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Surroundings(
        stream,
        errors,
        new Watching(watched),
        engines,
        () -> clock.addAndGet(1_000_000_000),
        environment);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Standard error without the folder's name. */
  String err() {
    return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  private record Watching(boolean out) implements Terminal {

    @Override
    public boolean err() {
      return out;
    }

    @Override
    public boolean coloured() {
      return false;
    }

    @Override
    public int width() {
      return 100;
    }
  }
}
