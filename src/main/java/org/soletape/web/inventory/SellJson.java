package org.soletape.web.inventory;

import java.util.OptionalLong;
import org.soletape.history.Standing;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.portfolio.sell.AtVenue;
import org.soletape.portfolio.sell.FoundRows;
import org.soletape.portfolio.sell.Pace;
import org.soletape.portfolio.sell.SellRow;
import org.soletape.portfolio.sell.Threshold;
import org.soletape.portfolio.sell.YearPlace;
import org.soletape.web.Json;
import org.soletape.web.PageOf;

/** Writes one page of the sell board. A figure that is missing is null beside the word for why. */
record SellJson(FoundRows found, PageOf page) {
  void write(Json json) {
    json.field("currency", found.currency())
        .field("total", found.total())
        .field("pairs", found.pairs())
        .field("page", page.number())
        .field("page_size", page.size())
        .objects("rows", found.rows(), SellJson::write)
        .field("listed", found.listings().all())
        .objects("listings", found.listings().told(), RepricingJson::write);
  }

  private static void write(SellRow row, Json json) {
    Valuation example = row.lot().example();
    json.field("lot", Lot.key(example))
        .field("example_id", example.item().id())
        .field("sku", example.market().product().map(Tracked::sku).or(example.item().pair()::sku))
        .field("size", example.market().sizeKey().or(example.item().pair()::size))
        .field("condition", example.item().pair().condition())
        .field("quantity", row.lot().pairs())
        .object("average_cost", cost -> figure(row.cost(), cost))
        .field("average_days_held", row.lot().averageDays())
        .field("sentence", new SellSentence(row).text())
        .texts("rules", row.remarks().stream().map(remark -> remark.rule().word()).toList())
        .object("cash_today", way -> write(row.cash(), way))
        .object("if_listed", way -> write(row.listed(), way))
        .object("year", row.year(), SellJson::write)
        .objects("venues", row.venues(), SellJson::write);
  }

  private static void figure(Figure figure, Json json) {
    json.field("amount", figure.amount()).field("state", figure.word());
  }

  private static void write(SellRow.Way way, Json json) {
    json.field("payout", way.payout().amount())
        .field("state", way.payout().word())
        .field("venue", way.offer().best().map(best -> best.venue().id()))
        .field("profit", way.profit().amount().amount())
        .percent("profit_percent", way.profit().basisPoints())
        .field("observed_at", way.offer().best().flatMap(VenueOffer::observedAt));
  }

  private static void write(YearPlace place, Json json) {
    Standing standing = place.standing();
    json.field("venue", place.today().venue().id())
        .field("side", place.today().side() == Side.BID ? "bid" : "ask")
        .field("days", standing.days())
        .field("percent_lower", standing.percentBelow())
        .field("percent_higher", standing.percentAbove())
        .field("highest_for_days", standing.highestFor())
        .field("lowest_for_days", standing.lowestFor());
  }

  private static void write(AtVenue at, Json json) {
    json.field("venue", at.venue().id())
        .field("observed_at", at.observedAt())
        .object("ask", price -> figure(at.listed().countedPrice(), price))
        .object("bid", price -> figure(at.cash().countedPrice(), price))
        .object("parity", parity -> write(at.parity(), parity))
        .object("break_even", price -> write(at.breakEven(), price))
        .object("gap", gap -> figure(at.gap(), gap))
        .percent("gap_percent", hundredths(at.gapShare()))
        .object(
            "size_curve",
            at.curve(),
            (place, curve) ->
                curve
                    .field("median", place.curve().median())
                    .field("currency", place.curve().median().currency())
                    .field("sizes", place.curve().sizes())
                    .percent("percent", hundredths(OptionalLong.of(place.premium()))))
        .object("sales", sales -> write(at.pace(), sales));
  }

  private static void write(Threshold threshold, Json json) {
    figure(threshold.price(), json);
    json.field("at_venue", threshold.told())
        .field("at_venue_currency", threshold.told().map(Money::currency))
        .field("ask_above", threshold.askAbove().amount())
        .field("bid_above", threshold.bidAbove().amount());
  }

  private static void write(Pace pace, Json json) {
    json.field("in_7_days", pace.sales7d())
        .field("state", pace.word())
        .field("days_each", pace.daysEach());
  }

  private static OptionalLong hundredths(OptionalLong thousandths) {
    return thousandths.isPresent()
        ? OptionalLong.of(10 * thousandths.getAsLong())
        : OptionalLong.empty();
  }
}
