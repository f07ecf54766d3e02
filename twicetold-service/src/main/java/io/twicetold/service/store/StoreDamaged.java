package io.twicetold.service.store;

/** What the store holds cannot be read: a file that was cut or overwritten. */
public final class StoreDamaged extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreDamaged(Throwable cause) {
    super("the store is damaged: " + cause.getMessage(), cause);
  }
}
