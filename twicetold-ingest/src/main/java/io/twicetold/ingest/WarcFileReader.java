package io.twicetold.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads the pages of a WARC file: answers with status 200, resources and conversions that are HTML
 * or plain text, and feeds and JSON with their entries. Pictures, scripts, requests and the like
 * are no articles and not counted. A broken record ends at the next one that begins a line. Serves
 * one file.
 */
final class WarcFileReader {

  private final SourceFile file;
  private final Intake intake;

  WarcFileReader(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  void read(InputStream in) throws IOException {
    WarcChannel channel = new WarcChannel(in);
    long start;
    do {
      start = channel.position();
    } while (!isReadToTheEnd(channel) && channel.findNext(start));
  }

  private boolean isReadToTheEnd(WarcChannel channel) throws IOException {
    long base = channel.position();
    long start = base;
    try {
      WarcReader reader = new WarcReader(channel, channel.buffer());
      reader.setLenient(true);
      channel.header();
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        channel.body();
        start = base + reader.position();
        take(record.get(), channel, start);
        record.get().body().consume();
        start = Math.max(start, channel.position()); // at the end the parser leaves a mess
        channel.header();
      }
      return true;
    } catch (IOException | RuntimeException e) { // the parser throws both at what it cannot read
      channel.rethrow();
      if (intake.hasReceiverFailed()) {
        throw e;
      }
      intake.reject(place(start, ""), "broken WARC record: " + problem(e));
      return false;
    }
  }

  private Place place(long offset, String beginning) {
    return new Place(file.name(), offset, beginning);
  }

  private static String problem(Exception e) {
    String message = e instanceof EOFException ? "cut off" : String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse("");
  }

  private void take(WarcRecord record, WarcChannel channel, long start) throws IOException {
    String target = record.headers().first("WARC-Target-URI").orElse("");
    Place place = place(start, Utf8.show(record.type() + " " + target));
    channel.header();
    try {
      Optional<WarcPage> page = WarcPage.of(record, channel);
      if (page.isPresent()) {
        page.get().read(place, intake);
      }
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    } catch (IOException | RuntimeException e) { // of the answer; the record itself may be whole
      channel.rethrow();
      if (intake.hasReceiverFailed()) {
        throw e;
      }
      intake.reject(place, "broken answer: " + problem(e));
    }
    channel.body();
  }
}
