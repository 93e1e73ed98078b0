package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Links;
import org.soletape.web.Templates;
import org.soletape.web.market.MarketPageReads.Week;
import org.soletape.web.market.MarketView.Chart;

/** One product: the prices of all sizes side by side, and the week of one size. */
final class MarketPage {
  /** Room for some eight hundred pages, or four hundred with the weeks of all their sizes. */
  private static final long KEPT_BYTES = 6_000_000;

  private final MarketPageReads reads;
  private final Supplier<PollingCalendar> calendar;
  private final Caching caching;
  private final Clock clock;
  private final Templates templates;
  private final Consumer<UUID> viewed;
  private final DrawnPages drawn = new DrawnPages(KEPT_BYTES);

  /**
   * @param viewed told which product somebody looked at
   */
  MarketPage(
      MarketPageReads reads,
      Supplier<PollingCalendar> calendar,
      Caching caching,
      Clock clock,
      Templates templates,
      Consumer<UUID> viewed) {
    this.reads = reads;
    this.calendar = calendar;
    this.caching = caching;
    this.clock = clock;
    this.templates = templates;
    this.viewed = viewed;
  }

  void show(Context context) {
    String asked = context.pathParam("sku");
    MarketProduct product =
        reads
            .product(asked, calendar.get())
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "No product here has the style code “" + asked.strip() + "”."));
    String path = Links.market(product.sku());
    if (!path.equals("/market/" + asked)) {
      redirect(context, path);
      return;
    }
    viewed.accept(product.id());
    answer(
        context,
        product,
        "market.html",
        query -> templates.bytes("market.jte", view(product, query, clock.instant())));
  }

  /**
   * The weeks of all sizes in one answer, which the page takes its parts from when a size is
   * chosen: one address per product is answered by shared caches, one per size hardly ever.
   */
  void showWeeks(Context context) {
    MarketProduct product =
        reads.product(context.pathParam("sku"), calendar.get()).orElseThrow(NotFoundResponse::new);
    answer(context, product, "weeks.html", query -> weeks(product, query));
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
      Context context, MarketProduct product, String kind, Function<MarketQuery, byte[]> drawing) {
    Instant now = clock.instant();
    MarketQuery asked = MarketQuery.read(context::queryParam);
    Edition edition =
        caching.edition(
            product.hasBooksFor(Slot.of(now)),
            kind,
            product.id(),
            product.version(),
            product.calendar(),
            product.stockx().isStale(product.allowedAge(), now),
            product.alias().isStale(product.allowedAge(), now),
            asked.parameters());
    drawn.answer(context, edition, Templates.HTML, () -> drawing.apply(asked));
  }

  private byte[] weeks(MarketProduct product, MarketQuery asked) {
    Instant now = clock.instant();
    Slot slot = Slot.of(now);
    List<SizeQuotes> sizes = reads.sizes(product.id());
    List<MarketView> views =
        sizes.stream()
            .map(
                size -> {
                  MarketQuery query = asked.withSize(size.key());
                  Week week = reads.week(product.id(), size.ordinal(), slot);
                  return new MarketDrawing(product, query, sizes, now)
                      .view(chart(product, query, slot, week));
                })
            .toList();
    return templates.bytes("weeks.jte", new WeeksView(product.name(), views));
  }

  private MarketView view(MarketProduct product, MarketQuery asked, Instant now) {
    Slot slot = Slot.of(now);
    List<SizeQuotes> sizes = reads.sizes(product.id());
    Optional<SizeQuotes> chosen = MarketDrawing.chosen(sizes, asked.size());
    MarketQuery query = asked.withSize(chosen.map(SizeQuotes::key).orElse(""));
    Week week = reads.week(product.id(), chosen.map(SizeQuotes::ordinal).orElse(1), slot);
    Chart chart = chart(product, query, slot, week);
    return new MarketDrawing(product, query, sizes, now).view(chart);
  }

  private static Chart chart(MarketProduct product, MarketQuery query, Slot slot, Week week) {
    WeekDrawing drawing = new WeekDrawing(query.side(), product, slot, week.quotes());
    return new Chart(
        drawing.json(),
        Arrays.stream(Provider.values())
            .map(venue -> new PollDrawing(venue, product, slot, week).strip())
            .toList(),
        drawing.lines(),
        drawing.table(),
        drawing.isEmpty());
  }
}
