package org.soletape.venue;

import java.util.Map;

/** Who asks: the request headers that prove it. Implementations print no secret. */
public interface Credentials {
  /** The headers to send now; getting them may itself take a request. */
  Map<String, String> headers();

  /**
   * Tells that the venue refused these headers with a 401.
   *
   * @return whether {@link #headers()} may give better ones now
   */
  boolean refused(Map<String, String> headers);

  /** A token that never changes; nothing can be done when it is refused. */
  static Credentials fixed(Map<String, String> headers) {
    return new Fixed(Map.copyOf(headers));
  }

  /** Headers that stay as they are configured. */
  record Fixed(Map<String, String> headers) implements Credentials {
    @Override
    public boolean refused(Map<String, String> refused) {
      return false;
    }

    @Override
    public String toString() {
      return "Credentials" + headers.keySet();
    }
  }
}
