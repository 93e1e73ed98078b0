package org.soletape.web.inventory;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.rates.CountedAmount;
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

  /** Searched for, so once. */
  private final Map<Provider, Optional<Money>> breakEvens = new EnumMap<>(Provider.class);

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
      breakEvens.put(venue, pair.breakEven(venue));
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
  void writeMarket(Json json) {
    ofTheMarket.forEach(field -> json.field(field, amounts.get(field).amount()));
  }

  /** How each of these was converted, by the name of its field. */
  void writeConversions(Json json) {
    json.object(
        "conversions",
        fields -> {
          PayoutJson.conversion("cost", pair.paid(), fields);
          ofTheMarket.stream()
              .filter(field -> !field.equals("cost"))
              .forEach(field -> PayoutJson.conversion(field, counted(field), fields));
        });
  }

  private Optional<CountedAmount> counted(String field) {
    return amounts.get(field).amount().flatMap(pair.basis()::counted);
  }

  /** What follows from it. */
  void writeWorkedOut(Json json) {
    WORKED_OUT.forEach(field -> json.field(field, amounts.get(field).amount()));
    json.percent("profit_today_percent", pair.cashToday().profit().basisPoints())
        .percent("profit_if_listed_percent", pair.ifListed().profit().basisPoints())
        .object(
            "break_even",
            prices -> breakEvens.forEach((venue, price) -> prices.field(venue.id(), price)));
  }

  /** One word for every field above. */
  void writeStates(Json json) {
    json.object("states", words -> states.forEach((field, state) -> words.field(field, state)));
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
    return (breakEvens.get(venue).isPresent() ? FigureState.VALUE : FigureState.NONE).word();
  }
}
