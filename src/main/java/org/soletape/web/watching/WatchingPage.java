package org.soletape.web.watching;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.ProductChoices;
import org.soletape.market.Display;
import org.soletape.rates.ReferenceRates;
import org.soletape.watching.WatchReads;
import org.soletape.watching.WatchedShoe;
import org.soletape.watching.Watches;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Links;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** What somebody watches, and the form that watches something more. */
public record WatchingPage(
    Visitors visitors,
    Watches watches,
    WatchReads reads,
    ProductChoices products,
    Supplier<ReferenceRates> rates,
    Clock clock,
    Templates templates) {
  static final String PATH = "/watching";
  static final String SKU = "sku";
  static final String SIZE = "size";
  static final String UNKNOWN = "No product here has this style code.";
  static final String NO_SUCH_SIZE = "The product has no such size.";

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    String sku = Links.typed(context.queryParam(SKU));
    draw(context, 200, visitor, new Form(Map.of(SKU, sku), Map.of()));
  }

  void add(Context context) {
    Visitor visitor = visitors.requireForm(context);
    String sku = FormField.typed(context, SKU).strip();
    String size = FormField.typed(context, SIZE).strip();
    Optional<Watches.Shoe> shoe = watches.find(sku, size);
    Optional<String> refused =
        shoe.flatMap(found -> watches.add(visitor.userId(), found, clock.instant()));
    if (shoe.isPresent() && refused.isEmpty()) {
      context.redirect(PATH, HttpStatus.SEE_OTHER);
      return;
    }
    Map<String, String> problems =
        shoe.isPresent()
            ? Map.of(SKU, refused.orElseThrow())
            : watches.find(sku, "").isPresent() ? Map.of(SIZE, NO_SUCH_SIZE) : Map.of(SKU, UNKNOWN);
    draw(context, 422, visitor, new Form(Map.of(SKU, sku, SIZE, size), problems));
  }

  void remove(Context context) {
    Visitor visitor = visitors.requireForm(context);
    boolean removed =
        watches
            .find(FormField.typed(context, SKU), FormField.typed(context, SIZE))
            .filter(shoe -> watches.remove(visitor.userId(), shoe))
            .isPresent();
    if (!removed) {
      throw new NotFoundResponse("You do not watch this.");
    }
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void draw(Context context, int status, Visitor visitor, Form form) {
    String sku = form.value(SKU);
    List<String> sizes = sku.isEmpty() ? List.of() : products.sizes(sku);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Display display =
        visitor
            .display()
            .map(currency -> Display.in(currency, rates.get()))
            .orElseGet(Display::asTold);
    List<WatchedShoe> shoes = reads.of(visitor.userId(), now);
    WatchingView view =
        new WatchingView(
            visitor,
            form,
            sizes,
            WatchingDrawing.said(shoes, display, today),
            shoes.stream().map(shoe -> new WatchingDrawing(shoe, display, today).item()).toList());
    templates.answerPersonal(context, status, "watching.jte", view);
  }
}
