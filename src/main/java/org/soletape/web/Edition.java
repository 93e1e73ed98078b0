package org.soletape.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * One state of a public page: what it is called and how long a shared cache may keep it.
 *
 * @param etag a weak entity tag, quotes included
 * @param sharedLife how long a shared cache may answer with it
 * @param at when it was looked at
 */
public record Edition(String etag, Duration sharedLife, Instant at) {

  /**
   * Writes the caching headers and, when the client has this edition already, a 304. A handler goes
   * on only when this is false.
   */
  public boolean isHeldBy(Context context) {
    context.header("Cache-Control", cacheControl());
    context.header("ETag", etag);
    if (!matches(context.header("If-None-Match"))) {
      return false;
    }
    LastPages.confirm(context, at);
    context.status(304);
    return true;
  }

  /** The same, kept by a shared cache until then at most. */
  public Edition until(Instant end) {
    Duration left = Duration.between(at, end);
    return left.compareTo(sharedLife) < 0 ? new Edition(etag, left, at) : this;
  }

  String cacheControl() {
    return "public, max-age=0, must-revalidate, s-maxage=" + sharedLife.toSeconds();
  }

  /** Weak comparison with a list of tags. */
  boolean matches(String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
