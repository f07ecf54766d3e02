package io.twicetold.service.store;

/** The store could not do what was asked; the cause says why. */
public final class StoreFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreFailed(String message) {
    super(message);
  }

  StoreFailed(Throwable cause) {
    super("the store failed: " + cause.getMessage(), cause);
  }
}
