package bench;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param etag of the copy it has
 * @param cookies as it sends them; empty when it has none
 * @param form what is sent; empty when a page is asked for
 */
record Asked(String path, Optional<String> etag, String cookies, Optional<Form> form, Instant at) {
  /** A form as a browser sends it. */
  record Form(String contentType, String content) {
    BodyPublisher body() {
      return BodyPublishers.ofString(content, StandardCharsets.UTF_8);
    }
  }

  static Asked page(String path, Optional<String> etag, String cookies, Instant at) {
    return new Asked(path, etag, cookies, Optional.empty(), at);
  }

  /** The same with the tag of what a shared cache has. */
  Asked with(Optional<String> kept) {
    return new Asked(path, kept, cookies, form, at);
  }
}
