package org.soletape.web;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names one request in logs, headers and error pages. It is no secret. */
public final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "soletape.request-id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** The id of this request: the one a proxy gave it, when it is sane, else a new one. */
  public static String of(Context context) {
    String id = context.attribute(ATTRIBUTE);
    if (id == null) {
      id = takenOrMade(context.header(HEADER));
      context.attribute(ATTRIBUTE, id);
    }
    return id;
  }

  static String takenOrMade(String given) {
    return given != null && SANE.matcher(given).matches() ? given : made();
  }

  static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HexFormat.of().toHexDigits(random.nextLong());
  }
}
