package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.UUID;
import org.soletape.market.MarketReads;
import org.soletape.market.MarketState;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/market/{sku}}: a product, its sizes, their newest quotes, and seven days. */
public final class MarketApi implements Routes {
  private final MarketReads reads;
  private final MarketStore store;
  private final Caching caching;
  private final DrawnPages pages;

  public MarketApi(MarketReads reads, MarketStore store, Caching caching, DrawnPages pages) {
    this.reads = reads;
    this.store = store;
    this.caching = caching;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/market/{sku}", this::market);
  }

  private void market(Context context) {
    Slot slot = caching.slot();
    MarketState state =
        reads
            .find(context.pathParam("sku"), slot)
            .orElseThrow(() -> new NotFoundResponse("No product with this SKU is tracked here."));
    UUID id = state.product().id();
    Edition edition = caching.edition(state.booksAreIn(), "market.json", id, state.version());
    pages.answer(
        context, edition, "application/json", () -> Json.bytes(market(state, slot)::write));
  }

  private MarketJson market(MarketState state, Slot slot) {
    UUID id = state.product().id();
    return new MarketJson(
        state.product(),
        reads.sizes(id),
        store.latest(id),
        store.books(id, slot.oldestKept(), slot));
  }
}
