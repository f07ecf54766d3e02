package io.twicetold.cli.page;

/** Foreign words in a page: nothing of them is markup, and nothing of them steers the page. */
final class Html {

  /** Says whose page it is: where folders are read, such pages are no articles. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"Twicetold\">\n";

  private static final char REPLACEMENT = '\uFFFD';

  private Html() {}

  /** The words, safe as text and between double quotes. */
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\n', '\t' -> safe.append((char) c);
      default -> safe.appendCodePoint(isHarmless(c) ? c : REPLACEMENT);
    }
  }

  /** Controls that turn the writing direction end at the block, which is isolated. */
  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
