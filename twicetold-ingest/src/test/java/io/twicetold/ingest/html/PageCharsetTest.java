package io.twicetold.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {

  private static String text(byte[] page, String charset) throws UnreadablePage {
    return Pages.at(Clock.systemUTC()).read(page, charset, "").text();
  }

  private static String page(String label, String words) {
    return "<html><head><meta charset=\"" + label + "\"></head><body><p>" + words + "</p></body>";
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Паром опоздал на сорок минут",
    "Shift_JIS, 渡し船は四十分おくれました",
    "GB18030, 渡轮晚点四十分钟",
    "EUC-KR, 여객선이 사십 분 늦었다",
    "ISO-8859-2, Prom spóźnił się o czterdzieści minut",
    "Big5, 渡輪晚點四十分鐘",
    "UTF-8, Färjan var försenad"
  })
  void theLabelInThePageIsRead(String charset, String words) throws UnreadablePage {
    byte[] page = page(charset, words).getBytes(Charset.forName(charset));
    assertThat(text(page, "")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Паром опоздал на сорок минут и никто не извинился перед теми кто ждал на берегу",
    "Shift_JIS, 渡し船は四十分おくれました。港ではだれも驚きませんでした。つぎの船は火曜日です。",
    "EUC-KR, 여객선이 사십 분 늦었다. 항구에서는 아무도 놀라지 않았다. 다음 배는 화요일이다."
  })
  void withoutALabelTheLettersTell(String charset, String words) throws UnreadablePage {
    byte[] page = ("<html><body><p>" + words + "</p></body>").getBytes(Charset.forName(charset));
    assertThat(text(page, "")).isEqualTo(words);
  }

  @Test
  void whatCanOnlyBeUtf8IsWhateverTheLabelsSay() throws UnreadablePage {
    byte[] page = page("windows-1251", "Färjan kom för sent").getBytes(StandardCharsets.UTF_8);
    assertThat(text(page, "ISO-8859-1")).isEqualTo("Färjan kom för sent");
  }

  @Test
  void whatIsLabelledUtf8ByMistakeIsReadAllTheSame() throws UnreadablePage {
    byte[] page = page("utf-8", "Färjan är försenad").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(text(page, "utf-8")).isEqualTo("Färjan är försenad");
  }
}
