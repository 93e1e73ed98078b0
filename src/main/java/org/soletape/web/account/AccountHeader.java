package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.soletape.web.SessionCookie;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/**
 * Who is signed in, for the header of pages that are the same for everybody and may come from a
 * shared cache.
 */
public record AccountHeader(Templates templates, Visitors visitors) {
  void show(Context context) {
    Optional<Visitor> visitor = visitors.find(context);
    if (visitor.isPresent()) {
      templates.answerPersonal(context, 200, "account-header.jte", visitor.get());
      return;
    }
    // The session ended elsewhere: the browser need not ask again.
    SessionCookie.forget(context);
    context.status(HttpStatus.NO_CONTENT);
  }
}
