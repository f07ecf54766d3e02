package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the news agencies that a page gives credit to: in byline, dateline and sign-off. */
final class Agencies {

  /** How they sign to what they are called. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("reuters", "Reuters"),
          Map.entry("рейтер", "Reuters"),
          Map.entry("ロイター", "Reuters"),
          Map.entry("路透社", "Reuters"),
          Map.entry("afp", "AFP"),
          Map.entry("agence france-presse", "AFP"),
          Map.entry("法新社", "AFP"),
          Map.entry("ap", "AP"),
          Map.entry("associated press", "AP"),
          Map.entry("the associated press", "AP"),
          Map.entry("美联社", "AP"),
          Map.entry("upi", "UPI"),
          Map.entry("dpa", "dpa"),
          Map.entry("sid", "SID"),
          Map.entry("kna", "KNA"),
          Map.entry("epd", "epd"),
          Map.entry("apa", "APA"),
          Map.entry("sda", "Keystone-SDA"),
          Map.entry("keystone-sda", "Keystone-SDA"),
          Map.entry("efe", "EFE"),
          Map.entry("europa press", "Europa Press"),
          Map.entry("ansa", "ANSA"),
          Map.entry("adnkronos", "Adnkronos"),
          Map.entry("lusa", "Lusa"),
          Map.entry("agência brasil", "Agência Brasil"),
          Map.entry("télam", "Télam"),
          Map.entry("belga", "Belga"),
          Map.entry("anp", "ANP"),
          Map.entry("tt", "TT"),
          Map.entry("ntb", "NTB"),
          Map.entry("ritzau", "Ritzau"),
          Map.entry("stt", "STT"),
          Map.entry("pap", "PAP"),
          Map.entry("čtk", "ČTK"),
          Map.entry("tasr", "TASR"),
          Map.entry("mti", "MTI"),
          Map.entry("agerpres", "Agerpres"),
          Map.entry("тасс", "TASS"),
          Map.entry("tass", "TASS"),
          Map.entry("риа новости", "RIA Novosti"),
          Map.entry("интерфакс", "Interfax"),
          Map.entry("interfax", "Interfax"),
          Map.entry("укринформ", "Ukrinform"),
          Map.entry("укрінформ", "Ukrinform"),
          Map.entry("ukrinform", "Ukrinform"),
          Map.entry("anadolu", "Anadolu"),
          Map.entry("anadolu agency", "Anadolu"),
          Map.entry("anadolu ajansı", "Anadolu"),
          Map.entry("xinhua", "Xinhua"),
          Map.entry("新华社", "Xinhua"),
          Map.entry("kyodo", "Kyodo"),
          Map.entry("共同", "Kyodo"),
          Map.entry("時事", "Jiji"),
          Map.entry("yonhap", "Yonhap"),
          Map.entry("연합뉴스", "Yonhap"),
          Map.entry("pti", "PTI"),
          Map.entry("press trust of india", "PTI"),
          Map.entry("ians", "IANS"),
          Map.entry("antara", "Antara"),
          Map.entry("bernama", "Bernama"),
          Map.entry("aap", "AAP"),
          Map.entry("the canadian press", "The Canadian Press"),
          Map.entry("pa media", "PA"),
          Map.entry("bloomberg", "Bloomberg"),
          Map.entry("رويترز", "Reuters"),
          Map.entry("واس", "SPA"),
          Map.entry("איי-פי", "AP"));

  /** Chars before which a dateline ends, and from which on a sign-off stands. */
  private static final int EDGE = 70;

  private static final String ENDS = "()[]/,;|–—―-:©（）【】«»・、";

  private final TreeSet<String> found = new TreeSet<>();

  private Agencies() {}

  /** The agencies, in the order of their names. */
  static List<String> in(List<String> bylines, String text) {
    Agencies agencies = new Agencies();
    bylines.forEach(agencies::line);
    agencies.dateline(text.substring(0, Math.min(EDGE, text.length())));
    agencies.signOff(text.substring(Math.max(0, text.length() - EDGE)));
    return new ArrayList<>(agencies.found);
  }

  /** A byline that is an agency's name, or in which it stands apart. */
  private void line(String line) {
    parts(line).forEach(this::add);
    for (String start : List.of("by ", "von ", "par ", "por ", "di ", "from ")) {
      parts(line).stream()
          .filter(part -> part.toLowerCase(Locale.ROOT).startsWith(start))
          .forEach(part -> add(part.substring(start.length())));
    }
  }

  /** In a dateline the agency stands in brackets, or between the place and a dash. */
  private void dateline(String opening) {
    bracketed(opening).ifPresent(this::add);
    int dash =
        Math.max(opening.indexOf(" – "), Math.max(opening.indexOf(" — "), opening.indexOf(" - ")));
    if (dash > 0) {
      parts(opening.substring(0, dash)).forEach(this::add);
    }
  }

  private void signOff(String closing) {
    String last = closing.substring(closing.lastIndexOf('\n') + 1);
    bracketed(last).ifPresent(words -> parts(words).forEach(this::add));
    if (last.length() < EDGE / 2) {
      parts(last).forEach(this::add);
    }
  }

  private static Optional<String> bracketed(String words) {
    for (String pair : List.of("()", "（）", "【】", "[]")) {
      int open = words.lastIndexOf(pair.charAt(0));
      int close = words.indexOf(pair.charAt(1), open + 1);
      if (open >= 0 && close > open) {
        return Optional.of(words.substring(open + 1, close));
      }
    }
    return Optional.empty();
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isEnd(line, i)) {
        parts.add(line.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  /** A hyphen within a word ends nothing. */
  private static boolean isEnd(String line, int i) {
    char c = line.charAt(i);
    return ENDS.indexOf(c) >= 0 && (c != '-' || i == 0 || line.charAt(i - 1) == ' ');
  }

  private void add(String name) {
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    Optional.ofNullable(NAMES.get(plain.strip().toLowerCase(Locale.ROOT))).ifPresent(found::add);
  }
}
