package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.soletape.account.BearerTokens;
import org.soletape.account.Person;
import org.soletape.account.Sessions;

/**
 * Tells who sent a request: the owner of the session cookie or, under {@code /api/}, of the bearer
 * token. A request is looked up once, with at most one query, and its answer is kept by no cache.
 */
public final class Visitors {
  /** The hidden field of every form. */
  public static final String FORM_TOKEN = "form_token";

  static final String TOKEN_HEADER = "X-Form-Token";

  private static final String ATTRIBUTE = "soletape.visitor";
  private static final String BEARER = "Bearer ";
  private static final String NO_FORM_TOKEN = "";

  private static final String NOT_OUR_FORM =
      "This form was sent from another site, or from a page that is out of date."
          + " Open the page again and send it once more.";

  private final Sessions sessions;
  private final BearerTokens tokens;

  public Visitors(Sessions sessions, BearerTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Who it is; empty when nobody is signed in. */
  public Optional<Visitor> find(Context context) {
    Caching.personal(context);
    Optional<Visitor> known = context.attribute(ATTRIBUTE);
    if (known == null) {
      known = lookUp(context);
      context.attribute(ATTRIBUTE, known);
    }
    return known;
  }

  /**
   * Who it is. When nobody is signed in a page leads to the sign-in page and back, and the API
   * answers 401.
   */
  public Visitor require(Context context) {
    return find(context).orElseThrow(() -> refusal(context));
  }

  /**
   * Who it is, for a request that changes something: it must come from a page of ours. A form
   * carries the form token; a script's call under {@code /api/} carries it as a header or comes
   * from our origin; a bearer token proves it by itself. All else is answered with 403.
   */
  public Visitor requireForm(Context context) {
    Visitor visitor = require(context);
    if (bearer(context).isPresent()) {
      return visitor;
    }
    boolean proven = isApi(context) ? isOurCall(context, visitor) : isOurForm(context, visitor);
    if (Origins.isForeign(context) || !proven) {
      throw new ForbiddenResponse(NOT_OUR_FORM);
    }
    SessionCookie.renewHint(context);
    return visitor;
  }

  private Optional<Visitor> lookUp(Context context) {
    Optional<String> bearer = bearer(context);
    if (bearer.isPresent()) {
      return tokens.find(bearer.get()).map(person -> visitor(person, NO_FORM_TOKEN));
    }
    Optional<Visitor> signedIn =
        SessionCookie.read(context)
            .flatMap(sessions::find)
            .map(session -> visitor(session.person(), session.formToken()));
    signedIn.ifPresent(
        visitor -> {
          SessionCookie.hint(context);
          // What is sent may choose another.
          if (context.method().equals(HandlerType.GET)) {
            CurrencyCookie.follow(context, visitor.display());
          }
        });
    return signedIn;
  }

  private static Visitor visitor(Person person, String formToken) {
    return new Visitor(person.id(), person.email(), formToken, person.display());
  }

  private static RuntimeException refusal(Context context) {
    if (isApi(context)) {
      context.header("WWW-Authenticate", "Bearer realm=\"soletape\"");
      return new UnauthorizedResponse(
          "Send an access token as Authorization: Bearer, or sign in at /sign-in.");
    }
    return new SignInNeeded("/sign-in" + wayBack(context));
  }

  /** A form cannot be sent again from an address, so only pages are come back to. */
  private static String wayBack(Context context) {
    if (context.method().equals(HandlerType.POST)) {
      return "";
    }
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    return Links.local(context.path() + query)
        .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse("");
  }

  /** An API call may be a cookie's only from a page of ours, so a token in a page is not needed. */
  private static boolean isOurCall(Context context, Visitor visitor) {
    return Origins.isSame(context) || matches(context.header(TOKEN_HEADER), visitor);
  }

  private static boolean isOurForm(Context context, Visitor visitor) {
    return matches(context.formParam(FORM_TOKEN), visitor);
  }

  private static boolean matches(String token, Visitor visitor) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            visitor.formToken().getBytes(StandardCharsets.UTF_8));
  }

  /** A bearer token counts under the API alone, where it goes before a cookie. */
  private static Optional<String> bearer(Context context) {
    String authorization = context.header("Authorization");
    return isApi(context)
            && authorization != null
            && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static boolean isApi(Context context) {
    return context.path().startsWith("/api/");
  }
}
