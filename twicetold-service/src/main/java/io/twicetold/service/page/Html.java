package io.twicetold.service.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Markup that is being written. What others wrote goes in as text only. */
final class Html {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  /** Adds markup of our own. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Adds a number. */
  Html raw(long number) {
    text.append(number);
    return this;
  }

  /** Adds markup that was written apart. */
  Html add(Html other) {
    text.append(other.text);
    return this;
  }

  /** Adds words of others; also fit for the value of an attribute in quotes. */
  Html text(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\'' -> text.append("&#39;");
        default -> text.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return this;
  }

  /** Adds an element with words of others, each in the direction of its own script. */
  Html element(String name, String words) {
    return raw("<" + name + " dir=\"auto\">").text(words).raw("</" + name + ">");
  }

  /** Adds the words of others within a line, in the direction of their own script. */
  Html inline(String words) {
    return raw("<bdi>").text(words).raw("</bdi>");
  }

  /** Adds an attribute that tells the language, where the code is one that browsers take. */
  Html lang(String code) {
    return LANGUAGE.matcher(code).matches() ? raw(" lang=\"" + code + "\"") : this;
  }

  /** Adds a link. */
  Html link(String address, String words) {
    return raw("<a dir=\"auto\" href=\"").text(address).raw("\">").text(words).raw("</a>");
  }

  /** Adds a time for people and programs; all times are of UTC. */
  Html time(Instant time) {
    raw("<time datetime=\"" + time + "\">");
    return raw(shown(time)).raw("</time>");
  }

  /** A time as people read it. */
  static String shown(Instant time) {
    return (Times.isDay(time) ? DAY : SHOWN).format(time);
  }

  /** A number with its word. */
  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A probability as people read it; certain is only what is. */
  static String percent(double probability) {
    long percent = Math.round(100 * probability);
    boolean almost = percent == 100 && probability < 1;
    return (almost ? 99 : percent) + " %";
  }

  /** What was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
