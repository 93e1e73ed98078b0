package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.account.Sessions;
import org.soletape.web.Routes;

/**
 * The way into the demo's account without a password. Only the demo adds it.
 *
 * @param account whose account it is, asked for at every entry
 */
public record DemoEntry(Supplier<UUID> account, Sessions sessions) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/demo/enter", this::enter);
  }

  private void enter(Context context) {
    SignInPage.requireOurs(context);
    SignInPage.enter(context, sessions, account.get());
  }
}
