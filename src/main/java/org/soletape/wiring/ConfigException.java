package org.soletape.wiring;

import java.util.List;

/** Settings that cannot be used; one sentence each, naming the variable, and no secret. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
