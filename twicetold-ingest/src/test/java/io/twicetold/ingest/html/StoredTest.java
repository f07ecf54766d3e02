package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.PierPage.ARTICLE;
import static io.twicetold.ingest.html.PierPage.TITLE;
import static io.twicetold.ingest.html.PierPage.each;
import static io.twicetold.ingest.html.PierPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that only the scripts of a page would show, out of their data. */
final class StoredTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"article\":"
            + "{\"headline\":\"TITLE\",\"body\":\"PARAGRAPHS\"}}}}</script>",
        "<script>window.__STATE__ = {post: {title: 'TITLE', content: [LIST]}, more: [{title: 'A'}]};"
            + "</script>",
        "<script type=application/json>{\"data\":[{\"title\":\"TITLE\",\"content\":{\"rendered\":"
            + "\"PARAGRAPHS\"}},{\"title\":\"Short\",\"content\":\"Few words.\"}]}</script>",
      })
  void whatOnlyScriptsWouldShowIsFoundInTheirData(String script) throws UnreadablePage {
    String list =
        ARTICLE.stream()
            .map(words -> "{\"type\":\"paragraph\",\"text\":\"" + words + "\"}")
            .collect(Collectors.joining(","));
    String data =
        script
            .replace("TITLE", TITLE)
            .replace("PARAGRAPHS", each("p", ARTICLE).replace("\n", ""))
            .replace("LIST", list);

    WebArticle page = read("<div id=app><div class=spinner>Loading...</div></div>" + data);

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  private static String pushed(String piece) {
    String json = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "<script>self.__next_f.push([1,\"" + json + "\"])</script>";
  }

  @Test
  void whatAReactServerSendsBesideThePageIsFoundInItsRows() throws UnreadablePage {
    String body = "<p>Ü€😀</p>" + each("p", ARTICLE).replace("\n", "");
    String bytes = Integer.toHexString(body.getBytes(StandardCharsets.UTF_8).length);
    String rows =
        "1:\"$Sreact.fragment\"\n2:I[7,[],\"Page\"]\n5:[\"$\",\"$L2\",null,{\"post\":{\"title\":\""
            + TITLE
            + "\",\"content\":\"$6\"}}]\n6:T%s,%s7:[\"not\", \"this\"]\n".formatted(bytes, body);
    String data =
        "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"
            + pushed(rows.substring(0, 150))
            + pushed(rows.substring(150));

    WebArticle page = read("<div class=spinner>Loading...</div>" + data);

    assertThat(page.text()).isEqualTo("Ü€😀\n" + String.join("\n", ARTICLE));
  }

  @Test
  void whatAReactServerSendsDrawnIsReadAsAPage() throws UnreadablePage {
    String drawn =
        ARTICLE.stream()
            .map(words -> "[\"$\",\"p\",null,{\"children\":[\"%s\"]}]".formatted(words))
            .collect(Collectors.joining(","));
    String other = "[\"$\",\"nav\",null,{\"children\":\"All of our news & <more>, every day.\"}]";
    String rows =
        "4:[\"$\",\"$L2\",null,{\"children\":[%s,[\"$\",\"main\",null,{\"children\":[%s]}]]}]\n"
            .formatted(other, drawn);

    WebArticle page = read("<div class=spinner>Loading...</div>" + pushed(rows));

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void rowsThatReferToEachOtherInACircleAreLeft() throws UnreadablePage {
    String rows =
        "a:{\"title\":\"T\",\"body\":[\"$b\"]}\nb:[\"$b\",\"$b\",\"$a\"]\nc:Tffffff,short";

    assertThat(read("<div>Loading...</div>" + pushed(rows)).text()).isEqualTo("Loading...");
  }

  @Test
  void theValuesOfANuxtPageAreFoundByTheirPlaces() throws UnreadablePage {
    String places = "[7,8,9,10]";
    String values =
        ARTICLE.stream().map(words -> '"' + words + '"').collect(Collectors.joining(","));
    String data =
        "[[\"ShallowReactive\",1],{\"post\":2,\"n\":-1},[\"Reactive\",3],{\"title\":4,\"body\":5,"
            + "\"likes\":6},\""
            + TITLE
            + "\",[\"Reactive\",11],42,"
            + values
            + ","
            + places
            + "]";

    WebArticle page =
        read(
            "<div id=__nuxt>Loading...</div><script type=application/json id=__NUXT_DATA__>"
                + data
                + "</script>");

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void scriptsThatAreNoDataShowNothing() throws UnreadablePage {
    String code = "<script>var f = function(a) { return {title: a, body: [a, b}; }</script>";

    assertThat(read("<div>Loading...</div>" + code).text()).isEqualTo("Loading...");
  }
}
