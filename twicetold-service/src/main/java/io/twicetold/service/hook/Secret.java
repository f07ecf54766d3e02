package io.twicetold.service.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets and signatures of Standard Webhooks: HMAC with SHA-256 over id, time and body. */
final class Secret {

  static final String PREFIX = "whsec_";

  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes of a secret, as the standard bounds them. */
  private static final int LEAST = 24;

  private static final int MOST = 64;

  private static final int USUAL = 32;

  private Secret() {}

  /** A secret that nobody has yet. */
  static String make() {
    byte[] bytes = new byte[USUAL];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** What is wrong with a secret, if anything. */
  static Optional<String> objection(String secret) {
    try {
      int length = secret.startsWith(PREFIX) ? bytes(secret).length : 0;
      if (length >= LEAST && length <= MOST) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    return Optional.of("expected whsec_ and " + LEAST + " to " + MOST + " bytes in base64");
  }

  private static byte[] bytes(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  /**
   * The signature of a message.
   *
   * @param seconds when it is sent, since 1970
   */
  static String sign(String secret, String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
      byte[] signed = (id + '.' + seconds + '.' + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
