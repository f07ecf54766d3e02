package io.twicetold.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes WARC files, right ones and wrong ones. */
final class WarcFile {

  private final OutputStream out;
  private int number;

  WarcFile(OutputStream out) {
    this.out = out;
  }

  /** A page that was answered with status 200. */
  void page(String address, String html) {
    answer(
        address,
        "Content-Type: text/html; charset=utf-8\r\n",
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with more header fields, each with its line end. */
  void answer(String address, String fields, byte[] body) {
    byte[] head = ("HTTP/1.1 200 OK\r\n" + fields + "\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    record("response", address, "application/http; msgtype=response", both, both.length);
  }

  void record(String type, String address, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    record(type, address, contentType, bytes, bytes.length);
  }

  /** A record that says that it is so long. */
  void record(String type, String address, String contentType, byte[] body, long length) {
    String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
    number++;
    write(
        ("WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\n"
                + target
                + "WARC-Date: 2026-03-01T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + "%012d".formatted(number)
                + ">\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    write(body);
    write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
