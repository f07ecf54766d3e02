package io.twicetold.service.page;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Style, script and icon, which hold nothing of anybody's articles: everybody may have them. */
final class Assets {

  private Assets() {}

  static List<Route> routes() {
    return List.of(
        of("desk.css", "text/css; charset=utf-8"),
        of("desk.js", "text/javascript; charset=utf-8"),
        of("icon.svg", "image/svg+xml"));
  }

  private static Route of(String name, String type) {
    String content = content(name);
    String tag = HexFormat.of().toHexDigits(Hashing.xxh3_64().hashCharsToLong(content));
    Answer answer = Answer.of(200, type, content).tagged(tag);
    return Route.open("GET", "/assets/" + name, request -> answer(request, answer));
  }

  private static Answer answer(Request request, Answer answer) {
    request.only();
    return answer;
  }

  private static String content(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
