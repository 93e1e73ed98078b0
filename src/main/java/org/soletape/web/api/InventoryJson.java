package org.soletape.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.ValuedPair;
import org.soletape.web.Json;

/**
 * Writes an inventory.
 *
 * @param currency of the portfolio and of its totals
 * @param items those asked for
 * @param totals over all of them, asked for or not
 */
record InventoryJson(Currency currency, List<ValuedPair> items, Totals totals) {

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("currency", currency.getCurrencyCode());
    json.writeArrayFieldStart("items");
    for (ValuedPair item : items) {
      new ItemJson(item).write(json);
    }
    json.writeEndArray();
    writeTotals(json);
    json.writeEndObject();
  }

  private void writeTotals(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("owned", totals.owned());
    json.writeNumberField("sold", totals.sold());
    json.writeNumberField("fresh", totals.fresh());
    json.writeNumberField("stale", totals.stale());
    json.writeNumberField("unvalued", totals.unvalued());
    write(json, "cash_today", totals.cashToday());
    write(json, "if_listed", totals.ifListed());
    write(json, "cost", totals.cost());
    write(json, "profit_today", totals.profitToday().sum());
    write(json, "profit_if_listed", totals.profitIfListed().sum());
    write(json, "realised", totals.realised().sum());
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
