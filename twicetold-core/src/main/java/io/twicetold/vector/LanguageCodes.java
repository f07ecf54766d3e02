package io.twicetold.vector;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language codes as articles declare them: two letters (ISO 639-1) where there are two. */
public final class LanguageCodes {

  /** Languages that ISO 639-3 counts to Arabic; in writing, which is all we see, they are one. */
  private static final Set<String> ARABIC =
      Set.of("arb", "mey", "ary", "arz", "apc", "acm", "ajp", "aeb", "ars", "acq");

  /** What outlets declare and ISO 639 has no longer, or has under the code that is written. */
  private static final Map<String, String> OTHERS =
      Map.of("iw", "he", "in", "id", "no", "nb", "cmn", "zh", "tl", "fil", "pes", "fa");

  private static final Map<String, String> TWO_LETTERS =
      Stream.of(Locale.getISOLanguages())
          .collect(Collectors.toMap(LanguageCodes::three, two -> two, (one, other) -> one));

  private static final Pattern END = Pattern.compile("[-_]");

  private LanguageCodes() {}

  private static String three(String two) {
    return Locale.of(two).getISO3Language();
  }

  /** The language of a code that may name a script or region too: {@code eng-GB} is {@code en}. */
  public static String of(String code) {
    String language = END.split(code.strip().toLowerCase(Locale.ROOT), 2)[0];
    return ARABIC.contains(language)
        ? "ar"
        : OTHERS.getOrDefault(language, TWO_LETTERS.getOrDefault(language, language));
  }
}
