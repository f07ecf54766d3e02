package io.twicetold.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static final Vocabulary VOCABULARY = vocabulary();
  private static final int PIECES = 250_002;

  private final Tokenizer tokenizer = new Tokenizer(VOCABULARY);

  @Test
  void givesTheNumbersOfTheReferenceForOwnSentences() {
    List<String> found =
        Fixtures.lines("sentences.txt").stream()
            .map(tokenizer::encode)
            .map(ids -> Arrays.stream(ids).mapToObj(Integer::toString).collect(joining(" ")))
            .toList();
    assertThat(found).isEqualTo(Fixtures.lines("sentences-ids.txt"));
  }

  static List<String> languages() {
    return Fixtures.lines("sample-ids.txt");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void givesTheNumbersOfTheReferenceInEveryLanguage(String codeAndDigest) throws Exception {
    String code = codeAndDigest.substring(0, codeAndDigest.indexOf(' '));
    List<int[]> ids = Fixtures.samples(code).stream().map(tokenizer::encode).toList();
    assertThat(code + " " + digest(ids)).isEqualTo(codeAndDigest);
  }

  private static String digest(List<int[]> rows) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int[] row : rows) {
      ByteBuffer bytes = ByteBuffer.allocate((row.length + 1) * Integer.BYTES);
      bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(row).put(-1);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Property(tries = 500)
  void anyTextBecomesPiecesBetweenTwoMarks(@ForAll String text) {
    int[] ids = tokenizer.encode(text);
    assertThat(ids.length).isBetween(4, Tokenizer.MAX_TOKENS);
    assertThat(ids[0]).isZero();
    assertThat(ids[ids.length - 1]).isEqualTo(2);
    assertThat(Arrays.stream(ids)).allMatch(id -> id >= 0 && id < PIECES);
  }

  @Property(tries = 200)
  void aTextLeavesNoTraceInTheNext(@ForAll String first, @ForAll String second) {
    tokenizer.encode(first);
    assertThat(tokenizer.encode(second)).isEqualTo(new Tokenizer(VOCABULARY).encode(second));
  }

  @Test
  void runsOfWhiteSpaceAreOneSpace() {
    assertThat(tokenizer.encode("one \t\n  two\u3000\u00a0three"))
        .isEqualTo(tokenizer.encode("one two three"));
  }

  @Test
  void aLongTextIsCutBehindItsFirstTokens() {
    String sentence = "The ferry to Northholm was cancelled. ";
    int[] ids = tokenizer.encode(sentence.repeat(100));
    assertThat(ids).hasSize(Tokenizer.MAX_TOKENS).endsWith(2);
    int[] first = tokenizer.encode(sentence.strip());
    assertThat(Arrays.copyOf(ids, first.length - 1))
        .isEqualTo(Arrays.copyOf(first, first.length - 1));
  }

  @Test
  void theCapOnCharactersNeverShortensTheTokens() {
    String longestPieces = "-".repeat(3 * Tokenizer.MAX_CHARACTERS);
    assertThat(tokenizer.encode(longestPieces)).hasSize(Tokenizer.MAX_TOKENS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u0000", "\ud800", "a\udc00\ud800b", "\u0378\uffff", "\ud83f\udfff"})
  void strangeTextsAreTexts(String text) {
    assertThat(tokenizer.encode(text).length).isBetween(5, 12);
  }

  @Test
  void nulIsDroppedAndALoneSurrogateIsASpace() {
    assertThat(tokenizer.encode("a\u0000b c")).isEqualTo(tokenizer.encode("ab c"));
    assertThat(tokenizer.encode("ab\ud800c")).isEqualTo(tokenizer.encode("ab c"));
  }

  private static Vocabulary vocabulary() {
    try {
      return Vocabulary.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
