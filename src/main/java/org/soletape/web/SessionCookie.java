package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.soletape.account.Sessions;

/**
 * The cookie that keeps a session's ticket: out of scripts' reach, not sent by other sites. Beside
 * it goes a hint for scripts that somebody may be signed in, so that a page which is the same for
 * everybody asks who it is only then. The hint proves nothing. It is another with every session and
 * with every change this browser makes: what scripts keep under it is nobody else's, and not from
 * before.
 */
public final class SessionCookie {
  public static final String NAME = "soletape_session";

  static final String HINT = "soletape_signed_in";

  private static final int AT_ONCE = 0;

  private SessionCookie() {}

  /** The ticket the browser sent. */
  public static Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(ticket -> !ticket.isEmpty());
  }

  /** Has the browser keep a ticket for as long as the session lasts. */
  public static void write(Context context, String ticket) {
    set(context, ticket, lifeSeconds());
  }

  /**
   * Has the browser forget its ticket, what its person wants amounts shown in, and what it keeps to
   * be read offline or to show messages with, so that the next one at it sees nothing of theirs.
   */
  public static void forget(Context context) {
    set(context, "", AT_ONCE);
    context.header("Clear-Site-Data", "\"storage\"");
    CurrencyCookie.write(context, Optional.empty());
  }

  /** Gives the hint to a browser that has a session from before there were hints. */
  static void hint(Context context) {
    if (context.cookie(HINT) == null) {
      renewHint(context);
    }
  }

  /** Has scripts ask again for what they keep of the person. */
  static void renewHint(Context context) {
    set(context, HINT, mark(), lifeSeconds(), false);
  }

  private static String mark() {
    return Integer.toUnsignedString(ThreadLocalRandom.current().nextInt(), 36);
  }

  private static void set(Context context, String ticket, int seconds) {
    set(context, NAME, ticket, seconds, true);
    set(context, HINT, ticket.isEmpty() ? "" : mark(), seconds, false);
  }

  private static void set(
      Context context, String name, String value, int seconds, boolean outOfReach) {
    boolean secure = WebServer.isSecure(context);
    context.cookie(new Cookie(name, value, "/", seconds, secure, outOfReach, null, SameSite.LAX));
  }

  private static int lifeSeconds() {
    return Math.toIntExact(Sessions.LIFE.toSeconds());
  }
}
