package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/market/{sku}}: a product, its sizes, their newest quotes, and seven days. */
public record MarketApi(
    MarketReads reads, DisplayCurrency currency, Caching caching, DrawnPages pages)
    implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/market/{sku}", this::market);
  }

  private void market(Context context) {
    Instant now = caching.now();
    Slot slot = Slot.of(now);
    MarketProduct product =
        reads
            .find(context.pathParam("sku"), slot)
            .orElseThrow(() -> new NotFoundResponse("No product with this SKU is tracked here."));
    UUID id = product.facts().id();
    Optional<Currency> asked = DisplayCurrency.asked(context::queryParam);
    ConvertedJson converted = ConvertedJson.of(asked, currency.of(asked, product.currencies()));
    Edition edition =
        DisplayCurrency.lasting(
            caching.edition(
                product.booksAreIn(),
                "market.json",
                id,
                product.version(),
                product.calendar(),
                product.staleness(now),
                converted.into(),
                converted.display().version()),
            converted.display());
    pages.answer(
        context,
        edition,
        "application/json",
        () ->
            Json.bytes(
                new MarketJson(
                        product, reads.sizes(id), reads.week(id, slot).books(), converted, now)
                    ::write));
  }
}
