package io.twicetold.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineWriterTest {

  private static final Coverage NONE = new Coverage(0, 0, 0);

  private static String written(Consumer<LineWriter> use) {
    StringWriter text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      use.accept(lines);
    }
    return text.toString();
  }

  @Test
  void placesCountCodePointsAndQuoteTheirWords() {
    Article a = Article.of("a", "𝄞 song", "No 𝄞𝄞 here");
    Article b = Article.of("b", "", "song");
    Verdict verdict =
        new Verdict(
            "a",
            "b",
            Relation.EXCERPT,
            true,
            1,
            1,
            1,
            1,
            NONE,
            NONE,
            List.of(
                new Passage(
                    new Span(Span.Field.TITLE, 3, 7),
                    new Span(Span.Field.TEXT, 0, 4),
                    Passage.Level.WORDS,
                    1),
                new Passage(
                    new Span(Span.Field.TEXT, 5, 12),
                    new Span(Span.Field.TEXT, 1, 2),
                    Passage.Level.MEANING,
                    1)),
            List.of());

    assertThat(written(lines -> lines.verdict(verdict, a, b)))
        .contains(
            "\"passages\":[{\"a\":{\"start\":2,\"end\":6,\"exact\":\"song\",\"field\":\"title\"},"
                + "\"b\":{\"start\":0,\"end\":4,\"exact\":\"song\"},\"level\":\"words\"},"
                + "{\"a\":{\"start\":4,\"end\":10,\"exact\":\"𝄞 here\"},"
                + "\"b\":{\"start\":1,\"end\":2,\"exact\":\"o\"},\"level\":\"meaning\"}]");
  }

  private static Article declaring(String id, String declared) {
    return new Article(
        id,
        "T",
        "",
        "https://www.harbour.example/" + id + "/",
        Optional.empty(),
        "",
        "",
        Map.of("declared", declared));
  }

  private static String reasons(String ofA, String ofB) {
    Verdict verdict =
        new Verdict(
            "a", "b", Relation.TRANSLATION, true, 1, 1, 1, 1, NONE, NONE, List.of(), List.of("x"));
    String line =
        written(lines -> lines.verdict(verdict, declaring("a", ofA), declaring("b", ofB)));
    return line.substring(line.indexOf("\"reasons\":"));
  }

  @Test
  void whatPagesDeclareOfEachOtherIsAReasonMarkedAsDeclared() {
    assertThat(
            reasons(
                "{\"agencies\":[\"AFP\",\"Reuters\"]}",
                "{\"agencies\":[\"Reuters\"],\"basedOn\":[\"http://harbour.example/a\"],"
                    + "\"translationOf\":[\"https://harbour.example/A\",\"A book\"],"
                    + "\"alternates\":[\"de https://harbour.example/a\"],"
                    + "\"canonical\":\"https://harbour.example/a/\"}"))
        .isEqualTo(
            "\"reasons\":[\"x\",\"declared: b names the address of a as its own\","
                + "\"declared: b is based on a\",\"declared: b is a translation of a\","
                + "\"declared: b has a as its version in another language\","
                + "\"declared: both credit Reuters\",\"declared: a credits AFP\"]}\n");
  }

  @Test
  void whatIsDeclaredOfAThirdIsShownToo() {
    String ofBoth = "{\"canonical\":\"https://harbour.example/c\",\"basedOn\":\"A book\"}";

    assertThat(reasons(ofBoth, ofBoth))
        .isEqualTo(
            "\"reasons\":[\"x\",\"declared: a is based on A book\","
                + "\"declared: b is based on A book\","
                + "\"declared: both name one address as their own\"]}\n");
  }

  @Test
  void entriesOfOneLiveBlogSaySo() {
    Article entry =
        new Article(
            "l#1",
            "T",
            "",
            "",
            Optional.empty(),
            "",
            "",
            Map.of("partOf", "\"https://a.example/l\""));

    assertThat(Declarations.between(entry, entry))
        .containsExactly("declared: both are entries of the live blog https://a.example/l");
    assertThat(Declarations.between(entry, Article.of("x", "T", ""))).isEmpty();
  }

  @Test
  void aFieldOfThatNameThatSaysNothingIsNoReason() {
    assertThat(reasons("\"yes\"", "[]")).isEqualTo("\"reasons\":[\"x\"]}\n");
    assertThat(reasons("[1]", "{\"canonical\":7}")).isEqualTo("\"reasons\":[\"x\"]}\n");
  }

  @Test
  void fieldsThatPassThroughStayOnTheLine() {
    Article article =
        new Article(
            "1",
            "T",
            "",
            "",
            Optional.empty(),
            "",
            "",
            Map.of("tags", "[\r\n  \"a\",\n  \"b\\n\"\n]"));

    assertThat(written(lines -> lines.article(article)))
        .endsWith(",\"tags\":[    \"a\",   \"b\\n\" ]}\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void anOriginThatIsNotThereIsMissingUnlessTheTextIsAlone() {
    Story story =
        new Story(
            "s",
            List.of(
                new Family("f", Optional.empty(), List.of("1", "2")),
                new Family("g", Optional.empty(), List.of("3"))),
            3,
            "1",
            Optional.empty(),
            Optional.empty(),
            2);

    assertThat(written(lines -> lines.story(story)))
        .contains("\"origin\":\"missing\",\"members\":[\"1\",\"2\"]")
        .contains("\"origin\":\"3\",\"members\":[\"3\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 1.0",
    "0.5, 0.5",
    "0.00004, 0.0",
    "0.00012, 0.0001",
    "0.99996, 1.0",
    "0.03125, 0.0312",
    "0.09375, 0.0938",
    "-0.25, -0.25"
  })
  void numbersHaveFourDecimalsAndHalvesGoToTheEvenOne(double number, String shown) {
    assertThat(Rounded.of(number)).hasToString(shown);
  }
}
