package org.soletape.web.inventory;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Listing;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenuePrices;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Addresses;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.InventoryView.Outcome;
import org.soletape.web.inventory.InventoryView.Paid;
import org.soletape.web.inventory.InventoryView.Prospect;
import org.soletape.web.inventory.InventoryView.Row;
import org.soletape.web.inventory.InventoryView.Shoe;
import org.soletape.web.inventory.InventoryView.Side;

/** Turns valued pairs into rows to draw. */
final class InventoryDrawing {
  private InventoryDrawing() {}

  /**
   * A row.
   *
   * @param place the list it stands in, to which what is done to the pair leads back
   * @param display in which currency the market is looked at
   */
  static Row row(Valuation pair, ListPlace place, Optional<Currency> display) {
    CostDrawing cost = new CostDrawing(pair);
    Pair stated = pair.item().pair();
    return new Row(
        pair.item().id(),
        addresses(pair, place, display),
        shoe(pair),
        stated.status().word(),
        details(stated),
        note(pair),
        new Paid(cost.cell(), cost.below(), cost.bought(), OfferDrawing.breakEven(pair)),
        outcome(pair));
  }

  static Shoe shoe(Valuation pair) {
    Pair stated = pair.item().pair();
    Optional<Tracked> product = pair.market().product();
    Optional<String> brand = product.flatMap(Tracked::brand);
    Optional<String> model = product.flatMap(Tracked::model);
    return new Shoe(
        brand.orElse(""),
        model.or(stated::sku).orElse("No style code"),
        product.flatMap(Tracked::colorway).orElse(""),
        product.map(Tracked::sku).or(stated::sku).orElse("none"),
        pair.market().sizeKey().or(stated::size).orElse("not stated"),
        Picture.of(product.flatMap(Tracked::imageUrl), brand, model));
  }

  private static Addresses addresses(Valuation pair, ListPlace place, Optional<Currency> display) {
    String id = Links.encoded(pair.item().id());
    return new Addresses(
        place.with("/inventory/" + id),
        Optional.of(place.with("/inventory/sell?id=" + id)).filter(address -> pair.isOwned()),
        place.with("/inventory/add?like=" + id),
        pair.market().product().map(tracked -> Links.market(tracked.sku(), display)));
  }

  private static Outcome outcome(Valuation pair) {
    return pair.receipt()
        .<Outcome>map(receipt -> new ReceiptDrawing(pair, receipt).drawn())
        .orElseGet(
            () ->
                new Prospect(
                    Arrays.stream(Provider.values()).map(venue -> side(venue, pair)).toList(),
                    OfferDrawing.offer(pair.cashToday(), pair.basis().day()),
                    OfferDrawing.offer(pair.ifListed(), pair.basis().day())));
  }

  private static String details(Pair pair) {
    return String.join(
        " · ",
        Stream.of(
                pair.condition(),
                Optional.of(status(pair)).filter(word -> !word.equals("held")),
                pair.location())
            .flatMap(Optional::stream)
            .toList());
  }

  /** The status, of a listed pair with what is stated of its listing. */
  private static String status(Pair pair) {
    Optional<Listing> offered = pair.offered();
    return Stream.of(
            Optional.of(pair.status().word()),
            offered.flatMap(Listing::venue).map(venue -> "at " + Sale.placeName(venue)),
            offered.flatMap(Listing::price).map(price -> "for " + MoneyText.of(price)),
            offered.flatMap(Listing::since).map(day -> "since " + Moment.day(day)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** Why an owned pair has no prices; empty when it has them or may get them. */
  private static Optional<String> note(Valuation pair) {
    if (!pair.isOwned()) {
      return Optional.empty();
    }
    Set<FigureState> states =
        pair.market().venues().values().stream()
            .map(prices -> prices.ask().state())
            .collect(Collectors.toSet());
    if (states.contains(FigureState.UNKNOWN_SIZE)) {
      return Optional.of(
          pair.item().pair().size().isEmpty()
              ? "No prices because no size is stated."
              : "No prices because this product has no such size.");
    }
    return pair.market()
        .trackingNote()
        .map(InventoryDrawing::sentence)
        .or(
            () ->
                Optional.of("No prices because " + FigureState.UNKNOWN_SKU.reason() + ".")
                    .filter(reason -> states.contains(FigureState.UNKNOWN_SKU)));
  }

  private static String sentence(String words) {
    String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  private static Side side(Provider venue, Valuation pair) {
    VenuePrices prices = pair.market().at(venue);
    return new Side(
        venue.label(),
        venue.id(),
        price(prices.ask(), pair.basis()),
        price(prices.bid(), pair.basis()),
        prices.observedAt().map(Moment::of),
        prices.ask().isStale() || prices.bid().isStale());
  }

  /** In the portfolio's currency where there is a rate, so that venues can be compared. */
  private static Cell price(Figure price, Valuation.Basis basis) {
    return FigureDrawing.cell(price, price.amount().flatMap(basis::counted), basis.day());
  }
}
