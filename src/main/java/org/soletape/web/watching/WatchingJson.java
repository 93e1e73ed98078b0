package org.soletape.web.watching;

import java.util.List;
import java.util.OptionalLong;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.watching.Move;
import org.soletape.watching.Moves;
import org.soletape.watching.WatchedShoe;
import org.soletape.watching.Watches;
import org.soletape.web.Json;

/** Writes what somebody watches. */
record WatchingJson(List<WatchedShoe> shoes) {
  void write(Json json) {
    json.objects("watching", shoes, WatchingJson::write).field("most", Watches.MOST);
  }

  private static void write(WatchedShoe shoe, Json json) {
    ProductFacts product = shoe.watch().product();
    ProductFacts.Description known = product.description();
    json.field("sku", product.sku())
        .field("size", shoe.watch().size().map(Size::key))
        .field("brand", known.brand())
        .field("model", known.model())
        .field("colorway", known.colorway())
        .field("image_url", known.imageUrl())
        .field("watched_at", shoe.watch().since())
        .object(
            "venues",
            venues -> {
              for (Provider venue : Provider.values()) {
                venues.object(venue.id(), fields -> write(shoe.at(venue), fields));
              }
            });
  }

  private static void write(WatchedShoe.AtVenue at, Json json) {
    json.field("observed_at", at.observedAt());
    for (Side side : Side.values()) {
      json.object(side.word(), fields -> write(at.of(side), at.stale(), fields));
    }
  }

  private static void write(Moves side, boolean stale, Json json) {
    json.field("now", side.now().amount())
        .field("currency", side.currency())
        .field("state", side.now().word(stale))
        .object(
            "moves",
            moves ->
                side.moves()
                    .forEach(
                        (since, move) ->
                            moves.object(since.word(), fields -> write(move, fields))));
  }

  private static void write(Move move, Json json) {
    json.field("before", move.before().amount())
        .field("before_currency", move.before().amount().map(Money::currency))
        .percent(
            "percent",
            move.basisPoints().isPresent()
                ? OptionalLong.of(move.basisPoints().getAsInt())
                : OptionalLong.empty())
        .field("state", move.state());
  }
}
