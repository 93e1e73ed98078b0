package org.soletape.web.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.web.Json;

/**
 * The figures of an item by the name of their field. The amounts and the words about them are
 * written from the same figures, so that a field without an amount has its reason.
 */
final class PricedFields {
  private static final List<String> WORKED_OUT =
      List.of("profit_loss", "cash_today", "if_listed", "profit_today", "profit_if_listed");

  private final Map<String, Figure> amounts = new LinkedHashMap<>();
  private final List<String> ofTheMarket;
  private final Map<String, String> states = new LinkedHashMap<>();
  private final Valuation pair;

  PricedFields(Valuation pair) {
    this.pair = pair;
    putMarket(pair.market());
    ofTheMarket = List.copyOf(amounts.keySet());
    amounts.put("profit_loss", pair.profitLoss());
    amounts.put("cash_today", pair.cashToday().payout());
    amounts.put("if_listed", pair.ifListed().payout());
    amounts.put("profit_today", pair.cashToday().profit().amount());
    amounts.put("profit_if_listed", pair.ifListed().profit().amount());
    amounts.forEach((field, figure) -> states.put(field, figure.word()));
    states.put("profit_today_percent", stateOfPercent(pair.cashToday().profit()));
    states.put("profit_if_listed_percent", stateOfPercent(pair.ifListed().profit()));
    for (Provider venue : Provider.values()) {
      states.put("break_even_" + venue.id(), stateOfBreakEven(venue));
    }
  }

  private void putMarket(PairMarket market) {
    amounts.put("cost", pair.cost());
    for (Provider venue : Provider.values()) {
      amounts.put(venue.id() + "_ask", market.at(venue).ask());
      amounts.put(venue.id() + "_bid", market.at(venue).bid());
    }
    for (Provider venue : Provider.values()) {
      amounts.put(venue.id() + "_last_sale", market.at(venue).lastSale());
    }
  }

  /** What the pair cost and what the venues say, in an object that is begun. */
  void writeMarket(JsonGenerator json) throws IOException {
    writeAmounts(json, ofTheMarket);
  }

  /** What follows from it. */
  void writeWorkedOut(JsonGenerator json) throws IOException {
    writeAmounts(json, WORKED_OUT);
    percent(json, "profit_today_percent", pair.cashToday().profit().basisPoints());
    percent(json, "profit_if_listed_percent", pair.ifListed().profit().basisPoints());
    json.writeObjectFieldStart("break_even");
    for (Provider venue : Provider.values()) {
      Json.number(json, venue.id(), pair.breakEven(venue).map(Money::major));
    }
    json.writeEndObject();
  }

  /** One word for every field above. */
  void writeStates(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("states");
    for (Map.Entry<String, String> state : states.entrySet()) {
      json.writeStringField(state.getKey(), state.getValue());
    }
    json.writeEndObject();
  }

  private void writeAmounts(JsonGenerator json, List<String> fields) throws IOException {
    for (String field : fields) {
      Json.number(json, field, amounts.get(field).amount().map(Money::major));
    }
  }

  static void percent(JsonGenerator json, String name, OptionalLong basisPoints)
      throws IOException {
    Json.number(
        json,
        name,
        basisPoints.isPresent()
            ? Optional.of(BigDecimal.valueOf(basisPoints.getAsLong(), 2))
            : Optional.empty());
  }

  /** Nothing is a share of a cost of zero. */
  private static String stateOfPercent(Profit profit) {
    boolean isMissing = profit.basisPoints().isEmpty() && profit.amount().amount().isPresent();
    return isMissing ? FigureState.NO_COST.word() : profit.amount().word();
  }

  private String stateOfBreakEven(Provider venue) {
    if (pair.cost().amount().isEmpty()) {
      return pair.cost().word();
    }
    return (pair.breakEven(venue).isPresent() ? FigureState.VALUE : FigureState.NONE).word();
  }
}
