package org.soletape.web.inventory;

import org.soletape.portfolio.FoundLots;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;
import org.soletape.web.Json;
import org.soletape.web.PageOf;

/** Writes one page of the lots of the pairs asked for. */
record LotsJson(FoundLots found, PageOf page) {
  void write(Json json) {
    json.field("currency", found.pairs().currency())
        .field("total", found.total())
        .field("pairs", found.pairs().total())
        .field("page", page.number())
        .field("page_size", page.size())
        .objects("lots", found.lots(), LotsJson::write);
  }

  private static void write(Lot lot, Json json) {
    Valuation example = lot.example();
    json.field("lot", Lot.key(example))
        .field("example_id", example.item().id())
        .field("sku", example.market().product().map(Tracked::sku).or(example.item().pair()::sku))
        .field("size", example.market().sizeKey().or(example.item().pair()::size))
        .field("condition", example.item().pair().condition())
        .field("quantity", lot.pairs())
        .field("average_cost", lot.averageCost())
        .field("cost_unknown", lot.pairs() - lot.cost().counted())
        .field("average_days_held", lot.averageDays())
        .field("days_unknown", lot.pairs() - lot.dated())
        .object(
            "cash_today",
            cash ->
                cash.field("amount", lot.cashToday().amount())
                    .field("counted", lot.cashToday().counted())
                    .field("of", lot.cashToday().of()));
  }
}
