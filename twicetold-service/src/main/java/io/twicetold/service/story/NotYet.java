package io.twicetold.service.story;

/** The collection cannot be asked yet: it is being read, or something keeps it from that. */
public final class NotYet extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotYet(String reason) {
    super(reason);
  }
}
