package io.twicetold.ingest.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months in many languages, as CLDR has them, in full, short and in all cases. */
final class Months {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "tr", "sv", "da",
          "nb", "fi", "hu", "ro", "el", "bg", "sr", "sr_Latn", "hr", "sl", "lt", "lv", "et", "he",
          "ar", "ar_LB", "fa", "hi", "bn", "ta", "te", "ur", "vi", "id", "ms", "th", "ca", "is",
          "az", "ka", "hy", "kk", "sw", "ga", "be", "mk", "sq", "mr", "gu", "ne", "pa");

  /** What people write besides: {@code Sept} is in no list. */
  private static final Map<String, Integer> MORE =
      Map.of(
          "sept", 9, "mrz", 3, "märz", 3, "maerz", 3, "avr", 4, "окт", 10, "сент", 9, "нояб", 11);

  /** In Latvian months stand in a case that CLDR does not give. */
  private static final String LATVIAN =
      "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī";

  private static final int AMBIGUOUS = 0;

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
  private static final Map<String, Integer> ALL = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      Map<String, Integer> names = names(new ULocale(language));
      BY_LANGUAGE.computeIfAbsent(primary(language), any -> new HashMap<>()).putAll(names);
      names.forEach((name, month) ->
          ALL.merge(name, month, (a, b) -> a.equals(b) ? a : Integer.valueOf(AMBIGUOUS)));
    }
    ALL.putAll(MORE);
    names(new ULocale("fa@calendar=gregorian"))
        .forEach((name, month) -> {
          BY_LANGUAGE.computeIfAbsent("fa", any -> new HashMap<>()).putIfAbsent(name, month);
          ALL.putIfAbsent(name, month);
        });
    List<String> latvian = List.of(LATVIAN.split(" "));
    latvian.forEach(name -> ALL.put(name, latvian.indexOf(name) + 1));
  }

  /** Prefixes that are written together with a month: of Hebrew "in". */
  private static final Set<Character> PREFIXES = Set.of('ב', 'ל');

  private Months() {}

  private static String primary(String language) {
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end))) {
      end++;
    }
    return language.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> names(ULocale locale) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    Map<String, Integer> names = new HashMap<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] months = symbols.getMonths(context, width);
        for (int i = 0; i < 12; i++) {
          String name = folded(months[i]);
          if (name.chars().anyMatch(Character::isLetter)) {
            names.put(name, i + 1);
          }
        }
      }
    }
    return names;
  }

  /** As names are compared: small, without the full stop of abbreviations. */
  private static String folded(String name) {
    String small = name.toLowerCase(Locale.ROOT).replace("\u0307", "").strip();
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  /**
   * The month, 1 to 12, that a word names; 0 if it names none, or two in two languages.
   *
   * @param language ISO 639 code, empty if nobody knows
   */
  static int of(String word, String language) {
    String name = folded(word);
    Integer known = BY_LANGUAGE.getOrDefault(primary(language), Map.of()).get(name);
    if (known != null) {
      return known;
    }
    int month = ALL.getOrDefault(name, 0);
    boolean prefixed = month == 0 && name.length() > 3 && PREFIXES.contains(name.charAt(0));
    return prefixed ? ALL.getOrDefault(name.substring(1), 0) : month;
  }
}
