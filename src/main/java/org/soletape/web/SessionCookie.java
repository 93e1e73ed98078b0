package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.soletape.account.Sessions;

/** The cookie that keeps a session's ticket: out of scripts' reach, not sent by other sites. */
public final class SessionCookie {
  public static final String NAME = "soletape_session";

  private static final int AT_ONCE = 0;

  private SessionCookie() {}

  /** The ticket the browser sent. */
  public static Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(ticket -> !ticket.isEmpty());
  }

  /** Has the browser keep a ticket for as long as the session lasts. */
  public static void write(Context context, String ticket) {
    set(context, ticket, Math.toIntExact(Sessions.LIFE.toSeconds()));
  }

  /** Has the browser forget its ticket. */
  public static void forget(Context context) {
    set(context, "", AT_ONCE);
  }

  private static void set(Context context, String value, int seconds) {
    boolean secure = WebServer.isSecure(context);
    context.cookie(new Cookie(NAME, value, "/", seconds, secure, true, null, SameSite.LAX));
  }
}
