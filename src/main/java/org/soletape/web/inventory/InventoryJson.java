package org.soletape.web.inventory;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.Totals;
import org.soletape.web.Json;
import org.soletape.web.PageOf;
import org.soletape.web.RateJson;

/** Writes one page of the pairs asked for, and the totals over all pairs, asked for or not. */
record InventoryJson(FoundPairs found, PageOf page) {
  void write(Json json) {
    json.field("currency", found.currency())
        .field("total", found.total())
        .field("page", page.number())
        .field("page_size", page.size())
        .objects("items", found.pairs(), (pair, item) -> new ItemJson(pair).write(item))
        .object("totals", this::writeTotals)
        .object("converted", this::writeConverted);
  }

  private void writeTotals(Json json) {
    Totals.Pairs pairs = found.totals().pairs();
    json.field("owned", pairs.owned())
        .field("sold", pairs.sold())
        .field("fresh", pairs.fresh())
        .field("stale", pairs.stale())
        .field("unvalued", pairs.unvalued())
        .field("no_rate", pairs.noRate());
    sums()
        .forEach(
            (name, sum) ->
                json.object(
                    name,
                    fields ->
                        fields
                            .field("amount", sum.amount())
                            .field("counted", sum.counted())
                            .field("of", sum.of())));
  }

  private void writeConverted(Json json) {
    sums().forEach((name, sum) -> json.field(name, sum.converted()));
    json.objects("rates", found.totals().rates(), RateJson::write);
  }

  private SequencedMap<String, CountedSum> sums() {
    Totals.Sums sums = found.totals().sums();
    SequencedMap<String, CountedSum> named = new LinkedHashMap<>();
    named.put("cash_today", sums.cashToday());
    named.put("if_listed", sums.ifListed());
    named.put("cost", sums.cost());
    named.put("profit_today", sums.profitToday().sum());
    named.put("profit_if_listed", sums.profitIfListed().sum());
    named.put("realised", sums.realised().sum());
    return named;
  }
}
