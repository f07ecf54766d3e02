package io.twicetold.cli;

/** Arguments that are understood, but ask for what must not be done. */
final class WrongUsage extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }
}
