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
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Where an operator decides about prices that are held back. */
public record HeldBackDesk(
    HeldQuotes held, CatalogStore catalog, Operators operators, Visitors visitors, Clock clock) {
  /** Where the page for operators is, and where it is sent. */
  public static final String PATH = "/status/held-back";

  private static final int SHOWN = 200;
  private static final String CONFIRM = "confirm";
  private static final String REJECT = "reject";

  /** As anybody may see it, the same for everybody. */
  HeldBackView view() {
    int count = held.count();
    return new HeldBackView(
        HeldBackDrawing.count(count), count > 0, Optional.empty(), Optional.empty(), Map.of());
  }

  /** As whoever is signed in may see it; an operator sees what there is to decide. */
  HeldBackView view(Context context) {
    Visitor visitor = visitors.require(context);
    String text = HeldBackDrawing.count(held.count());
    boolean decides = isOperator(visitor);
    return new HeldBackView(
        text,
        false,
        Optional.of(visitor),
        decides ? done(context.queryParam("done")) : Optional.empty(),
        decides ? HeldBackDrawing.products(held.all(SHOWN)) : Map.of());
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
    context.redirect(PATH + "?done=" + decision, HttpStatus.SEE_OTHER);
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
