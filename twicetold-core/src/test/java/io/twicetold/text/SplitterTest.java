package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Scripts;
import io.twicetold.article.Article;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

  private static final int ALL = Integer.MAX_VALUE;

  private final Splitter splitter = new Splitter();

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  private List<Statement> split(Article article) {
    return splitter.split(Text.of(article, new OutletFrames()), ALL);
  }

  private List<String> split(String text) {
    return split(Article.of("a", "", text)).stream().map(Statement::text).toList();
  }

  private static String withoutBlanks(String text) {
    StringBuilder rest = new StringBuilder();
    text.chars()
        .filter(c -> !Line.isBlank((char) c) && c != '\n' && c != '\r')
        .forEach(c -> rest.append((char) c));
    return rest.toString();
  }

  @Property
  void no_char_but_white_space_is_lost(@ForAll("anything") String body) {
    Article article = Article.of("a", "Head", body);
    Text text = Text.of(article, new OutletFrames());
    String told = String.join("", split(article).stream().map(Statement::text).toList());
    assertThat(withoutBlanks(told)).isEqualTo(withoutBlanks(text.body()));
  }

  @Property
  void spans_quote_the_original_and_do_not_overlap(@ForAll("anything") String body) {
    Article article = Article.of("a", "", "x" + body);
    int end = 0;
    for (Statement statement : split(article)) {
      assertThat(statement.span().of(article)).isEqualTo(statement.text()).isNotEmpty();
      assertThat(statement.span().start()).isGreaterThanOrEqualTo(end);
      end = statement.span().end();
    }
  }

  @Property
  void a_splitter_does_not_remember(
      @ForAll("anything") String one, @ForAll("anything") String two) {
    Article article = Article.of("a", "", "x" + one);
    List<Statement> fresh = new Splitter().split(Text.of(article, new OutletFrames()), ALL);
    split(Article.of("b", "", "x" + two));
    assertThat(split(article)).isEqualTo(fresh);
  }

  @Property
  void at_most_as_many_statements_as_asked_for_and_the_first_ones(@ForAll("anything") String body) {
    Text text = Text.of(Article.of("a", "Head", body), new OutletFrames());
    List<Statement> all = splitter.split(text, ALL);
    List<Statement> three = splitter.split(text, 3);
    assertThat(three).isEqualTo(all.subList(0, Math.min(3, all.size())));
  }

  @Test
  void abbreviations_initials_and_decimals_do_not_end_a_sentence() {
    assertThat(split("Dr. Marrow met Mr. Pell at 3.5 metres. They agreed with J. Q. Vane."))
        .containsExactly("Dr. Marrow met Mr. Pell at 3.5 metres.", "They agreed with J. Q. Vane.");
    assertThat(split("Das kostet ca. 4 Mio. Euro. Die Stadt zahlt z.B. Zinsen."))
        .containsExactly("Das kostet ca. 4 Mio. Euro.", "Die Stadt zahlt z.B. Zinsen.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Brücke wurde am 3. Oktober gesperrt.",
        "Vom 30. April bis (1. Mai) ruht die Fähre.",
        "Der Hafen aus dem 19. Jahrhundert verfällt.",
        "Im Stadion spielt der 1. FC Pellhafen.",
        "Vom 3.-5. November bleibt er zu."
      })
  void german_ordinals_do_not_end_a_sentence(String sentence) {
    assertThat(split(sentence + " Das Wasser steigt."))
        .containsExactly(sentence, "Das Wasser steigt.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Es kamen 12. Danach fuhr das Boot.",
        "Es kamen 312. Oktober war es da schon.",
        "Das Boot fuhr um 14.30. Oktober war es da schon.",
        "Das Boot fuhr 2031. September war es da schon."
      })
  void other_numbers_end_a_sentence(String text) {
    assertThat(split(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closed",
        "noon",
        "harbour",
        "metal",
        "hospital",
        "index",
        "rest",
        "group",
        "court",
        "region",
        "is",
        "no",
        "it",
        "coast",
        "Berlin",
        "Port Pell"
      })
  void a_word_that_ends_like_an_abbreviation_ends_a_sentence(String word) {
    assertThat(split("She saw the " + word + ". Then they left.")).hasSize(2);
  }

  @Test
  void a_quote_stays_with_its_marks() {
    assertThat(split("“The bridge is closed.” She left. \"It stays closed!\" He nodded."))
        .containsExactly(
            "“The bridge is closed.”", "She left.", "\"It stays closed!\"", "He nodded.");
  }

  @Test
  void question_and_exclamation_marks_and_dots_end_sentences() {
    assertThat(split("Who knew? Nobody! They waited… Then it rained."))
        .startsWith("Who knew?", "Nobody!")
        .last()
        .asString()
        .endsWith("Then it rained.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "港口今天关闭。渡轮停在岸边！谁来修桥？",
        "港は今日閉まった。船は岸にある！誰が橋を直すか？",
        "बंदरगाह आज बंद रहा। नाव किनारे पर है। पुल कौन बनाएगा?",
        "أغلق الميناء اليوم. توقفت العبارة عند الشاطئ! من يصلح الجسر؟",
        "ወደቡ ዛሬ ተዘጋ። ጀልባው ዳር ቆሟል። ድልድዩን ማን ይጠግናል፧",
        "Порт сегодня закрыт. Паром стоит у берега! Кто починит мост?",
        "Το λιμάνι έκλεισε. Το πλοίο μένει στην ακτή! Ποιος θα φτιάξει τη γέφυρα;"
            + " Κανείς δεν ξέρει.",
        "항구는 오늘 닫혔다. 배는 물가에 있다! 누가 다리를 고치나?",
        "বন্দর আজ বন্ধ। নৌকা তীরে আছে। সেতু কে বানাবে?",
        "Նավահանգիստը փակ է։ Լաստանավը ափին է։ Ո՞վ կնորոգի կամուրջը։"
      })
  void sentences_end_as_each_script_ends_them(String text) {
    assertThat(split(text)).hasSize(3);
  }

  @Test
  void thai_without_full_stops_stays_whole_up_to_its_weight() {
    assertThat(split("ท่าเรือปิดวันนี้ เรือจอดอยู่ที่ฝั่ง")).hasSize(1);
    List<String> pieces = split("ท่าเรือปิดวันนี้ ".repeat(100));
    assertThat(pieces)
        .hasSizeGreaterThan(5)
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThan(200));
    assertThat(pieces).allSatisfy(piece -> assertThat(piece).endsWith("ปิดวันนี้"));
  }

  @Test
  void a_headline_without_full_stop_stands_alone() {
    assertThat(split(Article.of("a", "Storm shuts port. Ferry waits", "The storm came.")))
        .extracting(Statement::text)
        .containsExactly("Storm shuts port. Ferry waits", "The storm came.");
  }

  @Test
  void lines_are_never_joined() {
    assertThat(split("Storm shuts port\nThe ferry waits")).hasSize(2);
  }

  @Test
  void a_sentence_of_fifty_thousand_chars_is_cut_between_words() {
    String sentence = "harbour ".repeat(6_250);
    List<String> pieces = split(sentence);
    assertThat(pieces).hasSizeBetween(100, 200);
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.split(" ")).containsOnly("harbour"));
    assertThat(split("x".repeat(50_000))).hasSizeBetween(100, 200);
    assertThat(split("港".repeat(50_000))).hasSizeBetween(300, 400);
  }

  @Test
  void surrogate_pairs_are_never_cut() {
    for (int shift = 0; shift < 4; shift++) {
      List<String> pieces = split("x".repeat(shift) + "🚢".repeat(2_000));
      assertThat(pieces).hasSizeGreaterThan(2);
      assertThat(pieces)
          .allSatisfy(piece -> {
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
          });
    }
  }

  @Test
  void marks_alone_go_with_a_neighbour_or_stand_at_the_end() {
    assertThat(split("... The bridge is closed.")).hasSize(1);
    assertThat(split("1. The bridge is closed. 2. The ferry waits."))
        .containsExactly("1. The bridge is closed.", "2. The ferry waits.");
  }
}
