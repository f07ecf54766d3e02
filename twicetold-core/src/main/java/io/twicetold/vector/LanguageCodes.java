package io.twicetold.vector;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language codes as articles declare them: two letters (ISO 639-1) where there are two. */
final class LanguageCodes {

  /** Standard Arabic, the written form of ISO 639-1's Arabic. */
  private static final String STANDARD_ARABIC = "arb";

  private static final Map<String, String> TWO_LETTERS =
      Stream.of(Locale.getISOLanguages())
          .collect(Collectors.toMap(LanguageCodes::three, two -> two, (one, other) -> one));

  private LanguageCodes() {}

  private static String three(String two) {
    return Locale.of(two).getISO3Language();
  }

  /** The language of a code that may name a script or region too: {@code eng-GB} is {@code en}. */
  static String of(String code) {
    int dash = code.indexOf('-');
    String language = dash < 0 ? code : code.substring(0, dash);
    return language.equals(STANDARD_ARABIC) ? "ar" : TWO_LETTERS.getOrDefault(language, language);
  }
}
