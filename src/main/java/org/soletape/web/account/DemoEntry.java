package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.account.Sessions;
import org.soletape.web.Routes;

/**
 * The way into the demo's account without a password. Only the demo adds it.
 *
 * @param awaited a sentence on what is not there yet; nobody enters while there is one
 * @param account whose account it is, asked for at every entry
 */
public record DemoEntry(
    Supplier<Optional<String>> awaited, Supplier<UUID> account, Sessions sessions)
    implements Routes {
  private static final String SECONDS = "10";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/demo/enter", this::enter);
  }

  private void enter(Context context) {
    SignInPage.requireOurs(context);
    Optional<String> missing = awaited.get();
    if (missing.isPresent()) {
      context.header("Retry-After", SECONDS);
      throw new ServiceUnavailableResponse(missing.get());
    }
    SignInPage.enter(context, sessions, account.get());
  }
}
