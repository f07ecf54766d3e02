package io.twicetold.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What languages are written in, and texts. */
public final class Scripts {

  /** Chars that are looked at: a text's script shows early. */
  private static final int ENOUGH = 2_000;

  /** Letters that an ideograph stands for. */
  private static final int IDEOGRAPH = 3;

  /** Languages of the press that CLDR does not know, or in another script. */
  private static final Map<String, UnicodeScript> OTHERS =
      Map.of("prs", UnicodeScript.ARABIC, "shi", UnicodeScript.ARABIC);

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private Scripts() {}

  /** The scripts of a language, as its code says or as is usual: of {@code jpn} three. */
  public static Set<UnicodeScript> ofLanguage(String code) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    int[] known = UScript.getCode(ULocale.addLikelySubtags(ULocale.forLanguageTag(code)));
    for (int script : known == null ? new int[0] : known) {
      scripts.add(UnicodeScript.forName(UScript.getShortName(script)));
    }
    if (OTHERS.containsKey(code)) {
      scripts.add(OTHERS.get(code));
    }
    return scripts;
  }

  /**
   * The script that most of a text is written in, the common one if it has no letters. An ideograph
   * is about half a word: a few Latin names must not outweigh them.
   */
  public static UnicodeScript ofText(String text) {
    int[] counts = new int[SCRIPTS.length];
    for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
      int letter = text.codePointAt(i);
      if (Character.isLetter(letter)) {
        counts[UnicodeScript.of(letter).ordinal()] += weight(letter);
      }
    }
    int most = UnicodeScript.COMMON.ordinal();
    for (int script = 0; script < counts.length; script++) {
      most = counts[script] > counts[most] ? script : most;
    }
    return SCRIPTS[most];
  }

  private static int weight(int letter) {
    return Character.isIdeographic(letter) ? IDEOGRAPH : 1;
  }
}
