package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.candidate.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairsTest {

  private final List<Pair> pairs = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @Test
  void linesNameTwoKnownArticlesOrAreRejected(@TempDir Path folder) {
    Path file =
        new Shelf(folder)
            .put(
                "p.jsonl",
                """
                {"a": "1", "b": "2", "relation": "x"}
                {"a": 2, "b": 1}

                {"a": "1", "b": "9"}
                {"a": "1", "b": "1"}
                {"a": "1"}
                {"a": "1", "b":
                """);

    read(file);

    assertThat(pairs).containsExactly(new Pair("1", "2"), new Pair("2", "1"));
    assertThat(complaints)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(":4@56 b: no article has the id \"9\""),
            line -> assertThat(line).isEqualTo(":5@77 a and b are the same article"),
            line ->
                assertThat(line)
                    .isEqualTo(":6@98 expected {\"a\": id, \"b\": id}, found no id in b"),
            line -> assertThat(line).startsWith(":7@109 broken JSON at column "));
  }

  @Test
  void aMissingFileIsRejected(@TempDir Path folder) {
    read(folder.resolve("p.jsonl"));

    assertThat(complaints).containsExactly("@0 no such file or folder");
  }

  private void read(Path file) {
    Pairs.read(
        file,
        Set.of("1", "2")::contains,
        pairs::add,
        rejection ->
            complaints.add(
                rejection.source().replace(file.toString(), "")
                    + "@"
                    + rejection.offset()
                    + " "
                    + rejection.reason()));
  }
}
