package org.soletape.web.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.soletape.catalog.Size;
import org.soletape.history.HistoryReads;
import org.soletape.market.Display;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.SizeQuotes;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/market/{sku}/history}: the days of a product, as JSON or as a CSV file. */
public record HistoryApi(
    MarketReads market,
    HistoryReads history,
    DisplayCurrency currency,
    Caching caching,
    DrawnPages pages)
    implements Routes {
  private static final String PATH = "/api/v1/market/{sku}/history";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, context -> answer(context, asksForCsv(context)));
    routes.get(PATH + ".csv", context -> answer(context, true));
  }

  private static boolean asksForCsv(Context context) {
    context.res().addHeader("Vary", "Accept");
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/csv");
  }

  private void answer(Context context, boolean csv) {
    MarketProduct product =
        market
            .find(context.pathParam("sku"), caching.slot())
            .orElseThrow(() -> new NotFoundResponse("No product with this SKU is tracked here."));
    LocalDate newest = history.newest().orElse(caching.today().minusDays(1));
    HistoryQuery asked = HistoryQuery.read(context, newest);
    Display display = currency.ofAny(asked.currency(), product.currencies());
    ConvertedJson converted = ConvertedJson.of(asked.currency(), display);
    Edition edition =
        caching.editionOfTheDay(
            newest,
            "history",
            csv,
            product.facts().id(),
            asked,
            converted.into(),
            display.version());
    pages.answer(
        context,
        edition,
        csv ? "text/csv; charset=utf-8" : "application/json",
        () -> csv ? csv(days(product, asked), converted) : json(product, asked, converted));
  }

  private byte[] json(MarketProduct product, HistoryQuery asked, ConvertedJson converted) {
    List<HistoryDay> days = days(product, asked);
    return Json.bytes(
        json ->
            json.field("product_id", product.facts().id())
                .field("sku", product.facts().sku())
                .field("from", asked.from())
                .field("to", asked.to())
                .objects("days", days, (day, at) -> day.write(at, converted)));
  }

  private static byte[] csv(List<HistoryDay> days, ConvertedJson converted) {
    return days.stream()
        .map(day -> day.line(converted))
        .collect(Collectors.joining("", HistoryDay.header(converted), ""))
        .getBytes(UTF_8);
  }

  private List<HistoryDay> days(MarketProduct product, HistoryQuery asked) {
    List<Size> sizes =
        market.sizes(product.facts().id()).stream()
            .map(SizeQuotes::size)
            .filter(size -> asked.size().map(size.key()::equals).orElse(true))
            .toList();
    if (sizes.isEmpty() && asked.size().isPresent()) {
      throw new BadRequestResponse("The product has no size " + asked.size().get() + ".");
    }
    return HistoryDay.of(
        history.days(product.facts().id(), asked.from(), asked.to()).stream()
            .filter(day -> asked.provider().map(day.provider()::equals).orElse(true)),
        sizes);
  }
}
