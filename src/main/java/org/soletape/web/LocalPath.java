package org.soletape.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address on this site, the only kind anybody is sent on to. */
public final class LocalPath {
  /** Browsers read a backslash as a slash and drop tabs and line ends: none may be in it. */
  private static final Pattern FORM = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,2000}");

  private LocalPath() {}

  /** The text when it is a path, perhaps with a query, that begins with exactly one slash. */
  public static Optional<String> read(String text) {
    return Optional.ofNullable(text).filter(path -> FORM.matcher(path).matches());
  }
}
