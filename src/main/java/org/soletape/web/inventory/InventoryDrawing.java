package org.soletape.web.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedPair;
import org.soletape.portfolio.VenuePrices;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.InventoryView.Row;
import org.soletape.web.inventory.InventoryView.Side;

/** Turns valued pairs into rows to draw. */
final class InventoryDrawing {
  private InventoryDrawing() {}

  static Row row(ValuedPair valued) {
    Valuation pair = valued.valuation();
    CostDrawing cost = new CostDrawing(pair);
    Pair stated = pair.item().pair();
    Optional<Tracked> product = pair.market().product();
    Optional<String> brand = product.flatMap(Tracked::brand);
    Optional<String> model = product.flatMap(Tracked::model);
    return new Row(
        pair.item().id(),
        "/inventory/" + Links.encoded(pair.item().id()),
        pair.isOwned() ? "/inventory/sell?id=" + Links.encoded(pair.item().id()) : null,
        product.map(tracked -> Links.market(tracked.sku())).orElse(null),
        brand.orElse(""),
        model.or(stated::sku).orElse("No style code"),
        product.flatMap(Tracked::colorway).orElse(""),
        product.map(Tracked::sku).or(stated::sku).orElse("none"),
        pair.market().sizeKey().or(stated::size).orElse("not stated"),
        stated.status().word(),
        details(stated),
        Picture.of(product.flatMap(Tracked::imageUrl), brand, model),
        note(valued),
        cost.cell(),
        cost.bought(),
        side(pair.market().stockx()),
        side(pair.market().alias()),
        OfferDrawing.offer(pair.cashToday(), pair.profitToday()),
        OfferDrawing.offer(pair.ifListed(), pair.profitIfListed()),
        OfferDrawing.breakEven(pair),
        pair.receipt().map(receipt -> new ReceiptDrawing(pair, receipt).drawn()));
  }

  private static String details(Pair pair) {
    return String.join(
        " · ",
        Stream.of(
                pair.condition(),
                Optional.of(pair.status().word()).filter(word -> !word.equals("held")))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Why an owned pair has no prices; null when it has them or may get them. */
  private static String note(ValuedPair valued) {
    Valuation pair = valued.valuation();
    if (!pair.isOwned()) {
      return null;
    }
    FigureState state = pair.market().stockx().ask().state();
    if (state == FigureState.UNKNOWN_SIZE) {
      return pair.item().pair().size().isEmpty()
          ? "No prices because no size is stated."
          : "No prices because this product has no such size.";
    }
    return valued
        .trackingNote()
        .map(InventoryDrawing::sentence)
        .orElse(
            state == FigureState.UNKNOWN_SKU ? "No prices because " + state.reason() + "." : null);
  }

  private static String sentence(String words) {
    String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  private static Side side(VenuePrices prices) {
    boolean stale =
        prices.ask().state() == FigureState.STALE || prices.bid().state() == FigureState.STALE;
    return new Side(
        FigureDrawing.cell(prices.ask()),
        FigureDrawing.cell(prices.bid()),
        prices.observedAt().map(Moment::of).orElse(null),
        stale);
  }
}
