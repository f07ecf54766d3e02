package io.twicetold;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Invented text in many scripts: words that mean nothing, with the full stops of each script. */
public final class Scripts {

  /** A script: its letters, what stands between words, and how a sentence ends. */
  private record Script(String letters, String gap, String stop) {}

  private static final List<Script> SCRIPTS =
      List.of(
          new Script("abdeiklmnorstu", " ", ". "),
          new Script("абвгдеиклмнорст", " ", ". "),
          new Script("αβγδεικλμνορστ", " ", ". "),
          new Script("ابتثجحدرسعقكلمنهي", " ", "؟ "),
          new Script("אבגדהוזחטילמנ", " ", ". "),
          new Script("अआकखगघचजटतदनपमयरल", " ", "। "),
          new Script("অআকখগঘচজটতদনপমযরল", " ", "। "),
          new Script("በተነአከወየደገጠፈመሰረ", " ", "። "),
          new Script("天地人山川水火木金土日月", "", "。"),
          new Script("あいうえおかきくけこさしすせそ", "", "。"),
          new Script("가나다라마바사아자차카타파하", " ", ". "),
          new Script("กขคงจชซดตทนบปผพมยรลวสหอ", "", " "),
          new Script("აბგდევზთიკლმნოპ", " ", ". "),
          new Script("աբգդեզէըթժիլխծկ", " ", "։ "));

  private Scripts() {}

  /** Texts of one or two paragraphs, each in one script. */
  public static Arbitrary<String> texts() {
    return Arbitraries.longs().map(seed -> text(new Random(seed)));
  }

  /** Strings of any chars at all, half a surrogate pair included. */
  public static Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(300),
        Arbitraries.strings().withChars(" .!?\n\t\u00a0\u200b\u2028。「」\"').aZ9é").ofMaxLength(80),
        texts());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 1 + random.nextInt(2); paragraph > 0; paragraph--) {
      Script script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
      for (int sentence = 1 + random.nextInt(5); sentence > 0; sentence--) {
        sentence(script, random, text);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void sentence(Script script, Random random, StringBuilder text) {
    for (int word = 2 + random.nextInt(9); word > 0; word--) {
      for (int letter = 2 + random.nextInt(6); letter > 0; letter--) {
        text.append(script.letters.charAt(random.nextInt(script.letters.length())));
      }
      text.append(word == 1 ? script.stop : script.gap);
    }
  }
}
