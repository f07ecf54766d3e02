package io.twicetold.service.store;

/** There is no room for a change. Reads go on; writes succeed again once there is room. */
public final class StoreFull extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what the database said. */
  public StoreFull(Throwable cause) {
    super("no room left on the disk of the store", cause);
  }
}
