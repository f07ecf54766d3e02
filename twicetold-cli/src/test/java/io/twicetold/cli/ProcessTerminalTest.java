package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProcessTerminalTest {

  @Test
  void onlyAVariableThatSaysSomethingForbidsColours() {
    assertThat(ProcessTerminal.allowsColours(Map.of())).isTrue();
    assertThat(ProcessTerminal.allowsColours(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(ProcessTerminal.allowsColours(Map.of("NO_COLOR", "0"))).isFalse();
  }
}
