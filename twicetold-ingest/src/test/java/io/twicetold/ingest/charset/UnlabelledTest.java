package io.twicetold.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnlabelledTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("twicetold.root", ".."), "../shared/language-samples").normalize();

  /** Languages of the samples by the charsets that they have been written in. */
  private static final Map<String, List<String>> WRITTEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("windows-1250", List.of("pol", "ces", "slk", "hun", "slv", "hrv", "ron")),
              Map.entry("ISO-8859-2", List.of("pol", "ces", "slk", "hun", "slv", "hrv", "ron")),
              Map.entry("windows-1251", List.of("rus", "ukr", "bul", "srp-Cyrl", "bel")),
              Map.entry("ISO-8859-5", List.of("rus", "ukr", "bul", "srp-Cyrl", "bel")),
              Map.entry("KOI8-R", List.of("rus", "bul")),
              Map.entry("KOI8-U", List.of("ukr")),
              Map.entry("IBM866", List.of("rus")),
              Map.entry("windows-1252", List.of("deu", "fra", "spa", "por", "swe", "ita", "isl")),
              Map.entry("windows-1253", List.of("ell")),
              Map.entry("ISO-8859-7", List.of("ell")),
              Map.entry("windows-1254", List.of("tur")),
              Map.entry("windows-1255", List.of("heb")),
              Map.entry("ISO-8859-8", List.of("heb")),
              Map.entry("windows-1256", List.of("arb", "fas", "urd")),
              Map.entry("ISO-8859-6", List.of("arb")),
              Map.entry("windows-1257", List.of("lit", "lav", "est")),
              Map.entry("x-windows-874", List.of("tha")),
              Map.entry("windows-31j", List.of("jpn")),
              Map.entry("EUC-JP", List.of("jpn")),
              Map.entry("GB18030", List.of("zho-CN", "zho-TW")),
              Map.entry("Big5-HKSCS", List.of("zho-TW")),
              Map.entry("x-windows-949", List.of("kor"))));

  /** Charsets of one family differ in a few signs, which some sentences have: so much is right. */
  private static final double RIGHT = 0.97;

  @Test
  void tenSentencesTellTheirCharset() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "no sentences to try it on");
    int right = 0;
    int all = 0;
    for (Map.Entry<String, List<String>> written : WRITTEN.entrySet()) {
      Charset charset = Charset.forName(written.getKey());
      for (String language : written.getValue()) {
        List<String> sentences = Files.readAllLines(SAMPLES.resolve(language + ".txt"));
        for (int i = 0; i + 10 <= sentences.size(); i += 30) {
          byte[] bytes = bytes(String.join("\n", sentences.subList(i, i + 10)), charset);
          all++;
          right += isRight(bytes, charset) ? 1 : 0;
        }
      }
    }

    assertThat((double) right / all).isGreaterThan(RIGHT);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.replaceAll("[\\u0080-\\u00A0]", " ")
        .replaceAll("[‘’]", "'")
        .replaceAll("[“”„«»]", "\"")
        .replaceAll("[–—]", "-")
        .getBytes(charset);
  }

  private static boolean isRight(byte[] bytes, Charset charset) {
    return Unlabelled.charset(bytes)
        .filter(told -> new String(bytes, told).equals(new String(bytes, charset)))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "windows-1251 ~ Паром вышел из порта в полдень и сел на мель у самого маяка.",
        "KOI8-R ~ Паром вышел из порта в полдень и сел на мель у самого маяка.",
        "windows-1252 ~ Die Fähre verließ am Mittag den Hafen – sie lief „in Sichtweite“ auf Grund, erklärte später die Küstenwache für die Nordsee.",
        "windows-1252 ~ Il traghetto è partito a mezzogiorno e un'ora dopo si è arenato vicino al faro; però il comandante non è stato ferito, perché la città era vicina, e ciò è una fortuna.",
        "windows-1258 ~ Chiếc phà rời cảng vào buổi trưa và mắc cạn gần ngọn hải đăng.",
        "windows-1250 ~ Prom wypłynął w południe z portu i osiadł na mieliźnie tuż koło latarni, a pasażerów zabrały łodzie.",
        "ISO-8859-2 ~ Prom wypłynął w południe z portu i osiadł na mieliźnie tuż koło latarni, a pasażerów zabrały łodzie.",
        "windows-1253 ~ Το πλοίο έφυγε το μεσημέρι από το λιμάνι και προσάραξε κοντά στον φάρο.",
        "windows-31j ~ フェリーは正午に港を出て、一時間後に灯台のそばで座礁しました。",
        "GB18030 ~ 渡轮中午离开港口，一小时后在灯塔附近搁浅，乘客全部获救。",
        "Big5-HKSCS ~ 渡輪中午離開港口，一小時後在燈塔附近擱淺，乘客全部獲救。",
        "x-windows-949 ~ 여객선은 정오에 항구를 떠나 한 시간 뒤 등대 근처에서 좌초했다."
      })
  void aSentenceTellsItsCharset(String charset, String sentence) {
    Charset written = Charset.forName(charset);
    byte[] bytes =
        charset.equals("windows-1258") ? marked(sentence, written) : sentence.getBytes(written);

    assertThat(Unlabelled.charset(bytes)).contains(Charset.forName(charset));
  }

  /** With the marks of its tones behind their letters, as that charset has them. */
  private static byte[] marked(String vietnamese, Charset charset) {
    StringBuilder marked = new StringBuilder();
    for (String letter : vietnamese.split("")) {
      String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
      String tones = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      String rest = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      marked.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tones);
    }
    return marked.toString().getBytes(charset);
  }

  /** The same bytes are a word in several charsets, or too few to be more than damage. */
  @ParameterizedTest
  @ValueSource(strings = {"caf\u00e9 news", "\u00e9", "plain words", "", "na\u00efve"})
  void whatMayBeSeveralThingsIsNone(String latin) {
    assertThat(Unlabelled.charset(latin.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, ' ', 'a', 0x80, 0xA0})
  void accidentsAreNoLanguage(int lowest) {
    Random random = new Random(lowest);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = new byte[200 + random.nextInt(2_000)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) (lowest + random.nextInt(256 - lowest));
      }
      assertThat(Unlabelled.charset(bytes)).isEmpty();
    }
  }
}
