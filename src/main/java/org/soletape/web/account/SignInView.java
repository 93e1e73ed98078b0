package org.soletape.web.account;

import io.javalin.http.Context;
import java.util.Map;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Links;

/**
 * The sign-in page or the sign-up page, as drawn.
 *
 * @param form what was typed; a password is never drawn again
 * @param next where to go afterwards; empty for the usual place
 */
public record SignInView(Form form, String next, SignInOffer offer) {
  /** Nothing is typed yet. */
  static SignInView first(Context context, SignInOffer offer) {
    return new SignInView(
        new Form(Map.of(), Map.of()), Links.local(context.queryParam("next")).orElse(""), offer);
  }

  /** The form that was sent, once more. */
  static SignInView again(Context context, Map<String, String> problems, SignInOffer offer) {
    return new SignInView(
        new Form(Map.of("email", FormField.typed(context, "email")), problems),
        Links.local(context.formParam("next")).orElse(""),
        offer);
  }
}
