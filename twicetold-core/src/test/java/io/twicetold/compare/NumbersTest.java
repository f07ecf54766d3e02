package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static Numbers numbers(String a, String b) {
    return Numbers.of(Sides.literal(a), Sides.literal(b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"٤١٢", "۴۱۲", "४१२", "৪১২", "４１２", "௪௧௨", "412"})
  void digits_of_any_script_are_the_same_number(String digits) {
    Numbers numbers = numbers("412 on board", "on board " + digits);
    assertThat(numbers.shared()).containsExactly("412");
    assertThat(numbers.onlyA()).isEmpty();
    assertThat(numbers.onlyB()).isEmpty();
  }

  @Test
  void agreements_and_differences_keep_the_order_of_the_text() {
    Numbers numbers = numbers("9 boats, 40 men, 3 dogs, 9 boats", "3 dogs and 8 cats, 9 boats");
    assertThat(numbers).isEqualTo(new Numbers(List.of("9", "3"), List.of("40"), List.of("8")));
  }

  @Test
  void swapping_swaps_what_only_one_has() {
    Numbers there = numbers("9 boats, 40 men", "8 cats, 9 boats");
    Numbers back = numbers("8 cats, 9 boats", "9 boats, 40 men");
    assertThat(back).isEqualTo(new Numbers(there.shared(), there.onlyB(), there.onlyA()));
  }

  @ParameterizedTest
  @CsvSource({
    "'12,500 boats', '12.500 Boote'",
    "'12,500 boats', '12 500 bateaux'",
    "'4.5 per cent', '4,5 Prozent'",
    "'at 14:05', 'um 14.05 Uhr'",
    "'on 3.4.2031', 'on 3/4/2031'",
    "'07 boats', '7 boats'",
    "'2.50 crowns', '2,5 Kronen'",
    "'3.000 boats', '3000 boats'"
  })
  void a_number_is_the_same_in_other_notations(String one, String other) {
    Numbers numbers = numbers(one, other);
    assertThat(numbers.shared()).isNotEmpty();
    assertThat(numbers.onlyA()).isEmpty();
    assertThat(numbers.onlyB()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Rs 12,34,567', 1234567",
    "'1,00,000 boats', 100000",
    "'₹१२,३४,५६७.५०', 1234567.5",
    "'1,23,45,678 boats', 12345678",
    "'12,34,5678', 12 34 5678",
    "'12,34 and 567', 12.34 567",
    "'12.34.567', '12 34567'"
  })
  void pairs_of_digits_before_three_are_one_number(String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of("en")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.125 tonnes, 0.125",
    "'0,250 Tonnen', 0.25",
    "0.5 tonnes, 0.5",
    "0 412 boats, 0 412",
    "on 12.05.24, 12 5 24",
    "at 14:05:30, 14 5 30",
    "on 1.2.1934, 1 2 1934",
    "from 10.0.0.125, 10 0 125",
    "Points: 5 100 20, 5 100 20",
    "5 100 200 4000, 5 100 200 4000",
    "5 100 200, 5100200",
    "10 000 20, 10000 20",
    "12 500 boats, 12500",
    "12\u2009500 boats, 12500",
    "3.4\u2009billion, 3400000000"
  })
  void separators_are_read_by_what_they_part(String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of("en")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, $2.125 billion, 2125000000",
    "en, '$2,125 billion', 2125000000000",
    "en, $2.125 million, 2125000",
    "en, '$2,125 million', 2125000000",
    "en, 3.125 million euros, 3125000",
    "en, 3.125 thousand, 3125000",
    "de, '3,125 Millionen Euro', 3125000",
    "de, 3.125 Millionen Euro, 3125000000",
    "ja, 2.125百万, 2125000",
    "'', 2.125mn, 2125000000",
    "en, '$2,125.5 billion', 2125500000000",
    "de, '2,125 Milliarden', 2125000000",
    "de, 2.125 Milliarden, 2125000000000",
    "ja, 2.125億円, 212500000",
    "ja, '2,125億円', 212500000000",
    "'', 2.125bn, 2125000000",
    "en, 5.125%, 5.125",
    "en, '5,125%', 5125",
    "en, 5.125 homes, 5125",
    "de, '5,125 %', 5.125"
  })
  void three_digits_before_a_billion_or_a_percent_are_a_fraction_where_the_language_parts_it_so(
      String language, String text, String expected) {
    assertThat(Figures.in(text, Vocabulary.of(language))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, three boats left on Tuesday in March, 3 Tuesday March",
    "de, Drei Boote fuhren am Dienstag im März, 3 Tuesday March",
    "de, einundzwanzig Boote, 21",
    "es, tres barcos el martes de marzo, 3 Tuesday March",
    "ru, три лодки во вторник в марте, 3 Tuesday",
    "en, the boats may march, ''",
    "en, one boat, ''",
    "'', three boats on Tuesday, ''",
    "xx, three boats on Tuesday, ''"
  })
  void words_for_numbers_months_and_days_are_read(String language, String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of(language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Twenty-five people, 25",
    "en, twenty five people, 25",
    "en, twenty - five people, 20 5",
    "en, 'twenty, five', 20 5",
    "en, from twenty to thirty, 20 30",
    "en, two hundred boats, 200",
    "en, two hundred thousand boats, 200000",
    "en, ninety-nine million, 99000000",
    "en, three hundred and fifty people, 350",
    "en, two hundred and fifty people, 250",
    "en, Three hundred fifty-two people, 352",
    "en, a hundred and twenty people, 120",
    "en, one hundred and one, 101",
    "en, a hundred people and twenty, 20",
    "en, ten thousand five hundred people, 10500",
    "en, two million three hundred thousand, 2300000",
    "en, two million three hundred and fifty thousand five hundred, 2350500",
    "en, of five thousand three were hurt, 5000 3",
    "en, five thousand two million, 5000 2000000",
    "en, 'five thousand, two hundred', 5000 200",
    "en, twenty-foot boats, 20",
    "en, twenty-, 20",
    "es, Treinta y cinco barcos, 35",
    "es, treinta y tantos, 30",
    "fr, Quatre-vingt-dix bateaux, 90",
    "fr, quatre vingt dix-sept bateaux, 97",
    "fr, cinq pour cent, 5",
    "fr, deux cents bateaux, 200",
    "de, zweihundert Boote, 200",
    "pt, na terça-feira, Tuesday",
    "uk, двадцять три човни, 23",
    "vi, hai mươi lăm thuyền, 25",
    "vi, năm 2031 có năm thuyền, 2031 5",
    "vi, Năm 2031, 2031",
    "vi, năm mươi thuyền, 50"
  })
  void numbers_of_several_words_are_one(String language, String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of(language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 3.4 billion marks, 3400000000",
    "en, 3.4bn marks, 3400000000",
    "en, three million, 3000000",
    "en, 5 m deep, 5",
    "de, '3,4 Milliarden Mark', 3400000000",
    "de, '2,5 Mio. Mark', 2500000",
    "es, 12 mil millones, 12000000000",
    "fr, '3,4 milliards', 3400000000",
    "ru, '3,4 миллиарда марок', 3400000000",
    "pl, 5 milionów, 5000000",
    "zh, 34亿马克, 3400000000",
    "ja, 34億マルク, 3400000000",
    "ko, 34억 마르크, 3400000000",
    "hi, 2 करोड़, 20000000",
    "ar, ٣ ملايين, 3000000",
    "en, $4-billion plan, 4000000000",
    "en, 3.5-million-year-old, 3500000",
    "de, 3-Millionen-Stadt, 3000000",
    "en, 5 mi, 5",
    "en, 5 mm, 5",
    "ru, '2,5 млн человек', 2500000",
    "ru, 3 млрд рублей, 3000000000",
    "ru, 5 тыс. человек, 5000",
    "uk, '2,5 млн гривень', 2500000",
    "uk, 5 тис. осіб, 5000",
    "bg, 5 млн. лева, 5000000",
    "bg, 5 млн лева, 5000000",
    "el, 5 εκατ. ευρώ, 5000000",
    "el, 3 δισ. ευρώ, 3000000000",
    "el, 5 εκ., 5",
    "cs, 5 mil. korun, 5000000",
    "cs, 5 mil daleko, 5",
    "ro, 5 mil. lei, 5000000",
    "es, 5 mil personas, 5000",
    "pt, 5 mil pessoas, 5000",
    "pt, 5 mi de reais, 5000000",
    "fi, 5 milj. euroa, 5000000",
    "pl, 5 tys. osób, 5000",
    "id, 5 rb, 5000",
    "ca, 5 km, 5",
    "de, 5 Bio-Eier, 5",
    "xx, 3 million, 3"
  })
  void words_that_multiply_are_counted(String language, String text, String expected) {
    assertThat(Figures.in(text, Vocabulary.of(language))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 1万2000人, 12000",
    "ja, '1万2,000人', 12000",
    "ja, 3億4500万円, 345000000",
    "ja, 1億2000万3400円, 120003400",
    "ja, 5千万円, 50000000",
    "zh, 3亿4500万人, 345000000",
    "zh, 3萬2000人, 32000",
    "zh, 5千克, 5",
    "ja, 1万2千人, 12000",
    "zh, 3萬5千人, 35000",
    "zh, 3千5百人, 3500",
    "zh, 3千5百20人, 3520",
    "ja, 2千人, 2000",
    "ja, 5百人, 500",
    "ja, 3千5百万円, 35000000",
    "ja, 1億2千3百万円, 123000000",
    "zh, 1.5千人, 1500",
    "zh, 5仟元, 5000",
    "zh, 3千4千, 3000 4000",
    "zh, 2026百度大会, 2026",
    "zh, 5百度, 5",
    "zh, 12千人, 12",
    "ja, 3 百人, 3",
    "ko, 5백명, 500",
    "ko, 5천3백명, 5300",
    "ko, 3천5백만원, 35000000",
    "ko, 19백신, 19",
    "ja, 3万4万, 30000 40000",
    "ja, 3万12345, 30000 12345",
    "ja, 3万 2000, 30000 2000",
    "ko, 1만2000명, 12000",
    "ko, 3만명, 30000",
    "ko, 30억원, 3000000000",
    "ko, 3억 4500만원, 345000000",
    "ko, 5천만 원, 50000000",
    "ko, 3백만명, 3000000",
    "ko, 19 조사단, 19",
    "en, 3 million 400 boats, 3000000 400"
  })
  void what_goes_on_in_smaller_units_is_one_number(String language, String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of(language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "九十分钟, 90",
    "五十二名船员, 52",
    "十五人, 15",
    "一千二百三十四艘, 1234",
    "一千零五人, 1005",
    "两百人, 200",
    "十二万三千人, 123000",
    "一億二千万円, 120000000",
    "千五百人, 1500",
    "百二十人, 120",
    "二〇二六年, 2026",
    "一九八四年十月, 1984 October",
    "一五〇隻, 150",
    "百分之五十, 50",
    "周二十二点, Tuesday 12",
    "3月二十日, March 20",
    "13月, 13"
  })
  void numbers_in_chinese_characters_are_read(String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of("zh")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 周二, Tuesday",
    "zh, 上周五, Friday",
    "zh, 星期天, Sunday",
    "zh, 礼拜日, Sunday",
    "ja, 火曜日, Tuesday",
    "ja, 土曜の朝, Saturday",
    "zh, 三月, March",
    "ja, 12月3日, December 3",
    "ko, 3월 5일, March 5",
    "zh, 3个月, 3",
    "ko, 3개월, 3"
  })
  void days_and_months_of_the_east_are_read(String language, String text, String expected) {
    assertThat(String.join(" ", Figures.in(text, Vocabulary.of(language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一些", "十分", "万一", "千万", "百万", "二三十人", "三四百人", "三百五", "五四运动", "九一一", "一周三次", "几十个", "三千三千",
        "一万亿亿", "百零", "一二"
      })
  void what_may_be_no_number_is_none(String text) {
    assertThat(Figures.in(text, Vocabulary.of("zh"))).isEmpty();
  }

  @Property
  void any_characters_of_numbers_are_read(
      @ForAll @CharRange(from = '一', to = '万') @Chars({'〇', '十', '百', '千', '万', '亿', '二', '零'})
          String text) {
    assertThat(Figures.in(text, Vocabulary.of("ja")))
        .allSatisfy(figure -> assertThat(figure).matches("\\d+"));
  }

  @Test
  void a_number_too_long_to_reckon_with_is_read_as_it_stands() {
    String digits = "7".repeat(31);
    assertThat(Figures.in(digits + " million", Vocabulary.of("en"))).containsExactly(digits);
    assertThat(Figures.in("3億0." + digits, Vocabulary.of("ja")))
        .containsExactly("300000000", "0." + digits);
  }

  @Property
  void any_text_is_read_to_its_end(@ForAll String text) {
    assertThat(Figures.in(text, Vocabulary.of("en")))
        .allSatisfy(figure -> assertThat(figure).isNotBlank());
  }

  @Test
  void a_text_without_digits_has_none() {
    assertThat(numbers("three boats", "four men"))
        .isEqualTo(new Numbers(List.of(), List.of(), List.of()));
  }
}
