package io.twicetold.ingest.charset;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the names of charsets stand for. */
public final class Labels {

  /** What labels stand for on the web, where that is more than what they say (WHATWG Encoding). */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf8", "UTF-8"));

  private Labels() {}

  /** The charset that people mean who call it so, nothing if nobody knows. */
  public static Optional<Charset> charset(String label) {
    String name = label.toLowerCase(Locale.ROOT).strip();
    try {
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
    } catch (IllegalArgumentException e) { // malformed or unknown
      return Optional.empty();
    }
  }
}
