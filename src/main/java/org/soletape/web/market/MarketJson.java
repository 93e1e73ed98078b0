package org.soletape.web.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.VenueColumns;
import org.soletape.fees.NetPrices;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketProduct;
import org.soletape.market.Price;
import org.soletape.market.SizeQuotes;
import org.soletape.money.Money;
import org.soletape.web.Json;
import org.soletape.web.market.BetterVenues.Deal;

/**
 * The market of one product, written in the shape of the public tables, with what each of the
 * newest prices would pay a seller who states no fees, and where each size is better bought and
 * sold for that.
 *
 * @param now tells the day of the fees, which prices are stale, and whose day's rates the newest
 *     ones are converted by; older ones by those of their own day
 */
record MarketJson(
    MarketProduct market,
    List<SizeQuotes> sizes,
    List<Book> books,
    ConvertedJson converted,
    Instant now) {

  void write(Json json) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    NetPrices net = NetPrices.standard(today);
    ShownAmounts shown = new ShownAmounts(PriceBasis.GROSS, net, converted.display(), today);
    ProductFacts product = market.facts();
    ProductCurves curves = new ProductCurves(market, sizes, now);
    List<Size> all = sizes.stream().map(SizeQuotes::size).toList();
    Map<Integer, Size> byOrdinal =
        all.stream().collect(Collectors.toMap(Size::ordinal, Function.identity()));
    json.object(
            "product",
            fields -> {
              ProductJson.fields(product, fields);
              fields.objects("product_sizes_v2", all, this::writeSize);
            })
        .objects(
            "latestPrices",
            known(latest(), byOrdinal, quote -> today),
            (told, fields) -> writeLatest(told, new PayoutJson(net), curves, fields))
        .objects("fees", List.of(Provider.values()), new PayoutJson(net)::writeFees)
        .objects("better_venues", sizes, (size, fields) -> writeBetter(size, shown, fields))
        .objects(
            "history",
            known(history(), byOrdinal, MarketJson::day),
            (told, fields) -> writeQuote(told, fields, besides -> {}));
  }

  private void writeLatest(Told told, PayoutJson payouts, ProductCurves curves, Json json) {
    LatestQuote at = told.quote();
    Optional<Money> ask = payouts.of(at.provider(), at.ask().amount());
    Optional<Money> bid = payouts.of(at.provider(), at.bid().amount());
    writeQuote(
        told,
        json,
        besides ->
            writePayouts(
                converted.amount(ask, told.rateOf()),
                converted.amount(bid, told.rateOf()),
                besides));
    writePayouts(ask, bid, json);
    json.field(
        "ask_to_median_percent",
        curves.premium(at).stream().mapToObj(share -> BigDecimal.valueOf(share, 1)).findFirst());
  }

  private static void writePayouts(Optional<Money> ask, Optional<Money> bid, Json json) {
    json.field("ask_payout", ask).field("bid_payout", bid);
  }

  private void writeBetter(SizeQuotes size, ShownAmounts shown, Json json) {
    BetterVenues better = new BetterVenues(market.fresh(size, now), shown);
    json.field("size_id", size.size().id()).field("size_key", size.size().key());
    for (Deal deal : Deal.values()) {
      json.field(deal.field(), better.of(deal).map(Provider::id));
    }
  }

  private void writeSize(Size size, Json json) {
    json.field("id", size.id())
        .field("product_id", market.facts().id())
        .field("ordinal", size.ordinal())
        .field("size_key", size.key())
        .field("size_numeric", size.numeric());
    for (Provider venue : Provider.values()) {
      VenueColumns columns = venue.columns();
      Optional<String> id = size.venueId(venue);
      json.field(columns.size(), columns.sizeIsNumber() ? id.map(columns::number) : id);
    }
  }

  private Stream<LatestQuote> latest() {
    return sizes.stream()
        .flatMap(size -> size.quotes().values().stream())
        .sorted(
            Comparator.comparing((LatestQuote each) -> each.quote().ordinal())
                .thenComparing(each -> each.provider().id()));
  }

  private Stream<LatestQuote> history() {
    return books.stream()
        .flatMap(
            book ->
                book.quotes().stream()
                    .map(
                        quote ->
                            new LatestQuote(
                                book.provider(), book.currency(), book.observedAt(), quote)));
  }

  /** One whose size was added between two of our reads is left to the next answer. */
  private static List<Told> known(
      Stream<LatestQuote> quotes,
      Map<Integer, Size> byOrdinal,
      Function<LatestQuote, LocalDate> rateOf) {
    return quotes
        .filter(told -> byOrdinal.containsKey(told.quote().ordinal()))
        .map(told -> new Told(byOrdinal.get(told.quote().ordinal()), told, rateOf.apply(told)))
        .toList();
  }

  private static LocalDate day(LatestQuote quote) {
    return LocalDate.ofInstant(quote.observedAt(), ZoneOffset.UTC);
  }

  /** What a venue told of a size, and the day whose rate converts it. */
  private record Told(Size size, LatestQuote quote, LocalDate rateOf) {}

  /**
   * Writes a quote.
   *
   * @param besides writes what belongs to the converted amounts too
   */
  private void writeQuote(Told told, Json json, Consumer<Json> besides) {
    LatestQuote at = told.quote();
    json.field("product_id", market.facts().id())
        .field("size_id", told.size().id())
        .field("provider", at.provider().id());
    writeAmounts(at, json);
    json.field("sales_7d", at.quote().sales7d())
        .field("currency", at.currency())
        .field("snapshot_at", at.observedAt());
    converted.write(
        json,
        "converted",
        converted.display().show(at, at.currency(), told.rateOf(), at::in),
        LatestQuote::currency,
        (shown, fields) -> {
          writeAmounts(shown, fields);
          besides.accept(fields);
        });
  }

  private static void writeAmounts(LatestQuote at, Json json) {
    json.field("lowest_ask", at.ask().amount())
        .field("highest_bid", at.bid().amount())
        .field("last_sale", Price.answered(at.quote().lastSale(), at.currency()).amount());
  }
}
