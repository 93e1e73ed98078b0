package org.soletape.web.watching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.market.Price;
import org.soletape.watching.Move;
import org.soletape.watching.Moves;
import org.soletape.watching.Side;
import org.soletape.watching.WatchedShoe;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.Trend;
import org.soletape.web.watching.WatchingView.Cell;
import org.soletape.web.watching.WatchingView.Item;
import org.soletape.web.watching.WatchingView.Line;

/** Has words for something that is watched. */
record WatchingDrawing(WatchedShoe shoe) {
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
                moves.moves().values().stream().map(WatchingDrawing::move).toList()));
      }
    }
    return lines;
  }

  private static Cell now(Price price, boolean stale) {
    Optional<String> flag = Optional.of("stale").filter(word -> stale);
    return new Cell(price.word(stale), text(price), "", flag);
  }

  private static Cell move(Move move) {
    Optional<String> from = move.before().amount().map(amount -> "from " + MoneyText.of(amount));
    if (move.basisPoints().isEmpty()) {
      return new Cell(move.state(), word(move), "", from);
    }
    Trend trend = Trend.of(move.basisPoints());
    String text = trend.sign() + " " + Trend.text(move.basisPoints().getAsInt());
    return new Cell(move.state(), text.strip(), trend.style(), from);
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

  private static String text(Price price) {
    return switch (price) {
      case Price.Known known -> MoneyText.of(known.money());
      case Price.Missing missing -> missing.text();
    };
  }
}
