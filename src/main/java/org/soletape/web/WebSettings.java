package org.soletape.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the server listens on and how long it waits.
 *
 * @param host the address to listen on; {@code 0.0.0.0} is every one
 * @param port the port; 0 takes a free one
 * @param largestRequest bytes a request body may have; above it the answer is 413
 * @param idle a connection on which nothing moves for this long is closed
 * @param farewell how long {@link WebServer#close} lets running requests finish
 */
public record WebSettings(
    String host, int port, long largestRequest, Duration idle, Duration farewell) {
  private static final long ONE_MEGABYTE = 1_000_000;

  public WebSettings {
    requireNonNull(host, "host is null");
    requireNonNull(idle, "idle is null");
    requireNonNull(farewell, "farewell is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /** The usual limits on this port. */
  public static WebSettings onPort(int port) {
    return new WebSettings(
        "0.0.0.0", port, ONE_MEGABYTE, Duration.ofSeconds(30), Duration.ofSeconds(8));
  }
}
