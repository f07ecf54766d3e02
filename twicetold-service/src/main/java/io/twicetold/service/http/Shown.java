package io.twicetold.service.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** The key that a request shows: programs do it in a header, browsers in a cookie. */
public final class Shown {

  /** Where people say their key. */
  public static final String SIGN_IN = "/pages/enter";

  private static final String COOKIE = "twicetold-key";

  /** Letters of a key; nothing that could end a header. */
  private static final String KEY = "[A-Za-z0-9]{1,200}";

  private Shown() {}

  /** The key as the header {@code Authorization} has it. */
  static Optional<String> authorization(Function<String, Optional<String>> header) {
    return header
        .apply("Authorization")
        .or(() ->
            header.apply("Cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> "Bearer " + cookie.substring(COOKIE.length() + 1))
                .findFirst());
  }

  /**
   * Sends a person to where keys are said.
   *
   * @param cookies the header, to tell whether a wrong key was shown
   * @param wanted the address that was asked for, on this server
   */
  static Answer entrance(Optional<String> cookies, String wanted) {
    StringJoiner address = new StringJoiner("&", SIGN_IN + "?", "").setEmptyValue(SIGN_IN);
    if (cookies.filter(all -> all.contains(COOKIE + "=")).isPresent()) {
      address.add("wrong=1");
    }
    if (!wanted.equals("/")) {
      address.add("to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
    return Answer.of(303, "text/plain; charset=utf-8", "").with("Location", address.toString());
  }

  /** The same answer, which has a browser show a key from now on; an empty one has it forgotten. */
  public static Answer kept(Answer answer, String key) {
    boolean forgets = !key.matches(KEY);
    String cookie = COOKIE + "=" + (forgets ? "" : key) + "; Path=/; HttpOnly; SameSite=Strict";
    return answer.with("Set-Cookie", cookie + (forgets ? "; Max-Age=0" : ""));
  }
}
