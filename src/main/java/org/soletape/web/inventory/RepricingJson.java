package org.soletape.web.inventory;

import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.sell.Repricing;
import org.soletape.web.Json;

/** Writes a listed pair beside the lowest ask at its venue. */
final class RepricingJson {
  private RepricingJson() {}

  static void write(Repricing listing, Json json) {
    json.field("id", listing.pair().item().id())
        .field(
            "sku",
            listing
                .pair()
                .market()
                .product()
                .map(Tracked::sku)
                .or(listing.pair().item().pair()::sku))
        .field("size", listing.pair().market().sizeKey().or(listing.pair().item().pair()::size))
        .field("listed_venue", listing.listing().venue())
        .field("listed_price", listing.listing().price())
        .field("listed_currency", listing.listing().price().map(Money::currency))
        .field("listed_since", listing.listing().since())
        .field("days_listed", listing.days())
        .field("standing", listing.standing().word())
        .object("lowest_ask", fields -> figure(listing.lowest(), fields))
        .field("undercut_by", listing.undercutBy().amount())
        .object("at_own_price", fields -> write(listing.kept(), fields))
        .object("matching", fields -> write(listing.match(), fields))
        .object("beating", fields -> write(listing.beat(), fields));
  }

  private static void write(Repricing.At at, Json json) {
    json.object("price", fields -> figure(at.price(), fields))
        .object("payout", fields -> figure(at.payout(), fields))
        .object("profit", fields -> figure(at.profit().amount(), fields))
        .field("loses", at.loses());
  }

  private static void figure(Figure figure, Json json) {
    json.field("amount", figure.amount()).field("state", figure.word());
  }
}
