package io.twicetold.service.page;

/** What was asked for is elsewhere now. */
final class Moved extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String address;

  Moved(String address) {
    super(address, null, false, false);
    this.address = address;
  }

  String address() {
    return address;
  }
}
