package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;

/**
 * The cookie with the currency a browser's person wants amounts shown in. The script of public
 * pages reads it, and goes to the address that names the currency; no page is drawn by it. Of
 * somebody who is signed in and has chosen one it repeats what the account says, and says so: the
 * choice is forgotten with the account's, while one made in the browser alone stays.
 */
public final class CurrencyCookie {
  static final String NAME = "soletape_currency";

  /** Stands behind the currency that an account says; the script writes none. */
  private static final String OF_ACCOUNT = ".account";

  private static final Duration LIFE = Duration.ofDays(365);

  private CurrencyCookie() {}

  /**
   * Has the browser know what the account says. Without a choice there, the browser's own stays,
   * and one that it has from the account goes.
   */
  public static void follow(Context context, Optional<Currency> chosen) {
    String kept = Optional.ofNullable(context.cookie(NAME)).orElse("");
    if (chosen.isPresent() ? !kept.equals(value(chosen)) : kept.endsWith(OF_ACCOUNT)) {
      write(context, chosen);
    }
  }

  /** Has the browser keep an account's choice, or forget the one it had. */
  public static void write(Context context, Optional<Currency> chosen) {
    int seconds = chosen.isPresent() ? Math.toIntExact(LIFE.toSeconds()) : 0;
    boolean secure = WebServer.isSecure(context);
    context.cookie(
        new Cookie(NAME, value(chosen), "/", seconds, secure, false, null, SameSite.LAX));
  }

  private static String value(Optional<Currency> chosen) {
    return chosen.map(currency -> currency.getCurrencyCode() + OF_ACCOUNT).orElse("");
  }
}
