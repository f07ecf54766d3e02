package io.twicetold.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * What a charset is used for.
 *
 * @param charset the charset
 * @param script what most of its letters beyond ASCII are
 * @param languages that are written in it, any of the script if none are named
 * @param seldom whether one of the others is far more likely
 */
record Used(Charset charset, UnicodeScript script, Set<String> languages, boolean seldom) {

  private static final Set<String> ANY = Set.of();

  private static final Set<String> WESTERN =
      Set.of(
          "af", "ca", "cy", "da", "de", "en", "es", "eu", "fi", "fil", "fo", "fr", "ga", "gl", "id",
          "is", "it", "lb", "ms", "nb", "nl", "nn", "pt", "sq", "sv", "sw");

  private static final Set<String> CENTRAL =
      Set.of("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq", "sr");

  private static final Set<String> TURKIC = Set.of("az", "ku", "tr");

  private static final Set<String> BALTIC = Set.of("et", "lt", "lv");

  /** By how usual they are: where two say the same, the first is named. */
  static final List<Used> ALL =
      List.of(
          often("windows-1252", UnicodeScript.LATIN, WESTERN),
          often("windows-1250", UnicodeScript.LATIN, CENTRAL),
          often("windows-1251", UnicodeScript.CYRILLIC, ANY),
          often("windows-1253", UnicodeScript.GREEK, ANY),
          often("windows-1254", UnicodeScript.LATIN, TURKIC),
          often("windows-1255", UnicodeScript.HEBREW, ANY),
          often("windows-1256", UnicodeScript.ARABIC, ANY),
          often("windows-1257", UnicodeScript.LATIN, BALTIC),
          often("windows-1258", UnicodeScript.LATIN, Set.of("vi")),
          often("GB18030", UnicodeScript.HAN, ANY),
          often("windows-31j", UnicodeScript.HAN, ANY),
          often("Big5-HKSCS", UnicodeScript.HAN, ANY),
          often("x-windows-949", UnicodeScript.HANGUL, ANY),
          often("EUC-JP", UnicodeScript.HAN, ANY),
          often("x-windows-874", UnicodeScript.THAI, ANY),
          often("ISO-8859-2", UnicodeScript.LATIN, CENTRAL),
          often("ISO-8859-5", UnicodeScript.CYRILLIC, ANY),
          often("ISO-8859-6", UnicodeScript.ARABIC, ANY),
          often("ISO-8859-7", UnicodeScript.GREEK, ANY),
          often("ISO-8859-8", UnicodeScript.HEBREW, ANY),
          often("ISO-8859-9", UnicodeScript.LATIN, TURKIC),
          often("ISO-8859-13", UnicodeScript.LATIN, BALTIC),
          often("ISO-8859-15", UnicodeScript.LATIN, WESTERN),
          often("KOI8-R", UnicodeScript.CYRILLIC, ANY),
          often("KOI8-U", UnicodeScript.CYRILLIC, ANY),
          seldom("ISO-8859-3", UnicodeScript.LATIN, Set.of("eo", "mt")),
          seldom("ISO-8859-4", UnicodeScript.LATIN, BALTIC),
          seldom("ISO-8859-16", UnicodeScript.LATIN, CENTRAL),
          seldom("IBM866", UnicodeScript.CYRILLIC, ANY),
          seldom("IBM850", UnicodeScript.LATIN, WESTERN),
          seldom("IBM852", UnicodeScript.LATIN, CENTRAL),
          seldom("x-MacRoman", UnicodeScript.LATIN, WESTERN),
          seldom("x-MacCyrillic", UnicodeScript.CYRILLIC, ANY));

  /** Whether a text has few different letters. */
  boolean isAlphabet() {
    return switch (script) {
      case HAN, HANGUL, THAI -> false;
      default -> true;
    };
  }

  private static Used often(String charset, UnicodeScript script, Set<String> languages) {
    return new Used(Charset.forName(charset), script, languages, false);
  }

  private static Used seldom(String charset, UnicodeScript script, Set<String> languages) {
    return new Used(Charset.forName(charset), script, languages, true);
  }
}
