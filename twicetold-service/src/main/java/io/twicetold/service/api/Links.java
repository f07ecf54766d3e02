package io.twicetold.service.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses in answers. */
final class Links {

  private Links() {}

  /** A part of a path: any text, without its slashes. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
