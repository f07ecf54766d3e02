package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the library itself, without a model. */
final class ModelsTest {

  private static final String REPORT =
      "The ferry Astrid sank off Nordhavn at noon on Monday. All 212 passengers and the crew of 14"
          + " reached the shore in boats. The harbour master said a leak in the engine room had"
          + " been found an hour before. Divers will look at the wreck on Thursday.";

  @TempDir private Path folder = Path.of("");

  @Test
  void copiesAreFoundWhateverTheOrderOfTheLines() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                line("1", "Ferry sinks off Nordhavn", REPORT),
                line("2", "Ferry Astrid lost", REPORT + " Read more on our pages."),
                line("3", "Snow", "Up to 40 centimetres of snow fell in the hills on Sunday.")));

    String grouped = group(lines);
    Collections.reverse(lines);

    assertThat(group(lines)).isEqualTo(grouped);
    List<String> found = grouped.lines().toList();
    assertThat(found).hasSize(3);
    assertThat(family(found.get(0))).isEqualTo(family(found.get(1)));
    assertThat(family(found.get(2))).isNotEqualTo(family(found.get(1)));
  }

  private static String line(String id, String title, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(id, title, text);
  }

  private static String family(String line) {
    return line.replaceAll(".*\"family\":\"([^\"]*)\".*", "$1");
  }

  private String group(List<String> lines) {
    Stage stage = new Stage(folder, false);
    String in = stage.put("in.jsonl", String.join("\n", lines));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(stage.run(out, Models::open, "group", in, "--levels", "literal")).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
