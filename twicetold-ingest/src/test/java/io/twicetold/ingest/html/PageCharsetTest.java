package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageCharsetTest {

  private static final String RUSSIAN =
      "Паром вышел из порта в полдень и через час сел на мель у самого маяка.";
  private static final String JAPANESE = "フェリーは正午に港を出て、一時間後に灯台のそばで座礁しました。乗客は全員無事です。";

  private static String page(String label, String words) {
    return "<html><head><meta charset=\""
        + label
        + "\"></head><body><p>"
        + words
        + "</body></html>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "windows-1251 ~ windows-1251 ~ Паром сел на мель у самого маяка.",
        "Shift_JIS ~ Shift_JIS ~ フェリーは灯台のそばで座礁した。",
        "x-sjis ~ windows-31j ~ 髙島のフェリーは①号。",
        "gb2312 ~ GB18030 ~ 渡轮在灯塔附近搁浅，镕先生说。",
        "big5 ~ Big5 ~ 渡輪在燈塔附近擱淺。",
        "euc-kr ~ EUC-KR ~ 여객선이 등대 근처에서 좌초했다.",
        "iso-8859-1 ~ windows-1252 ~ Die Fähre – „alt“ – lief auf Grund.",
        "iso-8859-2 ~ ISO-8859-2 ~ Prom osiadł na mieliźnie koło latarni.",
        "iso-8859-9 ~ windows-1254 ~ Feribot fenerin yanında karaya oturdu, ışık söndü.",
        "koi8-r ~ KOI8-R ~ Паром сел на мель у самого маяка.",
        "windows-1256 ~ windows-1256 ~ جنحت العبارة قرب المنارة.",
        "utf-8 ~ UTF-8 ~ Паром, フェリー, 渡轮."
      })
  void aLabelledPageIsReadAsTheWebUnderstandsTheLabel(String label, String charset, String words) {
    byte[] page = page(label, words).getBytes(Charset.forName(charset));

    assertThat(PageCharset.decode(page, "").text()).isEqualTo(page(label, words));
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "iso-8859-1", "gb2312", "us-ascii", "nonsense", "utf-16"})
  void utf8WinsOverAnyLabel(String label) {
    byte[] page = page(label, RUSSIAN).getBytes(UTF_8);

    assertThat(PageCharset.decode(page, label).text()).isEqualTo(page(label, RUSSIAN));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void wideCharactersShowWithAndWithoutMark(String charset) {
    String page = page("utf-8", RUSSIAN);

    assertThat(PageCharset.decode(page.getBytes(Charset.forName(charset)), "").text())
        .isEqualTo(page);
    assertThat(PageCharset.decode(("\uFEFF" + page).getBytes(Charset.forName(charset)), "").text())
        .isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R"})
  void withoutALabelTheBytesTell(String charset) {
    String page = "<html><body><p>" + (RUSSIAN + ' ').repeat(4) + "</body></html>";

    assertThat(PageCharset.decode(page.getBytes(Charset.forName(charset)), "").text())
        .isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP"})
  void withoutALabelJapaneseBytesTell(String charset) {
    String page = "<html><body><p>" + JAPANESE.repeat(4) + "</body></html>";

    assertThat(PageCharset.decode(page.getBytes(Charset.forName(charset)), "").text())
        .isEqualTo(page);
  }

  @Test
  void aLabelThatTheBytesCannotBeIsNotBelieved() {
    String page = "<html><meta charset=utf-8><body><p>" + (RUSSIAN + ' ').repeat(4);

    assertThat(PageCharset.decode(page.getBytes(Charset.forName("windows-1251")), "utf-8").text())
        .isEqualTo(page);
  }

  @Test
  void theHeaderCountsBeforeThePageUnlessItSaysWhatServersAlwaysSay() {
    byte[] page = page("iso-8859-2", "Łódź").getBytes(Charset.forName("ISO-8859-2"));

    assertThat(PageCharset.decode(page, "windows-1251").text()).contains("Јуdј");
    assertThat(PageCharset.decode(page, "ISO-8859-1").text()).contains("Łódź");
  }

  @Test
  void aPageCutOffWithinACharacterIsStillUtf8() {
    byte[] page = ("<p>" + RUSSIAN.repeat(3) + "ю").getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(page, page.length - 1);

    assertThat(PageCharset.decode(cut, "windows-1251").text())
        .startsWith("<p>" + RUSSIAN.repeat(3));
  }

  @Property
  void anyBytesAreDecoded(@ForAll byte[] page, @ForAll String label) {
    assertThat(PageCharset.decode(page, label).text()).hasSizeLessThanOrEqualTo(page.length + 1);
  }
}
