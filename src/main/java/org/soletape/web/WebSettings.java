package org.soletape.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the server listens on and how long it waits.
 *
 * @param host the address to listen on; {@code 0.0.0.0} is every one
 * @param port the port; 0 takes a free one
 * @param largestRequest bytes a request body may have; above it the answer is 413
 * @param largestUpload the same for a file to {@link #UPLOAD_PATH}
 * @param idle a connection on which nothing moves for this long is closed
 * @param body how long the body of a request may take to arrive as a whole
 * @param farewell how long {@link WebServer#close} lets running requests finish
 * @param primarySite where changes are made while the database here is a standby
 */
public record WebSettings(
    String host,
    int port,
    long largestRequest,
    long largestUpload,
    Duration idle,
    Duration body,
    Duration farewell,
    Optional<URI> primarySite) {
  /** Where files are sent to. */
  public static final String UPLOAD_PATH = "/inventory/import";

  /** Below what hosts let through; a file travels in Base64 when it is sent again. */
  private static final long UPLOAD = 4_300_000;

  private static final long ONE_MEGABYTE = 1_000_000;

  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /** Bytes a request to this path may have. */
  long largest(String path) {
    return path.equals(UPLOAD_PATH) ? largestUpload : largestRequest;
  }

  /** The usual limits on this port. */
  public static WebSettings onPort(int port) {
    return onPort(port, Optional.empty());
  }

  /** The same, for a site that may be a copy of this one. */
  public static WebSettings onPort(int port, Optional<URI> primarySite) {
    return new WebSettings(
        "0.0.0.0",
        port,
        ONE_MEGABYTE,
        UPLOAD,
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(8),
        primarySite);
  }
}
