package org.soletape.web;

import java.util.Map;

/** The headers every answer carries, whatever it is. */
final class SecurityHeaders {
  /** Nothing inline runs; product pictures come from the venues' own hosts. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: "
          + PictureHosts.policy()
          + "; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin");

  static final String STRICT_TRANSPORT = "Strict-Transport-Security";
  static final String ONE_YEAR = "max-age=31536000";

  private SecurityHeaders() {}
}
