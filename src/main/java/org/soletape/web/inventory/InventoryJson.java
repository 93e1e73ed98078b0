package org.soletape.web.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.RunningTotals;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.ValuedPair;
import org.soletape.web.Json;
import org.soletape.web.PageOf;

/**
 * Writes an inventory: one page of the pairs asked for, and the totals over all pairs, asked for or
 * not. Of the pairs added it keeps those of its page alone.
 */
final class InventoryJson {
  private final Currency currency;
  private final Optional<ItemStatus> status;
  private final PageOf page;
  private final RunningTotals totals = new RunningTotals();
  private final List<ValuedPair> items = new ArrayList<>();
  private int total;

  /**
   * A list with nothing in it yet.
   *
   * @param currency of the portfolio and of its totals
   * @param status of the pairs asked for; empty for all
   */
  InventoryJson(Currency currency, Optional<ItemStatus> status, PageOf page) {
    this.currency = currency;
    this.status = status;
    this.page = page;
  }

  void add(ValuedPair pair) {
    totals.add(pair.valuation());
    ItemStatus its = pair.valuation().item().pair().status();
    if (status.isEmpty() || status.get() == its) {
      if (page.holds(total)) {
        items.add(pair);
      }
      total++;
    }
  }

  /** How many pairs were asked for, on this page or another. */
  int total() {
    return total;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("currency", currency.getCurrencyCode());
    json.writeNumberField("total", total);
    json.writeNumberField("page", page.number());
    json.writeNumberField("page_size", page.size());
    json.writeArrayFieldStart("items");
    for (ValuedPair item : items) {
      new ItemJson(item).write(json);
    }
    json.writeEndArray();
    writeTotals(json, totals.totals());
    json.writeEndObject();
  }

  private static void writeTotals(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("owned", totals.owned());
    json.writeNumberField("sold", totals.sold());
    json.writeNumberField("fresh", totals.fresh());
    json.writeNumberField("stale", totals.stale());
    json.writeNumberField("unvalued", totals.unvalued());
    json.writeNumberField("no_rate", totals.noRate());
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
