package org.soletape.web.inventory;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.sell.Repricing;
import org.soletape.web.Links;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.SellView.Listed;
import org.soletape.web.inventory.SellView.Sold;

/** Has words for a listed pair beside the lowest ask at its venue. */
record RepricingDrawing(Repricing listing) {
  Listed drawn() {
    String id = Links.encoded(listing.pair().item().id());
    return new Listed(
        "/inventory/" + id,
        InventoryDrawing.shoe(listing.pair()),
        listing.listing().venue().map(Sale::placeName).orElse("not stated"),
        listing.venue().map(Provider::id).orElse(""),
        listing.days().stream()
            .mapToObj(days -> CountText.of(days, "day"))
            .findFirst()
            .orElse("days not stated"),
        asking(),
        FigureDrawing.cell(listing.lowest()),
        verdict(),
        listing.standing().word(),
        sold(listing.match()),
        sold(listing.beat()));
  }

  private Cell asking() {
    return listing.listing().price().isPresent()
        ? FigureDrawing.cell(listing.asking())
        : new Cell("unknown", "no price", Optional.of("No asking price is stated."));
  }

  /** Such as {@code undercut by $12}. */
  private String verdict() {
    return switch (listing.standing()) {
      case UNDERCUT ->
          "undercut by " + listing.undercutBy().amount().map(MoneyText::of).orElse("little");
      case STALE -> "lowest ask is stale";
      case UNKNOWN -> "not known";
      case USED -> "asks are of new pairs";
      case LOWEST -> "nobody asks less";
    };
  }

  private static Sold sold(Repricing.At at) {
    return new Sold(
        FigureDrawing.cell(at.price()),
        FigureDrawing.cell(at.payout()),
        gain(at.profit()),
        trend(at));
  }

  private static String gain(Profit profit) {
    return profit
        .amount()
        .amount()
        .map(amount -> FigureDrawing.gain(amount, profit.basisPoints()))
        .orElse("profit unknown");
  }

  private static String trend(Repricing.At at) {
    Optional<Money> gain = at.profit().amount().amount();
    return gain.map(FigureDrawing::trend).orElse("unknown");
  }
}
