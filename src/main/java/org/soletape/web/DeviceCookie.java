package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.soletape.account.KnownDevices;

/** The cookie that tells a browser somebody signed in on before. It lets nobody in. */
public final class DeviceCookie {
  private static final String NAME = "soletape_device";

  private DeviceCookie() {}

  /** The mark the browser sent. */
  public static Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(mark -> !mark.isEmpty());
  }

  /** Has the browser keep a mark. */
  public static void write(Context context, String mark) {
    int seconds = Math.toIntExact(KnownDevices.LIFE.toSeconds());
    boolean secure = WebServer.isSecure(context);
    context.cookie(new Cookie(NAME, mark, "/", seconds, secure, true, null, SameSite.LAX));
  }
}
