package io.twicetold.ingest;

/** A part of a mail that is text. */
final class MailPart {

  private final byte[] bytes;
  private final String charset;
  private final boolean flowed;
  private final String location;

  /**
   * A part.
   *
   * @param bytes the part, its transfer encoding undone
   * @param charset the charset that it declares, empty if none
   * @param flowed whether a space at the end of a line says that the paragraph goes on (RFC 3676)
   * @param location the address that it declares, empty if none
   */
  MailPart(byte[] bytes, String charset, boolean flowed, String location) {
    this.bytes = bytes;
    this.charset = charset;
    this.flowed = flowed;
    this.location = location;
  }

  /** The part as it was sent, its transfer encoding undone. */
  byte[] bytes() {
    return bytes;
  }

  /** The charset that it declares, empty if none. */
  String charset() {
    return charset;
  }

  /** The address that it declares, empty if none. */
  String location() {
    return location;
  }

  /** The part as text. */
  Charsets.Decoded words() throws Refusal {
    Charsets.Decoded decoded = Charsets.decode(bytes, charset);
    String words = decoded.words().replace("\r\n", "\n");
    return new Charsets.Decoded(flowed ? words.replace(" \n", " ") : words, decoded.guessed());
  }
}
