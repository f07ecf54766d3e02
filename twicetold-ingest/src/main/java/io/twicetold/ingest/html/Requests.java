package io.twicetold.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands before an article, by its words: requests for consent and for money, in the languages
 * in which most pages have them. Many pages give their elements no names that tell.
 */
final class Requests {

  /** Parts of the words for cookies. */
  private static final List<String> COOKIES =
      List.of(
          "ookie",
          "kakor",
          "nformationskapsler",
          "nformasjonskapsler",
          "västei",
          "erezler",
          "iasteczk",
          "ušenk",
          "クッキー",
          "쿠키");

  /** Whoever asks speaks of himself. */
  private static final Pattern SELF =
      Pattern.compile(
          "\\b(?:we|our|wir|unsere?n?|nous|nos|utilizamos|usamos|nuestr[oa]s|noi|utilizziamo|usiamo"
              + "|nostri|nossos|nós|wij|onze|vi|våra|vores|våre|käytämme|używamy|nasi|naši|používáme"
              + "|používame|használunk|folosim|utilizăm|kullanıyoruz|χρησιμοποιούμε|используем|мы"
              + "|використовуємо|ми|използваме|koristimo|uporabljamo|naudojame|izmantojam|kasutame)"
              + "\\b|当社|弊社|当サイト|我们|我們|本网站|저희|사용합니다",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern WALL =
      Pattern.compile(
          "subscribe (?:now|today)|subscribe to (?:read|continue|keep|unlock|access|view)|(?:for|to) (?:our )?subscribers|subscribers? only"
              + "|already a (?:subscriber|member)|to continue reading|to keep reading|unlimited access"
              + "|start your (?:free )?trial|to read the (?:full|whole|rest)"
              + "|für abonnenten|jetzt abonnieren|bereits abonnent|weiterlesen|weiterzulesen"
              + "|réservé aux abonnés|abonnez-vous|déjà abonné|lire la suite|votre lecture"
              + "|suscríb[ea]|para suscriptores|ya eres suscriptor|seguir leyendo"
              + "|abbonati\\b|agli abbonati|già abbonat|continuare a leggere"
              + "|assine (?:já|agora|para)|para assinantes|já é assinante|continuar (?:a ler|lendo)"
              + "|voor abonnees|word abonnee|al abonnee|verder (?:te )?lezen"
              + "|för prenumeranter|bli prenumerant|läsa? vidare|for abonnenter|bliv? abonnent"
              + "|lese videre|læse videre"
              + "|dla (?:prenumeratorów|subskrybentów)|wykup (?:dostęp|prenumeratę)|czytać dalej"
              + "|pro předplatitele|předplaťte|pokračovat ve čtení"
              + "|для подписчиков|оформите подписку|чтобы (?:читать|продолжить)"
              + "|abone ol|aboneler"
              + "|会員限定|有料会員|続きを読むには|订阅后|会员专享|继续阅读|繼續閱讀",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** One of these stands in whatever the pattern finds, and is found ten times as quickly. */
  private static final List<String> STEMS =
      List.of(
          "subscri",
          "already a",
          "continue reading",
          "keep reading",
          "unlimited access",
          "start your",
          "to read the",
          "abonn",
          "weiterles",
          "weiterzulesen",
          "lire la suite",
          "votre lecture",
          "suscr",
          "seguir leyendo",
          "abbonat",
          "continuare a",
          "assin",
          "continuar",
          "verder",
          "prenumer",
          "vidare",
          "videre",
          "subskryben",
          "wykup",
          "czytać dalej",
          "předpla",
          "pokračovat ve",
          "подпис",
          "чтобы",
          "abone",
          "会員限定",
          "有料会員",
          "続きを",
          "订阅后",
          "会员专享",
          "继续阅读",
          "繼續閱讀");

  private Requests() {}

  /** Whether somebody asks for consent to cookies. */
  static boolean isForConsent(String words) {
    for (String cookie : COOKIES) { // a stream would cost more than it looks for
      if (words.contains(cookie)) {
        return SELF.matcher(words).find();
      }
    }
    return false;
  }

  /** Whether somebody asks for money before the rest is read. */
  static boolean isForMoney(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (small.contains(stem)) {
        return WALL.matcher(words).find();
      }
    }
    return false;
  }
}
