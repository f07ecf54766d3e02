package io.twicetold.service.http;

/** What becomes of a request, as far as it is known. Serves one thread. */
final class Course {

  final String id;
  private final String method;
  private final long start = System.nanoTime();
  String caller = "";
  String template = "none";
  int status;

  Course(String id, String method) {
    this.id = id;
    this.method = Meter.known(method);
  }

  /** It is over, and counts. */
  void end(Meter meter, RequestLog log) {
    meter.count(method, template, status, System.nanoTime() - start);
    log(log);
  }

  /** It is over. */
  void log(RequestLog log) {
    long took = System.nanoTime() - start;
    log.answered(new RequestLog.Line(id, caller, method, template, status, took));
  }
}
