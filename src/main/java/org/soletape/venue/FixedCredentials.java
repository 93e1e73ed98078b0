package org.soletape.venue;

import java.util.Map;

/** Headers that stay as they are configured. */
record FixedCredentials(Map<String, String> headers) implements Credentials {
  FixedCredentials {
    headers = Map.copyOf(headers);
  }

  @Override
  public boolean refused(Map<String, String> refused) {
    return false;
  }

  @Override
  public String toString() {
    return "FixedCredentials" + headers.keySet();
  }
}
