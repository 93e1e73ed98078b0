package org.soletape.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a request comes from a page of ours. A browser says so in {@code Sec-Fetch-Site}, which
 * holds behind any proxy, and over plain HTTP in {@code Origin}; no page can forge either. A
 * program sends neither.
 */
public final class Origins {
  private Origins() {}

  /** A browser says that another site's page sent it. */
  public static boolean isForeign(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = context.header("Origin");
    return origin != null && !isOurs(context, origin);
  }

  /** A browser says that a page of ours sent it. */
  static boolean isSame(Context context) {
    return !isForeign(context)
        && (context.header("Origin") != null
            || "same-origin".equals(context.header("Sec-Fetch-Site")));
  }

  /** Where this site is for whoever sent the request, as {@code https://soletape.example}. */
  public static String own(Context context) {
    String forwarded = context.header("X-Forwarded-Host");
    String host = forwarded == null ? context.host() : forwarded;
    return (WebServer.isSecure(context) ? "https://" : "http://") + host;
  }

  private static boolean isOurs(Context context, String origin) {
    String authority = origin.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
    return origin.startsWith("http")
        && Stream.of("Host", "X-Forwarded-Host")
            .map(context::header)
            .anyMatch(host -> host != null && host.toLowerCase(Locale.ROOT).equals(authority));
  }
}
