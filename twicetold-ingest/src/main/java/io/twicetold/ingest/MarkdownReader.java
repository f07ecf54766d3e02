package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads a Markdown file as one article, with the front matter that sites put before it: lines
 * {@code name: value} between fences.
 */
final class MarkdownReader {

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n(.*?\\n)\\1[ \\t]*(?:\\r?\\n|\\z)", Pattern.DOTALL);

  private static final Pattern LINE = Pattern.compile("(?m)^([\\w-]++)\\s*+[:=](.*)$");

  private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+[^\\r\\n]*");

  /** Blocks in each other: what is deeper is no text. */
  private static final int DEEPEST = 100;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private MarkdownReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    Records whole = new Records(in, Records.Boundary.NONE);
    whole.next();
    Place place = file.start(whole.beginning());
    try {
      Draft draft = draft(whole.text(), intake.headings());
      draft.name(file.stem());
      draft.nameOtherwise(file.name());
      intake.take(draft, place);
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }

  private static Draft draft(String content, Headings headings) {
    Draft draft = new Draft();
    Matcher front = FRONT_MATTER.matcher(content);
    boolean fenced = front.find();
    if (fenced) {
      LINE.matcher(front.group(2))
          .results()
          .forEach(line -> put(draft, headings, line.group(1), line.group(2).strip()));
    }
    String body = fenced ? content.substring(front.end()) : content;
    Matcher heading = HEADING.matcher(body);
    boolean headed = heading.find();
    String title = headed ? words(heading.group().strip()) : "";
    draft.fill(Field.TITLE, title);
    boolean titled = headed && draft.get(Field.TITLE).equals(title);
    draft.put(Field.TEXT, words(titled ? body.substring(heading.end()) : body));
    return draft;
  }

  private static void put(Draft draft, Headings headings, String name, String value) {
    String words = value.replaceAll("\\A([\"'])(.*)\\1\\z", "$2");
    headings
        .of(name)
        .filter(field -> field != Field.TEXT)
        .ifPresentOrElse(field -> draft.fill(field, words), () -> draft.putWords(name, words));
  }

  private static String words(String markdown) {
    return HtmlText.fragment(RENDERER.render(PARSER.parse(markdown)));
  }
}
