package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.soletape.fees.NetPrices;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.SizeDay;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.ProductWeek;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Links;
import org.soletape.web.Templates;
import org.soletape.web.chart.ChartRange;

/**
 * One product: the prices of all sizes side by side, and the week, or a longer range, of one size.
 *
 * @param viewed told which product somebody looked at
 */
record MarketPage(
    MarketReads reads,
    HistoryReads history,
    DisplayCurrency currency,
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
    MarketQuery query = MarketQuery.read(context::queryParam);
    if (query.range() == ChartRange.WEEK) {
      answer(
          context,
          new Shown(product, query, product.booksAreIn(), "market.html"),
          drawing ->
              page(
                  drawing.page(
                      reads.week(product.facts().id(), drawing.slot(), drawing.ordinal()))));
    } else {
      showDays(context, product, query);
    }
  }

  /** Another edition with every slot and every new day of history; one to come is awaited. */
  private void showDays(Context context, MarketProduct product, MarketQuery query) {
    LocalDate today = caching.today();
    LocalDate first = query.range().first(today);
    Optional<LocalDate> newest = history.newest();
    boolean isRolledUp = newest.filter(today.minusDays(1)::equals).isPresent();
    answer(
        context,
        new Shown(product, query, product.booksAreIn() && isRolledUp, "market.html " + newest),
        drawing ->
            page(
                drawing.page(new ProductDays(first, today, newest, days(product, first, newest)))));
  }

  private List<SizeDay> days(MarketProduct product, LocalDate first, Optional<LocalDate> newest) {
    return newest.map(last -> history.days(product.facts().id(), first, last)).orElse(List.of());
  }

  private ProductWeek week(MarketProduct product, MarketDrawing drawing) {
    return reads.week(product.facts().id(), drawing.slot());
  }

  private byte[] page(MarketView view) {
    return templates.bytes("market.jte", view);
  }

  /**
   * The weeks of all sizes in one answer, which the page takes its parts from when a size is
   * chosen: one address per product is answered by shared caches, one per size hardly ever.
   */
  void showWeeks(Context context) {
    MarketProduct product = find(context.pathParam("sku"), "Not Found");
    MarketQuery query = MarketQuery.read(context::queryParam).withRange(ChartRange.WEEK);
    answer(
        context,
        new Shown(product, query, product.booksAreIn(), "weeks.html"),
        drawing -> templates.bytes("weeks.jte", drawing.weeks(week(product, drawing))));
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
    String address = query == null ? path : path + "?" + query;
    if (!Links.canBeSentOn(address)) {
      throw new HttpResponseException(HttpStatus.URI_TOO_LONG.getCode());
    }
    context.redirect(address, HttpStatus.PERMANENT_REDIRECT);
  }

  /**
   * What an edition is of.
   *
   * @param complete whether nothing more is expected before the next slot
   * @param kind what besides the product and the query tells one edition from another
   */
  private record Shown(MarketProduct product, MarketQuery query, boolean complete, String kind) {}

  private void answer(Context context, Shown shown, Function<MarketDrawing, byte[]> page) {
    Instant now = clock.instant();
    MarketProduct product = shown.product();
    UUID id = product.facts().id();
    CurrencyChoice choice =
        currency.choice(shown.query().currency(), product.currencies(), caching.today());
    Edition edition =
        DisplayCurrency.lasting(
            caching.edition(
                shown.complete(),
                shown.kind(),
                id,
                product.version(),
                product.calendar(),
                product.staleness(now),
                choice.version(),
                shown.query().parameters()),
            choice.display());
    drawn.answer(context, edition, Templates.HTML, () -> page.apply(drawing(shown, choice, now)));
  }

  /** For a seller who states no fees, as it is the same for everybody. */
  private MarketDrawing drawing(Shown shown, CurrencyChoice choice, Instant now) {
    return new MarketDrawing(
        shown.product(),
        shown.query(),
        reads.sizes(shown.product().facts().id()),
        NetPrices.standard(caching.today()),
        choice,
        now);
  }
}
