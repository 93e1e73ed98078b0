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
 * somebody who is signed in and has chosen one it repeats what the account says.
 */
public final class CurrencyCookie {
  static final String NAME = "soletape_currency";

  private static final Duration LIFE = Duration.ofDays(365);

  private CurrencyCookie() {}

  /** Has the browser know what the account says; without a choice there, its own stays. */
  public static void follow(Context context, Optional<Currency> chosen) {
    chosen
        .filter(currency -> !currency.getCurrencyCode().equals(context.cookie(NAME)))
        .ifPresent(currency -> write(context, Optional.of(currency)));
  }

  /** Has the browser keep a choice, or forget the one it had. */
  public static void write(Context context, Optional<Currency> chosen) {
    String code = chosen.map(Currency::getCurrencyCode).orElse("");
    int seconds = chosen.isPresent() ? Math.toIntExact(LIFE.toSeconds()) : 0;
    boolean secure = WebServer.isSecure(context);
    context.cookie(new Cookie(NAME, code, "/", seconds, secure, false, null, SameSite.LAX));
  }
}
