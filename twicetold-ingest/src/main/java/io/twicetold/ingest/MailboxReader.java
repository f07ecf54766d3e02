package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the mails of a mailbox, each as {@link MailReader} reads one. */
final class MailboxReader {

  private MailboxReader() {}

  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    Mailbox mails = new Mailbox(in);
    boolean empty = true;
    while (mails.next()) {
      empty = false;
      long line = mails.line();
      Place place = file.at(line, mails.offset(), mails.beginning());
      Optional<Draft> draft = MailReader.draft(mails, place, intake);
      draft.ifPresent(mail -> {
        mail.name(intake.idFor(file, line, mail));
        mail.nameOtherwise(intake.idFor(file, line, mail));
        intake.take(mail, place);
      });
    }
    if (empty) {
      intake.reject(file.start(), "a mailbox without mails");
    }
  }
}
