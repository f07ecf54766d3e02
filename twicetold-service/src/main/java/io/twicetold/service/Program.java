package io.twicetold.service;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.Twicetold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells programs apart by what they consist of: another one may judge otherwise. */
final class Program {

  private Program() {}

  /** Stands for the library as it is installed, with an encoder of a version. */
  static long print(String encoder) {
    HashStream64 hash = Hashing.xxh3_64().hashStream().putString(encoder);
    Optional.ofNullable(Twicetold.class.getProtectionDomain().getCodeSource())
        .ifPresent(source -> add(source.getLocation(), hash));
    return hash.getAsLong();
  }

  private static void add(URL place, HashStream64 hash) {
    try (Stream<Path> files = Files.walk(Path.of(place.toURI()))) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        hash.putByteArray(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
