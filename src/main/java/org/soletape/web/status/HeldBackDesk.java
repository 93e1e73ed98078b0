package org.soletape.web.status;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.account.Operators;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.market.HeldQuotes;
import org.soletape.web.FormField;
import org.soletape.web.SessionCookie;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Where an operator decides about prices that are held back. */
public record HeldBackDesk(
    HeldQuotes held, CatalogStore catalog, Operators operators, Visitors visitors, Clock clock) {
  private static final int SHOWN = 200;
  private static final String CONFIRM = "confirm";
  private static final String REJECT = "reject";

  /** As the reader may see it; a reader without a session is not looked up. */
  HeldBackView view(Context context) {
    String text = HeldBackDrawing.count(held.count());
    Optional<Visitor> visitor =
        SessionCookie.read(context).flatMap(ticket -> visitors.find(context));
    if (visitor.filter(this::isOperator).isEmpty()) {
      return new HeldBackView(text, visitor, Optional.empty(), Map.of());
    }
    return new HeldBackView(
        text, visitor, done(context.queryParam("done")), HeldBackDrawing.products(held.all(SHOWN)));
  }

  /** Takes an operator's decision; taking it twice changes nothing. */
  void decide(Context context) {
    Visitor visitor = visitors.requireForm(context);
    if (!isOperator(visitor)) {
      throw new ForbiddenResponse("Only an operator decides about prices that are held back.");
    }
    String decision = FormField.typed(context, "decision");
    Product product = product(FormField.typed(context, "sku"));
    Provider venue = venue(FormField.typed(context, "venue"));
    Instant now = clock.instant();
    switch (decision) {
      case CONFIRM -> held.confirm(product, venue, now);
      case REJECT -> held.reject(product, venue, now);
      default -> throw new BadRequestResponse("The decision is neither confirm nor reject.");
    }
    context.redirect("/status?done=" + decision, HttpStatus.SEE_OTHER);
  }

  private boolean isOperator(Visitor visitor) {
    return operators.include(visitor.userId());
  }

  private Product product(String sku) {
    return catalog
        .find(new StyleCode(sku))
        .orElseThrow(() -> new NotFoundResponse("No product has this style code."));
  }

  private static Provider venue(String id) {
    return Stream.of(Provider.values())
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse("There is no such venue."));
  }

  private static Optional<String> done(String decision) {
    return switch (decision) {
      case null -> Optional.empty();
      case CONFIRM -> Optional.of("The prices are shown now.");
      case REJECT -> Optional.of("The prices are dropped, and that listing is not matched again.");
      default -> Optional.empty();
    };
  }
}
