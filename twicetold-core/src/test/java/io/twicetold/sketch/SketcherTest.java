package io.twicetold.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.Samples;
import io.twicetold.Scripts;
import io.twicetold.article.Article;
import io.twicetold.sketch.Fingerprint.Overlap;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Text;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SketcherTest {

  /** Texts whose sketches are frozen: scripts with and without spaces, digits, two long ones. */
  private static final List<String> FROZEN =
      List.of(
          "a",
          "The ferry left the harbour at 7.30 with 412 people on board.",
          "Паром вышел из гавани в 7.30, на борту 412 человек.",
          "渡輪於七時三十分離開港口，船上有412人。",
          "เรือออกจากท่าเวลา ๗.๓๐ น. มีผู้โดยสาร ๔๑๒ คน",
          "नौका ७.३० बजे ४१२ लोगों के साथ बंदरगाह से निकली।",
          "غادرت العبارة الميناء في ٧٫٣٠ وعلى متنها ٤١٢ شخصا.",
          Samples.article("a", 42, 700).text(),
          " The ferry left the harbour at 7.30.".repeat(700));

  private final Sketcher sketcher = new Sketcher();

  @Provide
  Arbitrary<String> texts() {
    return Scripts.texts();
  }

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  private Sketch sketch(String text) {
    return sketcher.sketch(Text.of(Article.of("a", "", "x" + text), new OutletFrames()));
  }

  private static void assertSame(Sketch one, Sketch other) {
    assertThat(checksum(one)).isEqualTo(checksum(other));
  }

  private static long checksum(Sketch sketch) {
    HashStream64 hash = Hashing.xxh3_64().hashStream();
    hash.putLong(sketch.content().getMostSignificantBits());
    hash.putLong(sketch.content().getLeastSignificantBits());
    for (Fingerprint print : List.of(sketch.words(), sketch.characters(), sketch.numbers())) {
      hash.putInt(print.scale()).putIntArray(print.at(1));
    }
    return hash.putInt(sketch.length()).getAsLong();
  }

  @Test
  void every_bit_of_version_2_is_frozen() {
    String checksums =
        FROZEN.stream()
            .map(text -> Long.toHexString(checksum(sketch(text))))
            .collect(Collectors.joining("\n"));
    assertThat(Sketcher.VERSION).isEqualTo(2);
    assertThat(checksums)
        .isEqualTo(
            """
            696df0878e3cdb24
            9c16445d6a7cb3a8
            f1914dd21c56e937
            bfb8e866e358bec2
            e75e719eb5f94048
            422544fa536317f7
            95f860c0672561a6
            79533cda0dba93ad
            3da48de1a4a3eb57\
            """);
  }

  @Property
  void a_text_contains_itself(@ForAll("texts") String text) {
    Sketch sketch = sketch(text);
    for (Fingerprint print : List.of(sketch.words(), sketch.characters())) {
      assertThat(print.overlap(print).ofA()).isEqualTo(1);
      assertThat(print.overlap(print).ofB()).isEqualTo(1);
    }
  }

  @Property
  void a_sketch_does_not_depend_on_what_was_sketched_before(
      @ForAll("anything") String one, @ForAll("anything") String other) {
    long fresh = checksum(new Sketcher().sketch(Text.of(article(one), new OutletFrames())));
    sketch(other);
    assertThat(checksum(sketch(one))).isEqualTo(fresh);
  }

  private static Article article(String text) {
    return Article.of("a", "", "x" + text);
  }

  @Property(tries = 200)
  void a_cut_is_contained_in_the_whole(
      @ForAll long seed,
      @ForAll @IntRange(min = 10, max = 400) int sentences,
      @ForAll @DoubleRange(min = 0.3, max = 1) double share) {
    String whole = Samples.article("a", seed, sentences).text();
    String cut = whole.substring(0, whole.lastIndexOf(' ', (int) (whole.length() * share)));
    Sketch ofWhole = sketch(whole);
    Sketch ofCut = sketch(cut);
    assertThat(ofCut.words().overlap(ofWhole.words()).ofA()).isEqualTo(1);
    assertThat(ofCut.numbers().overlap(ofWhole.numbers()).ofA()).isEqualTo(1);
    Overlap characters = ofCut.characters().overlap(ofWhole.characters());
    assertThat(characters.shared()).isGreaterThanOrEqualTo(characters.inA() - 1);
  }

  @Property(tries = 100)
  void containment_is_estimated_close_to_the_truth(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
    List<String> words = words(new Random(seed), 6_000);
    List<String> others = words(new Random(~seed), 6_000);
    int kept = (int) (share * words.size());
    List<String> mixed =
        IntStream.range(0, words.size()).mapToObj(i -> (i < kept ? words : others).get(i)).toList();
    Sketch one = sketch(String.join(" ", words));
    Sketch other = sketch(String.join(" ", mixed));
    assertThat(one.words().scale()).isGreaterThan(1);
    // a few hundred shingles are sampled: five standard deviations are less than .15
    assertThat(one.words().overlap(other.words()).ofA()).isCloseTo(share, within(0.15));
    assertThat(one.characters().overlap(other.characters()).ofA()).isCloseTo(share, within(0.2));
  }

  private static List<String> words(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> Long.toString(random.nextLong() >>> 20, Character.MAX_RADIX))
        .toList();
  }

  @Property(tries = 200)
  void overlap_is_symmetric(@ForAll("texts") String one, @ForAll("texts") String other) {
    Overlap there = sketch(one).words().overlap(sketch(one + other).words());
    Overlap back = sketch(one + other).words().overlap(sketch(one).words());
    assertThat(there).isEqualTo(new Overlap(back.shared(), back.inB(), back.inA()));
  }

  @Property
  void decomposed_characters_sketch_the_same(@ForAll("texts") String text) {
    assertSame(sketch(text), sketch(Normalizer.normalize(text, Form.NFD)));
  }

  @Test
  void width_case_invisible_characters_and_punctuation_sketch_the_same() {
    Sketch plain = sketch("The ferry left harbour 12 at noon, said the mayor.");
    assertSame(plain, sketch("ＴＨＥ ｆｅｒｒｙ ｌｅｆｔ ｈａｒｂｏｕｒ １２ ａｔ ｎｏｏｎ， ｓａｉｄ ｔｈｅ ｍａｙｏｒ．"));
    assertSame(
        plain, sketch("The fer\u00adry left\u200b har\u200dbour 12 at noon, said the mayor."));
    assertSame(plain, sketch("The  ferry\nleft harbour 12\u00a0at noon – said the mayor!"));
  }

  @Test
  void digits_of_other_scripts_are_the_same_numbers() {
    Fingerprint latin = sketch("412 7").numbers();
    for (String digits : List.of("٤١٢ ٧", "४१२ ७", "۴۱۲ ۷", "４１２ ７", "৪১২ ৭")) {
      assertThat(latin.overlap(sketch(digits).numbers())).isEqualTo(new Overlap(2, 2, 2));
    }
  }

  @Test
  void length_counts_words_and_two_chars_of_an_unspaced_script_as_one() {
    assertThat(sketch(" one two three").length()).isEqualTo(4);
    assertThat(sketch(" 港口今天").length()).isEqualTo(3);
  }

  @Test
  void a_text_shorter_than_a_shingle_has_one() {
    assertThat(sketch("").words().size()).isEqualTo(1);
    assertThat(sketch("").characters().size()).isEqualTo(1);
  }

  @Test
  void long_texts_keep_a_bounded_sample() {
    Sketch sketch = sketch(" " + String.join(" ", words(new Random(7), 100_000)));
    assertThat(sketch.words().size()).isBetween(200, 1_200);
    assertThat(sketch.characters().size()).isBetween(100, 650);
  }

  @Test
  void a_text_that_says_the_same_again_and_again_is_sampled_by_what_it_says() {
    for (int times : new int[] {500, 5_000, 50_000}) {
      String whole = "The lorry driver said the road was icy and dark. ".repeat(times);
      Sketch one = sketch(whole);
      Sketch other = sketch(whole + "Then he left.");
      assertThat(one.words().overlap(other.words())).isEqualTo(new Overlap(11, 11, 14));
      assertThat(one.characters().overlap(other.characters()).ofB()).isBetween(0.7, 0.9);
    }
  }

  @Test
  void a_text_of_a_thousand_sentences_again_and_again_keeps_a_sample_too() {
    Sketch sketch = sketch((" " + String.join(" ", words(new Random(7), 5_000))).repeat(60));
    assertThat(sketch.words().size()).isBetween(200, 1_200);
    assertThat(sketch.characters().size()).isBetween(100, 650);
  }

  @Test
  void a_coarser_sample_is_part_of_a_finer_one() {
    Fingerprint print = sketch(Samples.article("a", 3, 200).text()).words();
    int[] coarse = print.at(64);
    assertThat(coarse).isNotEmpty().isSorted();
    assertThat(Arrays.stream(coarse)).allMatch(hash -> Fingerprint.isMultiple(hash, 64));
    assertThat(print.at(1)).contains(coarse);
  }
}
