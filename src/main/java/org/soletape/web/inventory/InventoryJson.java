package org.soletape.web.inventory;

import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.Totals;
import org.soletape.web.Json;
import org.soletape.web.PageOf;

/** Writes one page of the pairs asked for, and the totals over all pairs, asked for or not. */
record InventoryJson(FoundPairs found, PageOf page) {
  void write(Json json) {
    json.field("currency", found.currency())
        .field("total", found.total())
        .field("page", page.number())
        .field("page_size", page.size())
        .objects("items", found.pairs(), (pair, item) -> new ItemJson(pair).write(item))
        .object("totals", this::writeTotals);
  }

  private void writeTotals(Json json) {
    Totals.Pairs pairs = found.totals().pairs();
    json.field("owned", pairs.owned())
        .field("sold", pairs.sold())
        .field("fresh", pairs.fresh())
        .field("stale", pairs.stale())
        .field("unvalued", pairs.unvalued())
        .field("no_rate", pairs.noRate());
    Totals.Sums sums = found.totals().sums();
    write(json, "cash_today", sums.cashToday());
    write(json, "if_listed", sums.ifListed());
    write(json, "cost", sums.cost());
    write(json, "profit_today", sums.profitToday().sum());
    write(json, "profit_if_listed", sums.profitIfListed().sum());
    write(json, "realised", sums.realised().sum());
  }

  private static void write(Json json, String name, CountedSum sum) {
    json.object(
        name,
        fields ->
            fields
                .field("amount", sum.amount())
                .field("counted", sum.counted())
                .field("of", sum.of()));
  }
}
