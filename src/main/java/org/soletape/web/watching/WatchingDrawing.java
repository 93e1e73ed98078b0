package org.soletape.web.watching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.market.Display;
import org.soletape.market.Price;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.watching.Move;
import org.soletape.watching.Moves;
import org.soletape.watching.WatchedShoe;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.RateText;
import org.soletape.web.chart.Trend;
import org.soletape.web.watching.WatchingView.Cell;
import org.soletape.web.watching.WatchingView.Item;
import org.soletape.web.watching.WatchingView.Line;

/**
 * Has words for something that is watched. How a price moved is told of the venue's own amounts.
 *
 * @param today whose rate all amounts are shown by
 */
record WatchingDrawing(WatchedShoe shoe, Display display, LocalDate today) {
  /** What is said of the currencies of some shoes. */
  static List<String> said(List<WatchedShoe> shoes, Display display, LocalDate today) {
    return shoes.stream()
        .flatMap(shoe -> shoe.venues().values().stream())
        .flatMap(at -> at.sides().values().stream())
        .flatMap(moves -> moves.currency().stream())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .flatMap(currency -> RateText.said(display, currency, today).stream())
        .toList();
  }

  Item item() {
    ProductFacts product = shoe.watch().product();
    ProductFacts.Description known = product.description();
    String size = shoe.watch().size().map(Size::key).orElse("");
    String name = (known.brand().orElse("") + " " + known.model().orElse("")).strip();
    return new Item(
        Links.withParameters(Links.market(product.sku()), WatchingPage.SIZE, size),
        name.isEmpty() ? product.sku() : name,
        product.sku(),
        size,
        Picture.of(known.imageUrl(), known.brand(), known.model()),
        Moment.of(shoe.watch().since()),
        lines());
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      WatchedShoe.AtVenue at = shoe.at(venue);
      for (Side side : Side.values()) {
        Moves moves = at.of(side);
        lines.add(
            new Line(
                venue.label(),
                venue.id(),
                side.word(),
                now(moves.now(), at.stale()),
                at.observedAt().map(Moment::of),
                moves.moves().values().stream().map(this::move).toList()));
      }
    }
    return lines;
  }

  private Cell now(Price price, boolean stale) {
    Optional<String> flag = Optional.of("stale").filter(word -> stale);
    return new Cell(price.word(stale), text(price), "", flag, told(price));
  }

  private Cell move(Move move) {
    Optional<String> from =
        move.before().amount().map(amount -> "from " + MoneyText.of(shown(amount)));
    if (move.basisPoints().isEmpty()) {
      return new Cell(move.state(), word(move), "", from, told(move.before()));
    }
    Trend trend = Trend.of(move.basisPoints());
    String text = trend.sign() + " " + Trend.text(move.basisPoints().getAsInt());
    return new Cell(move.state(), text.strip(), trend.style(), from, told(move.before()));
  }

  /** Why a move is not told, in short. */
  private static String word(Move move) {
    return switch (move.state()) {
      case "stale" -> "stale now";
      case "other_currency" -> "in another currency";
      case "not_offered" -> "not offered";
      default -> move.before().amount().isPresent() ? "none now" : missing(move.before());
    };
  }

  private static String missing(Price before) {
    return before == Price.Missing.NONE ? "none then" : "not known then";
  }

  private Money shown(Money told) {
    return display.money(told, today).shown();
  }

  /** What a converted amount was told as. */
  private Optional<String> told(Price price) {
    return price
        .amount()
        .map(amount -> display.money(amount, today))
        .flatMap(shown -> shown.rate().map(rate -> RateText.of(shown.told(), rate, today)));
  }

  private String text(Price price) {
    return switch (price) {
      case Price.Known known -> MoneyText.of(shown(known.money()));
      case Price.Missing missing -> missing.text();
    };
  }
}
