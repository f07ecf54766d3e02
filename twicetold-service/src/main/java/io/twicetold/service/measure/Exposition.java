package io.twicetold.service.measure;

/** Measurements in the text format of Prometheus. Serves one thread. */
public final class Exposition {

  private static final String PREFIX = "twicetold_";

  private final StringBuilder text = new StringBuilder();

  /** Begins a measurement. */
  Exposition begin(String name, String type, String help) {
    text.append("# HELP ").append(PREFIX).append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(PREFIX).append(name).append(' ').append(type).append('\n');
    return this;
  }

  /** A value of the measurement that was begun; labels as in {@code a="1",b="2"}, or none. */
  void value(String name, String labels, Number value) {
    text.append(PREFIX).append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append('\n');
  }

  /** Something that goes up and down. */
  public Exposition gauge(String name, String help, long value) {
    begin(name, "gauge", help).value(name, "", value);
    return this;
  }

  /** Something that only grows while the service runs. */
  public Exposition counter(String name, String help, long value) {
    begin(name, "counter", help).value(name, "", value);
    return this;
  }

  /** The text. */
  public String text() {
    return text.toString();
  }
}
