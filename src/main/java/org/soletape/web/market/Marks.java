package org.soletape.web.market;

import java.util.Optional;
import org.soletape.market.LatestQuote;
import org.soletape.money.Money;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.BetterVenues.Deal;
import org.soletape.web.market.MarketColumn.Figure;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Mark;

/**
 * What is said of the better figures of one size. An ask shown as it stands matters to a buyer, one
 * shown net of fees to a seller who lists; a bid matters to a seller either way.
 *
 * @param side a side that is not looked at has no marks
 */
record Marks(Side side, ShownAmounts shown, BetterVenues better) {
  private static final Mark LOWER_ASK = new Mark("lower", "lower ask", "lower ask");

  Optional<Mark> of(LatestQuote quote, Figure figure) {
    return switch (figure) {
      case ASK -> side == Side.BIDS ? Optional.empty() : ask(quote);
      case BID -> side == Side.ASKS ? Optional.empty() : payout(quote, Deal.SELL);
      case SIZE, SPREAD, SALE, SALES, UNPUBLISHED, PREMIUM -> Optional.empty();
    };
  }

  private Optional<Mark> ask(LatestQuote quote) {
    if (shown.basis() == PriceBasis.NET) {
      return payout(quote, Deal.LIST);
    }
    return better.isBetter(quote.provider(), Deal.BUY) ? Optional.of(LOWER_ASK) : Optional.empty();
  }

  private Optional<Mark> payout(LatestQuote quote, Deal deal) {
    if (!better.isBetter(quote.provider(), deal)) {
      return Optional.empty();
    }
    Money price = (deal == Deal.LIST ? quote.ask() : quote.bid()).amount().orElseThrow();
    String title =
        "higher payout: "
            + MoneyText.of(shown.payout(quote.provider(), price).shown())
            + " of "
            + MoneyText.of(shown.price(price).shown())
            + ", net at "
            + shown.net().standing(quote.provider()).orElse("usual fees");
    return Optional.of(new Mark("higher", "higher payout", title));
  }
}
