package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.PierPage.ARTICLE;
import static io.twicetold.ingest.html.PierPage.TITLE;
import static io.twicetold.ingest.html.PierPage.each;
import static io.twicetold.ingest.html.PierPage.filled;
import static io.twicetold.ingest.html.PierPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask of their readers: consent, money, an address. */
final class RequestsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Sign up for our newsletter</h3><p>The best of our reporters, each morning, for free.</p>",
        "<p>Get our newsletter and read tomorrow what others read the day after that.</p>",
        "<p>Melden Sie sich für unseren Newsletter an und lesen Sie morgen schon, was wichtig ist.</p>",
        "<p>Inscrivez-vous à notre newsletter pour recevoir chaque matin le meilleur de la presse.</p>",
        "<p>Suscríbete a nuestro boletín y recibe cada mañana las noticias más importantes del día.</p>",
        "<p>Assine o nosso boletim e receba todas as manhãs as notícias mais importantes do dia.</p>",
        "<p>Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie più importanti.</p>",
        "<p>Schrijf je in voor onze nieuwsbrief en lees iedere ochtend het belangrijkste nieuws.</p>",
        "<p>Prenumerera på vårt nyhetsbrev och läs varje morgon det viktigaste som har hänt i natt.</p>",
        "<p>Tilmeld dig vores nyhedsbrev og læs hver morgen de vigtigste nyheder fra hele landet.</p>",
        "<p>Tilaa uutiskirjeemme ja lue joka aamu päivän tärkeimmät uutiset ennen kuin muut ehtivät.</p>",
        "<p>Zapisz się na nasz newsletter i czytaj co rano najważniejsze wiadomości z całego kraju.</p>",
        "<p>Iratkozzon fel hírlevelünkre, és olvassa minden reggel a nap legfontosabb híreit velünk.</p>",
        "<p>Bültenimize abone olun ve her sabah günün en önemli haberlerini herkesten önce okuyun.</p>",
        "<p>Подпишитесь на нашу рассылку и получайте каждое утро самые важные новости этого дня.</p>",
        "<p>Підпишіться на нашу розсилку й отримуйте щоранку найважливіші новини цього дня від нас.</p>",
        "<p>Εγγραφείτε στο newsletter μας και διαβάστε κάθε πρωί τα σημαντικότερα νέα της ημέρας.</p>",
        "<p>اشترك في نشرتنا البريدية لتصلك كل صباح أهم أخبار اليوم من مراسلينا في جميع أنحاء العالم.</p>",
        "<p>سجل في النشرة البريدية لتصلك كل صباح أهم أخبار اليوم من مراسلينا في جميع أنحاء العالم.</p>",
        "<p>برای دریافت مهم‌ترین خبرهای روز در هر صبح، همین امروز در خبرنامه ما عضو شوید و بخوانید.</p>",
        "<p>ニュースレターに登録して、毎朝いちばん大切なニュースをお読みください。いつでも解約できます。</p>",
        "<p>뉴스레터를 구독하고 매일 아침 가장 중요한 소식을 받아 보세요. 언제든지 해지할 수 있습니다.</p>",
        "<p>Daftar buletin kami dan baca setiap pagi berita terpenting hari ini dari para wartawan kami.</p>",
        "<p>Mere unse poochhiye jo har subah sabse pehle padhte hain, aur khush hain.</p>"
            + "<div><input type=text name=user_email><button>OK</button></div>",
      })
  void anOfferToSendNewsIsNoPartOfTheArticle(String offer) throws UnreadablePage {
    String page =
        "<article><h1>%s</h1>%s<div>%s</div>%s</article>"
            .formatted(
                TITLE, each("p", ARTICLE.subList(0, 2)), offer, each("p", ARTICLE.subList(2, 4)));

    assertThat(read(page).text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>The council's newsletter told residents in March that the pier was as sound as ever.</p></div>",
        "<blockquote><p>“Join the newsletter? I never got one,” said Tellin, who has lived there for years.</p></blockquote>",
      })
  void whatTellsOfANewsletterIs(String told) throws UnreadablePage {
    String page =
        "<article><h1>%s</h1>%s%s</article><input type=email>"
            .formatted(TITLE, each("p", ARTICLE), told);

    assertThat(read(page).text())
        .isEqualTo(String.join("\n", ARTICLE) + "\n" + told.replaceAll("<.*?>", ""));
  }

  /** A page that has each paragraph in an element of its own. */
  private static String apart(List<String> paragraphs) {
    return "<main><h1>%s</h1>%s</main>"
        .formatted(
            TITLE,
            paragraphs.stream()
                .map(words -> "<div class=text-block><p>" + words + "</p></div>")
                .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Our rookie captain has surprised us all, and we are glad,” said the owner of a boat.",
        "In its newsletter the union had urged its members to join the march along the quay.",
        "Lawyers of the union asked to read the full contract before they comment on its terms.",
        "نشرت صحيفة محلية تقريراً قال فيه عضو في البرلمان إن تكلفة الإصلاح قد تتجاوز مليار دينار.",
        "“We sold cookies at our stall on the pier, and nobody has told us where to go,” she said.",
        "Whoever is already a member of the union may sign up for its newsletter, the union said.",
      })
  void whatOneOfManyParagraphsTellsItAsksOfNobody(String told) throws UnreadablePage {
    List<String> paragraphs = new ArrayList<>(ARTICLE);
    paragraphs.add(2, told);

    WebArticle page = read(apart(paragraphs));

    assertThat(page.text()).isEqualTo(String.join("\n", paragraphs));
    assertThat(page.stub()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our rookie captain has surprised us all.",
        "The court allowed us to read the full contract.",
        "In its newsletter the union urged all to join the march or get the facts.",
        "نشرت الصحيفة تقريراً عن عضو في البرلمان سجل هدفاً",
        "این خبرنامه را عضو شورا نوشت و هدف مشترک دو کشور است",
      })
  void wordsThatOnlyLookLikeARequestAreNone(String told) {
    assertThat(Requests.isForConsent(told)).isFalse();
    assertThat(Requests.isForMoney(told)).isFalse();
    assertThat(Requests.isForAddress(told)).isFalse();
  }

  @Test
  void aFormForTheReadersAddressTakesNoShortArticleAlong() throws UnreadablePage {
    String page =
        "<div><h1>%s</h1><p>%s</p><form><input type=email></form></div>"
            .formatted(TITLE, ARTICLE.getFirst());

    assertThat(read(page).text()).isEqualTo(ARTICLE.getFirst());
  }

  private static String wall(String request) {
    String words = "<p>" + request + "</p>";
    return "<div class=w1><h2>" + request + "</h2>" + words + words + "<button>OK</button></div>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We use cookies and similar technologies to store information on your device.",
        "Wir und unsere Partner verwenden Cookies, um Informationen zu speichern.",
        "Nous utilisons des cookies pour stocker des informations sur votre appareil.",
        "Utilizamos cookies propias y de terceros para almacenar información en su dispositivo.",
        "Noi e i nostri partner utilizziamo i cookie per archiviare informazioni.",
        "Nós e os nossos parceiros utilizamos cookies para armazenar informações.",
        "Wij en onze partners gebruiken cookies om informatie op je apparaat op te slaan.",
        "Vi och våra partner använder kakor för att lagra information på din enhet.",
        "Używamy plików cookie do przechowywania informacji na urządzeniu.",
        "Používáme soubory cookie k ukládání informací ve vašem zařízení.",
        "Мы и наши партнёры используем файлы cookie для хранения информации.",
        "当社とパートナーは、お使いの端末に情報を保存するためにクッキーを使用します。",
      })
  void whoeverAsksForConsentIsKnownByHisWords(String request) throws UnreadablePage {
    String wall = wall(request);

    assertThat(read(wall + filled("<div>TITLE PARAGRAPHS</div>")).text())
        .isEqualTo(String.join("\n", ARTICLE));
    assertThat(read(wall).stub()).isEqualTo("consent");
    assertThat(read(wall).text()).doesNotContain(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is for subscribers only. Choose an offer below.",
        "Log in or register to read the full story. It takes a minute.",
        "Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren und alles lesen.",
        "Cet article est réservé aux abonnés. Choisissez votre offre ici.",
        "Suscríbete para seguir leyendo este artículo y todos los demás.",
        "Questo articolo è riservato agli abbonati. Scegli la tua offerta.",
        "Bara för prenumeranter. Välj ett erbjudande här nedanför i dag.",
        "Статья доступна только для подписчиков. Оформите подписку сейчас.",
        "この記事は会員限定です。登録すると続きをお読みいただけます。",
      })
  void whoeverAsksForMoneyIsKnownByHisWords(String request) throws UnreadablePage {
    WebArticle page =
        read("<h1>%s</h1><p>%s</p><div><p>%s</p></div>".formatted(TITLE, ARTICLE.get(0), request));

    assertThat(page.stub()).isEqualTo("paywall");
    assertThat(page.text()).isEqualTo(ARTICLE.get(0));
  }

  @Test
  void anArticleAboutCookiesIsRead() throws UnreadablePage {
    List<String> article =
        List.of(
            "The court ruled that sites must ask before they store cookies on a phone.",
            "\"We have used cookies for years and will go on,\" said the owner of a shop in Alma.",
            "The law was passed in spring, and comes into force at the beginning of next year.");

    WebArticle page = read("<div><h1>" + TITLE + "</h1>" + each("p", article) + "</div>");

    assertThat(page.text()).isEqualTo(String.join("\n", article));
    assertThat(page.stub()).isEmpty();
  }
}
