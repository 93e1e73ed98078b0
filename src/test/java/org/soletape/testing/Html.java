package org.soletape.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks into pages with plain patterns. */
public final class Html {
  private Html() {}

  /** The first group of every match. */
  public static List<String> all(String html, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** Text without tags, with single spaces. */
  public static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }
}
