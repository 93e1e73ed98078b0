package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.ProductWeek;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Links;
import org.soletape.web.Templates;

/**
 * One product: the prices of all sizes side by side, and the week of one size.
 *
 * @param viewed told which product somebody looked at
 */
record MarketPage(
    MarketReads reads,
    Caching caching,
    Clock clock,
    Templates templates,
    Consumer<UUID> viewed,
    DrawnPages drawn) {
  /** Room for some eight hundred pages, or four hundred with the weeks of all their sizes. */
  static final long KEPT_BYTES = 6_000_000;

  void show(Context context) {
    String asked = context.pathParam("sku");
    MarketProduct product =
        find(asked, "No product here has the style code “" + asked.strip() + "”.");
    String path = Links.market(product.facts().sku());
    if (!path.equals("/market/" + asked)) {
      redirect(context, path);
      return;
    }
    viewed.accept(product.facts().id());
    answer(
        context,
        product,
        "market.html",
        (drawing, week) -> templates.bytes("market.jte", drawing.page(week)));
  }

  /**
   * The weeks of all sizes in one answer, which the page takes its parts from when a size is
   * chosen: one address per product is answered by shared caches, one per size hardly ever.
   */
  void showWeeks(Context context) {
    answer(
        context,
        find(context.pathParam("sku"), "Not Found"),
        "weeks.html",
        (drawing, week) -> templates.bytes("weeks.jte", drawing.weeks(week)));
  }

  private MarketProduct find(String sku, String otherwise) {
    return reads.find(sku, caching.slot()).orElseThrow(() -> new NotFoundResponse(otherwise));
  }

  /** The address an older front end used. */
  static void redirectOld(Context context) {
    redirect(context, Links.market(context.pathParam("sku")));
  }

  private static void redirect(Context context, String path) {
    String query = context.queryString();
    context.redirect(query == null ? path : path + "?" + query, HttpStatus.PERMANENT_REDIRECT);
  }

  private void answer(
      Context context,
      MarketProduct product,
      String kind,
      BiFunction<MarketDrawing, ProductWeek, byte[]> page) {
    Instant now = clock.instant();
    UUID id = product.facts().id();
    MarketQuery asked = MarketQuery.read(context::queryParam);
    List<Boolean> stale =
        product.listings().values().stream()
            .map(at -> at.observedAt().filter(then -> product.isStale(then, now)).isPresent())
            .toList();
    Edition edition =
        caching.edition(
            product.booksAreIn(),
            kind,
            id,
            product.version(),
            product.calendar(),
            stale,
            asked.parameters());
    drawn.answer(
        context,
        edition,
        Templates.HTML,
        () ->
            page.apply(
                new MarketDrawing(product, asked, reads.sizes(id), now),
                reads.week(id, Slot.of(now))));
  }
}
