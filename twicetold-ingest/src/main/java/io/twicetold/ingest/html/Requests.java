package io.twicetold.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands before or within an article and asks its readers for something, by its words: for
 * consent, for money, for their address, in the languages in which most pages have them. Many pages
 * give their elements no names that tell.
 */
final class Requests {

  /** Parts of the words for cookies; rookies are none. */
  private static final List<String> COOKIES =
      List.of(
          "cookie",
          "Cookie",
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
              + "|start your (?:free )?trial|to read the (?:(?:full|whole) |rest of (?:the|this) )(?:story|article)"
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

  /** Words for newsletters, in small letters. */
  private static final List<String> NEWSLETTERS =
      List.of(
          "newsletter",
          "inbox",
          "mailing list",
          "infolettre",
          "boletín",
          "boletim",
          "nieuwsbrief",
          "nyhetsbrev",
          "nyhedsbrev",
          "fréttabréf",
          "uutiskirje",
          "uudiskiri",
          "naujienlaišk",
          "biuletyn",
          "zpravodaj",
          "hírlev",
          "bilten",
          "buletin",
          "bülten",
          "bulten",
          "рассылк",
          "розсилк",
          "бюлетин",
          "билтен",
          "ενημερωτικό δελτίο",
          "نشرة",
          "نشرتنا",
          "خبرنامه",
          "ניוזלטר",
          "न्यूज़लेटर",
          "নিউজলেটার",
          "メルマガ",
          "メールマガジン",
          "ニュースレター",
          "뉴스레터",
          "电子报",
          "電子報",
          "邮件订阅",
          "bản tin",
          "จดหมายข่าว");

  /** Whoever offers one tells the reader what to do. */
  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(?:sign(?:ing)? up|subscribe to|join our|get our|(?:to|in) your inbox"
              + "|melden sie sich|abonnieren sie|abonniere|jetzt abonnieren|erhalten sie|anmelden"
              + "|inscrivez-vous|abonnez-vous|recevez|s'inscrire|s’inscrire"
              + "|suscríbe(?:te|se)|suscríbase|recibe|reciba|apúntate|regístrate"
              + "|inscreva-se|assine|receba|subscreva|cadastre-se"
              + "|iscriviti|abbonati|ricevi|iscrivetevi|ricevete"
              + "|schrijf je|schrijf u|meld je|meld u|ontvang|abonneer je"
              + "|prenumerera|anmäl dig|tilmeld dig|meld deg|skráðu|tilaa|liity|telli|prenumeruokite"
              + "|zapisz się|subskrybuj|dołącz|přihlaste se|odebírejte|prihláste sa|odoberajte"
              + "|iratkozz|abonează-te|abonați-vă|înscrie-te|pretplati|prijavi|naročite|prijavite"
              + "|abone ol|kaydol|kayıt ol|подпи(?:шитесь|шись|сывайтесь)|підпи(?:шіться|суйтесь)"
              + "|абонирай|пријавите|претплатите|εγγραφείτε|γραφτείτε)"
              + "|(?<!\\p{L})(?:اشترك(?:وا|ي)?|سجّ?ل(?:وا|ي)?) (?:في|ب)|ثبت نام|عضو شوید|مشترک شوید|הירשמו|הצטרפו|सब्सक्राइब|साइन अप|সাবস্ক্রাইব"
              + "|登録|購読|구독|신청|订阅|訂閱|đăng ký|สมัคร|berlangganan|daftar|langgan",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private Requests() {}

  /** Whether somebody offers to send news to the reader. */
  static boolean isForAddress(String words) {
    return asks(words, words.toLowerCase(Locale.ROOT), NEWSLETTERS, OFFER);
  }

  /** Whether somebody asks for consent to cookies. */
  static boolean isForConsent(String words) {
    return asks(words, words, COOKIES, SELF);
  }

  /** Whether somebody asks for money before the rest is read. */
  static boolean isForMoney(String words) {
    return asks(words, words.toLowerCase(Locale.ROOT), STEMS, WALL);
  }

  /** Whether words name a matter, and ask for it: few name one, and patterns cost much. */
  private static boolean asks(
      String words, String searched, List<String> matters, Pattern request) {
    for (String matter : matters) { // a stream would cost more than it looks for
      if (searched.contains(matter)) {
        return request.matcher(words).find();
      }
    }
    return false;
  }
}
