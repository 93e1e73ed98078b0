package org.soletape.account.supabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.account.Accounts;
import org.soletape.account.CredentialCheck;
import org.soletape.account.EmailAddress;
import org.soletape.account.SignInResult;
import org.soletape.account.SignInResult.Refused;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;
import org.soletape.account.TryLater;

/** Signing in with a password that Supabase keeps. */
public final class Supabase implements CredentialCheck {
  private static final Logger LOG = LoggerFactory.getLogger(Supabase.class);
  private static final JsonMapper JSON = new JsonMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final SupabaseSettings settings;
  private final SupabaseHttp http;
  private final SupabaseTokens tokens;
  private final Accounts accounts;

  public Supabase(SupabaseSettings settings, Accounts accounts, Clock clock) {
    this(settings, accounts, clock, PATIENCE);
  }

  Supabase(SupabaseSettings settings, Accounts accounts, Clock clock, Duration patience) {
    this.settings = settings;
    this.http = new SupabaseHttp(patience);
    SupabaseKeys keys = new SupabaseKeys(settings.address("/.well-known/jwks.json"), http, clock);
    this.tokens = new SupabaseTokens(settings, keys, clock);
    this.accounts = accounts;
  }

  /** The tokens of its people. */
  public SupabaseTokens tokens() {
    return tokens;
  }

  @Override
  public SignInResult check(EmailAddress email, String password) {
    HttpResponse<String> answer = ask(email, password);
    return switch (answer.statusCode()) {
      case 200 -> welcome(json(answer));
      case 400 -> refusal(json(answer));
      case 429 -> throw new TryLater("Supabase takes no more sign-ins for a moment.", A_MINUTE);
      case 401, 403 -> throw notSetUp(answer.statusCode());
      default -> throw unavailable("status " + answer.statusCode(), null);
    };
  }

  private HttpResponse<String> ask(EmailAddress email, String password) {
    String body =
        JSON.createObjectNode().put("email", email.text()).put("password", password).toString();
    try {
      return http.send(
          HttpRequest.newBuilder(settings.address("/token?grant_type=password"))
              .header("apikey", settings.publishableKey())
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build());
    } catch (IOException e) {
      throw unavailable(e.getMessage(), e);
    }
  }

  /** The token is checked like anybody's: it tells who signed in. */
  private SignInResult welcome(JsonNode answer) {
    return tokens
        .find(answer.path("access_token").asText())
        .<SignInResult>map(person -> new Welcome(accounts.admit(person)))
        .orElseThrow(() -> unavailable("its access token cannot be verified", null));
  }

  private static SignInResult refusal(JsonNode answer) {
    String code = answer.path("error_code").asText(answer.path("error").asText());
    return code.equals("email_not_confirmed")
        ? new Refused("This e-mail address is not confirmed yet: follow the link you were sent.")
        : new Wrong();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw unavailable("its answer is no JSON", null);
    }
  }

  private static TryLater notSetUp(int status) {
    LOG.error("Supabase refuses SUPABASE_PUBLISHABLE_KEY with status {}", status);
    return new TryLater(
        "Nobody can sign in at present: the operator has to look at the settings.", A_MINUTE);
  }

  private static TryLater unavailable(String what, Exception cause) {
    LOG.warn("sign-in through Supabase failed: {}", what);
    return new TryLater("Supabase does not answer at present. Please try again soon.", SOON, cause);
  }
}
