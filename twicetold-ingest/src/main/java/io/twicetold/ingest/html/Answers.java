package io.twicetold.ingest.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The link or button by which a comment is answered. */
final class Answers {

  /** Chars of the longest of these words. */
  private static final int LONGEST = 20;

  private static final Set<String> WORDS =
      Set.of(
          "reply",
          "antworten",
          "répondre",
          "responder",
          "rispondi",
          "beantwoorden",
          "reageer",
          "svara",
          "svar",
          "vastaa",
          "odpowiedz",
          "odpovědět",
          "odpovedať",
          "odgovori",
          "válasz",
          "răspunde",
          "απάντηση",
          "ответить",
          "відповісти",
          "отговор",
          "yanıtla",
          "cevapla",
          "رد",
          "הגב",
          "balas",
          "trả lời",
          "ตอบกลับ",
          "返信",
          "回复",
          "回覆",
          "답글");

  private Answers() {}

  /** Whether a link or a button says that one may answer. */
  static boolean isAsked(Element element) {
    return element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode text
        && text.getWholeText().length() <= LONGEST
        && WORDS.contains(text.text().strip().toLowerCase(Locale.ROOT));
  }
}
