package io.twicetold.service.store;

/** What was brought cannot be kept by this store, however often it is tried. */
public final class StoreRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
