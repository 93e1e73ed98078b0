package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeLine;
import org.soletape.fees.Payout;
import org.soletape.money.Money;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Offer;

/** What a pair would bring, and how that comes about. */
final class OfferDrawing {
  private OfferDrawing() {}

  static Offer offer(Valuation.Worth worth, LocalDate today) {
    return offer(worth.offer(), worth.profit(), today);
  }

  static Offer offer(org.soletape.portfolio.Offer offer, Profit profit, LocalDate today) {
    Optional<Money> gain = profit.amount().amount();
    return new Offer(
        FigureDrawing.cell(offer.payout()),
        offer.best().map(best -> best.venue().label()).orElse(""),
        offer.best().map(best -> best.venue().id()).orElse(""),
        gain.map(amount -> FigureDrawing.gain(amount, profit.basisPoints())),
        gain.map(FigureDrawing::trend).orElse(""),
        offer.best().map(best -> lines(best, offer.other(), today)).orElse(""));
  }

  private static String lines(VenueOffer best, Optional<VenueOffer> other, LocalDate today) {
    List<String> lines = new ArrayList<>();
    best.counted()
        .flatMap(price -> FigureDrawing.origin(price, today))
        .ifPresent(origin -> lines.add(best.venue().label() + " says " + origin));
    lines.addAll(lines(best.detail().orElseThrow()));
    other
        .flatMap(
            second ->
                second
                    .payout()
                    .amount()
                    .map(amount -> second.venue().label() + " would leave " + MoneyText.of(amount)))
        .ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /** A price, what is taken from it, and what is left: one line each. */
  static List<String> lines(Payout payout) {
    List<String> lines = new ArrayList<>();
    lines.add(payout.venue().label() + " price " + MoneyText.of(payout.price()));
    payout.fees().forEach(fee -> lines.add(line(fee)));
    lines.add("Payout " + MoneyText.of(payout.payout()));
    return lines;
  }

  static String line(FeeLine fee) {
    return "%s, %s: %s".formatted(fee.name(), fee.basis(), MoneyText.of(fee.amount().negated()));
  }

  static List<String> breakEven(Valuation pair) {
    List<String> lines = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      pair.breakEven(venue)
          .ifPresent(price -> lines.add(venue.label() + " " + MoneyText.of(price)));
    }
    return lines;
  }
}
