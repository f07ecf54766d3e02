package io.twicetold.ingest.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import io.twicetold.text.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The languages that a text may be in: those written in its script. */
final class Candidates {

  /** What is declared and what is written under another code. */
  private static final Map<String, String> WRITTEN =
      Map.of("no", "nb", "tl", "fil", "sh", "sr", "prs", "fa", "mey", "ar");

  private static final Profiles PROFILES = shipped();

  private static final List<String> CODES =
      PROFILES.codes().stream().map(Candidates::code).toList();

  private static final List<Set<UnicodeScript>> SCRIPTS =
      PROFILES.codes().stream().map(Scripts::ofLanguage).toList();

  /** What is known of declared languages; of no more than these, since anything can be declared. */
  private static final int MOST_DECLARED = 1_000;

  private static final Map<String, Declared> DECLARED = new ConcurrentHashMap<>();

  /** A language as declared: its code, and the scripts that it is written in. */
  private record Declared(String code, Set<UnicodeScript> scripts) {

    static Declared of(String declared) {
      return new Declared(
          Candidates.code(declared), Scripts.ofLanguage(declared.replace('_', '-')));
    }
  }

  private final UnicodeScript script;
  private final double[] bits;
  private final boolean cantonese;

  private Candidates(String text) {
    script = Scripts.ofText(text);
    bits = PROFILES.bits(text);
    cantonese = Cantonese.mayBe(text);
  }

  private static Profiles shipped() {
    try (InputStream in = Candidates.class.getResourceAsStream("profiles.bin")) {
      return Profiles.read(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Candidates of(String text) {
    return new Candidates(text);
  }

  /** The likeliest language, empty if the text has no letters that tell one. */
  String best() {
    return IntStream.range(0, bits.length)
        .filter(i -> SCRIPTS.get(i).contains(script))
        .filter(i -> cantonese || !CODES.get(i).equals(Cantonese.CODE))
        .boxed()
        .min((a, b) -> Double.compare(bits[a], bits[b]))
        .map(CODES::get)
        .orElseGet(() -> usual(script));
  }

  /**
   * Bits that the text costs in the language that expects it most, those not usual costing more.
   */
  double fewest(Set<String> usual, double unusual) {
    return IntStream.range(0, bits.length)
        .mapToDouble(i -> bits[i] + (usual.isEmpty() || usual.contains(CODES.get(i)) ? 0 : unusual))
        .min()
        .orElse(0);
  }

  /** Bits by which the text is nearer to the best language than to one; 0 if we don't know it. */
  double lead(String declared) {
    double own = fewest(known(declared).code());
    return own == Double.MAX_VALUE ? 0 : own - fewest(best());
  }

  private double fewest(String code) {
    return IntStream.range(0, bits.length)
        .filter(i -> CODES.get(i).equals(code))
        .mapToDouble(i -> bits[i])
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /** Whether a language is written in a script. */
  static boolean isWritten(String declared, UnicodeScript script) {
    return script == UnicodeScript.COMMON || known(declared).scripts().contains(script);
  }

  private static Declared known(String declared) {
    return DECLARED.size() < MOST_DECLARED
        ? DECLARED.computeIfAbsent(declared, Declared::of)
        : Declared.of(declared);
  }

  /** The language that a script is mostly used for. */
  private static String usual(UnicodeScript script) {
    if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
      return "";
    }
    String name = UScript.getShortName(UScript.getCodeFromName(script.name()));
    return ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + name)).getLanguage();
  }

  /** The code of a language: of two letters where there is one, without script and region. */
  static String code(String declared) {
    String language = ULocale.createCanonical(declared.strip().replace('-', '_')).getLanguage();
    return WRITTEN.getOrDefault(language, language);
  }
}
