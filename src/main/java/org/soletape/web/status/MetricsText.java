package org.soletape.web.status;

/** Builds the Prometheus text format. */
final class MetricsText {
  private final StringBuilder text = new StringBuilder();
  private String name = "";

  /** Begins a metric; the samples that follow belong to it. */
  void family(String metric, String type, String help) {
    name = metric;
    text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(metric).append(' ').append(type).append('\n');
  }

  void sample(String labels, long value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  void sample(String labels, double value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
