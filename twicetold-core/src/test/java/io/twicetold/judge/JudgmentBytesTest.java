package io.twicetold.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JudgmentBytesTest {

  @Property
  void what_is_written_is_read_to_the_bit(
      @ForAll float descent,
      @ForAll float confidence,
      @ForAll Relation relation,
      @ForAll @Size(max = 20) float[] shared) {
    Judgment judgment =
        new Judgment(descent, .5f, .25f, 0, relation, confidence, Shared.of(shared));
    Judgment read = JudgmentBytes.read(JudgmentBytes.of(judgment)).orElseThrow();
    assertThat(read.bare()).isEqualTo(judgment.bare());
    assertThat(read.shared().toArray()).isEqualTo(shared);
  }

  @Test
  void the_bytes_of_this_version_are_read_and_those_of_the_first_are_made_anew() {
    String rest = "07455843455250543f4000003f6000003e8000003f0000003f2000007fc000003f800000";
    byte[] second = HexFormat.of().parseHex("02" + rest);
    assertThat(JudgmentBytes.read(HexFormat.of().parseHex("01" + rest))).isEmpty();
    Judgment read = JudgmentBytes.read(second).orElseThrow();
    assertThat(read.bare())
        .isEqualTo(new Judgment(.75f, .875f, .25f, .5f, Relation.EXCERPT, .625f));
    assertThat(read.shared().toArray()).containsExactly(Float.NaN, 1);
    assertThat(JudgmentBytes.of(read)).isEqualTo(second);
  }

  @Test
  void what_is_no_judgment_is_none() {
    byte[] bytes = JudgmentBytes.of(new Judgment(1, 1, 0, 0, Relation.UPDATE, 1));
    for (int length = 0; length < bytes.length; length++) {
      assertThat(JudgmentBytes.read(Arrays.copyOf(bytes, length))).isEmpty();
    }
    bytes[0] = 99;
    assertThat(JudgmentBytes.read(bytes)).isEmpty();
    assertThat(JudgmentBytes.read(new byte[] {1, 1, 'x'})).isEmpty();
  }
}
