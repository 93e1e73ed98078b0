package org.soletape.web.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.Valuation;
import org.soletape.web.Json;
import org.soletape.web.PageOf;

/** Writes one page of the pairs asked for, and the totals over all pairs, asked for or not. */
record InventoryJson(FoundPairs found, PageOf page) {
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("currency", found.currency().getCurrencyCode());
    json.writeNumberField("total", found.total());
    json.writeNumberField("page", page.number());
    json.writeNumberField("page_size", page.size());
    json.writeArrayFieldStart("items");
    for (Valuation item : found.pairs()) {
      new ItemJson(item).write(json);
    }
    json.writeEndArray();
    writeTotals(json, found.totals());
    json.writeEndObject();
  }

  private static void writeTotals(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("owned", totals.pairs().owned());
    json.writeNumberField("sold", totals.pairs().sold());
    json.writeNumberField("fresh", totals.pairs().fresh());
    json.writeNumberField("stale", totals.pairs().stale());
    json.writeNumberField("unvalued", totals.pairs().unvalued());
    json.writeNumberField("no_rate", totals.pairs().noRate());
    write(json, "cash_today", totals.sums().cashToday());
    write(json, "if_listed", totals.sums().ifListed());
    write(json, "cost", totals.sums().cost());
    write(json, "profit_today", totals.sums().profitToday().sum());
    write(json, "profit_if_listed", totals.sums().profitIfListed().sum());
    write(json, "realised", totals.sums().realised().sum());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, CountedSum sum) throws IOException {
    json.writeObjectFieldStart(name);
    Json.number(json, "amount", sum.amount().map(Money::major));
    json.writeNumberField("counted", sum.counted());
    json.writeNumberField("of", sum.of());
    json.writeEndObject();
  }
}
