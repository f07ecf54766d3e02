package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are made when a class is loaded, so each locale gets a process of its own. */
class LocaleTest {

  @ParameterizedTest
  @CsvSource({"tr, TR, ''", "az, AZ, ''", "ar, EG, nu-arab", "th, TH, ca-buddhist-nu-thai"})
  void the_default_locale_changes_nothing(String language, String country, String extensions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    if (!extensions.isEmpty()) {
      command.add("-Duser.extensions=u-" + extensions);
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(LocaleProcess.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(told).isEqualTo(LocaleProcess.tell());
  }
}
