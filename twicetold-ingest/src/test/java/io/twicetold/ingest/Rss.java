package io.twicetold.ingest;

/** Feeds in RSS that tests write. */
final class Rss {

  static final String START = "<rss version=\"2.0\"><channel><title>Gazette</title>\n";

  static final String END = "</channel></rss>";

  private Rss() {}

  /** An item of a title and a text. */
  static String item(String title, String text) {
    return "<item><title>" + title + "</title><description>" + text + "</description></item>\n";
  }

  /** An item that breaks no rule, with the id "x:" and its number. */
  static String good(int number) {
    return "<item><title>Title "
        + number
        + "</title><guid>x:"
        + number
        + "</guid><pubDate>Sun, 1 Mar 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Wörter & more"
        + " &amp;amp; &hellip;&lt;/p&gt;&lt;p&gt;<![CDATA[<i>of</i> "
        + number
        + "]]>.\r\n</description></item>\n";
  }
}
