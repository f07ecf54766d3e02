package io.twicetold.service.page;

import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells forms of these pages from those of others: a page elsewhere could have a browser send a
 * form here, but cannot read what stands in ours. What browsers say of where a form came from is
 * looked at too.
 */
final class Seal {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  /** A seal that holds until the process ends. */
  Seal() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    secret = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** What a form for a caller has to bring back. */
  String of(Request request) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of()
          .formatHex(mac.doFinal(request.caller().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Adds it to a form. */
  void field(Html html, Request request) {
    html.raw("<input type=\"hidden\" name=\"seal\" value=\"" + of(request) + "\">");
  }

  /**
   * Looks at a form that came in.
   *
   * @throws Problem if it is not one of ours
   */
  void check(Request request, Form form) {
    Optional<String> site = request.header().apply("Sec-Fetch-Site");
    if (site.isPresent() && !site.get().equals("same-origin")) {
      throw refused("the form was sent from another site");
    }
    Optional<String> origin = request.header().apply("Origin");
    String host = request.header().apply("Host").orElse("");
    if (origin.isPresent() && !origin.get().replaceFirst("^https?://", "").equals(host)) {
      throw refused("the form was sent from another site");
    }
    byte[] shown = form.of("seal").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(of(request).getBytes(StandardCharsets.UTF_8), shown)) {
      throw refused("the page is from before the service started: load it again, then try again");
    }
  }

  private static Problem refused(String why) {
    return Problem.of(403, "Not done", why);
  }
}
