package io.twicetold.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Assignment.Made;
import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.judge.Relation;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawing of who was made from whom. */
class ProvenanceTest {

  private static Report report(String id, String outlet, Optional<Made> made) {
    Article article =
        new Article(id, "Pier closed", "", "", Optional.empty(), outlet, "en", Map.of());
    return new Report(
        new Place(article, "s1", "f1", new Assignment(id, "s1", "f1", article.language(), made)));
  }

  /** What stands in the boxes of a text and of one made from it. */
  private static List<String> names(String outlet) {
    Report origin = report("a", "The Vell Post", Optional.empty());
    Report made = report("b", outlet, Optional.of(new Made("a", Relation.NEAR_COPY, 0.9)));
    Family family = Family.of(List.of("a", "b"), true);
    ToldStory told =
        new ToldStory(
            "s1",
            1,
            1,
            List.of(new ToldFamily("f1", "s1", family)),
            Story.of(List.of(family), List.of(origin.article(), made.article())));
    List<Report> all = List.of(origin, made);
    Html html = new Html();
    Provenance.draw(
        html,
        new Reports(
            told, all, all.stream().collect(Collectors.toMap(Report::id, Function.identity()))));
    return Jsoup.parse(html.toString()).select("text.name").eachText();
  }

  /** A box has room for 23 letters of usual width: of wide ones for fewer. */
  @ParameterizedTest
  @CsvSource({
    "abcdefghijklnopqrstuvxy, abcdefghijklnopqrstuvxy",
    "abcdefghijklnopqrstuvxyz, abcdefghijklnopqrstuvxy…",
    "NNNNNNNNNNNNNNNNN, NNNNNNNNNNNNNNNNN",
    "NNNNNNNNNNNNNNNNNN, NNNNNNNNNNNNNNNNN…",
    "mmmmmmmmmmmmmmmmmm, mmmmmmmmmmmmmmmmm…",
    "北の港町の桟橋と灯台新, 北の港町の桟橋と灯台新",
    "北の港町の桟橋と灯台新聞, 北の港町の桟橋と灯台新…",
    "항구도시등대일보사본부장, 항구도시등대일보사본부…",
    "北の港町の桟橋と灯台𠮷社, 北の港町の桟橋と灯台𠮷…",
    "Vell 北の港町の桟橋と灯台, Vell 北の港町の桟橋と…",
    "The Vell Post of the north, The Vell Post of the…"
  })
  void the_name_of_an_outlet_is_cut_to_the_width_of_its_box(String outlet, String shown) {
    assertThat(names(outlet)).containsExactly("The Vell Post", shown);
  }
}
