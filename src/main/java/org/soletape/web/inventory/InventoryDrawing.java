package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeLine;
import org.soletape.fees.Payout;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedPair;
import org.soletape.portfolio.VenueOffer;
import org.soletape.portfolio.VenuePrices;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.InventoryView.Offer;
import org.soletape.web.inventory.InventoryView.Row;
import org.soletape.web.inventory.InventoryView.Side;

/** Turns valued pairs into rows to draw. */
final class InventoryDrawing {
  private InventoryDrawing() {}

  static Row row(ValuedPair valued) {
    Valuation pair = valued.valuation();
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
        cost(pair),
        bought(pair),
        side(pair.market().stockx()),
        side(pair.market().alias()),
        offer(pair.cashToday(), pair.profitToday()),
        offer(pair.ifListed(), pair.profitIfListed()),
        breakEven(pair),
        pair.receipt().map(receipt -> receipt(pair, receipt)));
  }

  /** What was paid, as stated; without a rate it is in no sum, which the line below it says. */
  private static Cell cost(Valuation pair) {
    return paidWithoutRate(pair)
        .map(paid -> new Cell("value", MoneyText.of(paid), "Not counted: " + noRate(pair) + "."))
        .orElseGet(() -> cell(pair.cost()));
  }

  private static Optional<Money> paidWithoutRate(Valuation pair) {
    return pair.item()
        .pair()
        .purchase()
        .price()
        .filter(paid -> pair.cost().state() == FigureState.NO_RATE);
  }

  private static String noRate(Valuation pair) {
    return "no rate into " + pair.settings().currency().getCurrencyCode();
  }

  private static String bought(Valuation pair) {
    return String.join(
        " · ",
        Stream.of(
                paidWithoutRate(pair).map(paid -> noRate(pair)),
                pair.item().pair().purchase().on().map(day -> "on " + Moment.day(day)))
            .flatMap(Optional::stream)
            .toList());
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
        cell(prices.ask()),
        cell(prices.bid()),
        prices.observedAt().map(Moment::of).orElse(null),
        stale);
  }

  /** A figure by itself: its amount, or a short word with the whole reason behind it. */
  static Cell cell(Figure figure) {
    String word = figure.state().word();
    return figure
        .amount()
        .map(amount -> new Cell(word, MoneyText.of(amount), null))
        .orElseGet(
            () ->
                new Cell(
                    figure.state() == FigureState.STALE ? "none" : word,
                    shortly(figure.state()),
                    "Unknown because " + figure.state().reason() + "."));
  }

  private static String shortly(FigureState state) {
    return switch (state) {
      case NOT_OFFERED -> "not offered";
      case PENDING -> "pending";
      case NONE, STALE -> "none";
      case NO_RATE -> "no rate";
      case SOLD -> "sold";
      default -> "unknown";
    };
  }

  private static Offer offer(org.soletape.portfolio.Offer offer, Profit profit) {
    Optional<Money> gain = profit.amount().amount();
    return new Offer(
        cell(offer.payout()),
        offer.best().map(best -> best.venue().label()).orElse(""),
        offer.best().map(best -> best.venue().id()).orElse(""),
        gain.map(amount -> gain(amount, profit.basisPoints())).orElse(null),
        gain.map(InventoryDrawing::trend).orElse(""),
        offer.best().map(best -> lines(best, offer.other())).orElse(""));
  }

  /** Such as {@code +$56 (31.1%)}. */
  static String gain(Money amount, OptionalLong basisPoints) {
    String sign = amount.minor() > 0 ? "+" : "";
    return sign + MoneyText.of(amount) + share(basisPoints);
  }

  private static String share(OptionalLong basisPoints) {
    if (basisPoints.isEmpty()) {
      return "";
    }
    long tenths = Math.round(basisPoints.getAsLong() / 10.0);
    return " (%s%d.%d%%)"
        .formatted(tenths < 0 ? "\u2212" : "", Math.abs(tenths) / 10, Math.abs(tenths) % 10);
  }

  static String trend(Money amount) {
    return amount.minor() > 0 ? "up" : amount.minor() < 0 ? "down" : "flat";
  }

  private static String lines(VenueOffer best, Optional<VenueOffer> other) {
    List<String> lines = new ArrayList<>(lines(best.detail().orElseThrow()));
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

  private static String line(FeeLine fee) {
    return "%s, %s: %s".formatted(fee.name(), fee.basis(), MoneyText.of(fee.amount().negated()));
  }

  private static List<String> breakEven(Valuation pair) {
    List<String> lines = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      pair.breakEven(venue)
          .ifPresent(price -> lines.add(venue.label() + " " + MoneyText.of(price)));
    }
    return lines;
  }

  private static InventoryView.Receipt receipt(Valuation pair, Receipt receipt) {
    Optional<Money> realised = receipt.realised().amount().amount();
    return new InventoryView.Receipt(
        sold(pair.item().pair()),
        cell(receipt.payout()),
        realised
            .map(amount -> new Cell("value", gain(amount, receipt.realised().basisPoints()), null))
            .orElseGet(() -> cell(receipt.realised().amount())),
        realised.map(InventoryDrawing::trend).orElse(""),
        name(pair) + "\n" + String.join("\n", lines(pair, receipt)));
  }

  /** What a receipt is for, whole: two pairs of one model differ in colourway alone. */
  private static String name(Valuation pair) {
    Optional<Tracked> product = pair.market().product();
    Stream<Optional<String>> words =
        Stream.of(
            product.flatMap(Tracked::brand),
            product.flatMap(Tracked::model),
            product.flatMap(Tracked::colorway),
            product.map(Tracked::sku).or(pair.item().pair()::sku),
            pair.market().sizeKey().or(pair.item().pair()::size).map(size -> "size " + size));
    return words.flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private static String sold(Pair pair) {
    List<String> words = new ArrayList<>(List.of("sold"));
    pair.sale()
        .flatMap(sale -> sale.price())
        .ifPresent(price -> words.add("for " + MoneyText.of(price)));
    pair.sale().flatMap(sale -> sale.venue()).ifPresent(venue -> words.add("at " + venue(venue)));
    pair.sale().flatMap(sale -> sale.on()).ifPresent(day -> words.add("on " + Moment.day(day)));
    return String.join(" ", words);
  }

  private static String venue(String stated) {
    for (Provider venue : Provider.values()) {
      if (venue.id().equalsIgnoreCase(stated)) {
        return venue.label();
      }
    }
    return stated;
  }

  private static List<String> lines(Valuation pair, Receipt receipt) {
    List<String> lines = new ArrayList<>();
    receipt.price().ifPresent(price -> lines.add("Price " + MoneyText.of(price)));
    receipt.fees().forEach(fee -> lines.add(line(fee)));
    lines.add("Payout " + cell(receipt.payout()).text());
    lines.add(
        "Cost "
            + cost(pair).text()
            + paidWithoutRate(pair).map(paid -> ", " + noRate(pair)).orElse(""));
    lines.add("Realised " + cell(receipt.realised().amount()).text());
    lines.add(receipt.explanation());
    return lines;
  }
}
