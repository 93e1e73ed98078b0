package org.soletape.demo.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/**
 * What a size of one shoe costs at a venue at an instant, in US cents before the venue rounds.
 * Parts per million throughout, so that no amount is ever a floating point number.
 */
final class PriceModel {
  private static final long MILLION = Noise.MILLION;
  private static final Duration QUIET_SPELL = Duration.ofHours(36);

  /** Resale prices as per cent of retail, for words that move them. */
  private static final Map<String, Integer> FAMOUS =
      Map.of(
          "Travis Scott", 430,
          "Off-White", 560,
          "Fragment", 480,
          "Chunky Dunky", 1400,
          "Nigel Sylvester", 210,
          "Grinch", 260,
          "Corteiz", 180);

  /** One layer of the walk: how far it swings, and how slowly. */
  private record Layer(long ppm, Duration period) {}

  private static final List<Layer> WALK =
      List.of(
          new Layer(120_000, Duration.ofDays(11)),
          new Layer(45_000, Duration.ofHours(52)),
          new Layer(15_000, Duration.ofHours(11)));

  private static final List<Layer> SIZE_WALK = List.of(new Layer(25_000, Duration.ofDays(3)));
  private static final List<Layer> VENUE_WALK = List.of(new Layer(50_000, Duration.ofDays(4)));

  private final Shoe shoe;
  private final long seed;
  private final long shoeKey;
  private final long base;
  private final long walkKey;
  private final long aliasKey;

  PriceModel(Shoe shoe, long seed) {
    this.shoe = shoe;
    this.seed = seed;
    this.shoeKey = shoe.key();
    this.base = base(shoe, key("base"));
    this.walkKey = key("walk");
    this.aliasKey = key("alias");
  }

  /** The lowest ask; empty now and then for sizes few people wear. */
  OptionalLong ask(Rung rung, Provider venue, Instant at) {
    return isQuiet(rung, venue, at, "ask", 6)
        ? OptionalLong.empty()
        : OptionalLong.of(fairAsk(rung, venue, at));
  }

  /** The highest bid, below the ask; often empty for sizes few people wear. */
  OptionalLong bid(Rung rung, Provider venue, Instant at) {
    if (isQuiet(rung, venue, at, "bid", 2)) {
      return OptionalLong.empty();
    }
    long share = 720_000 + 200L * liquidity(rung);
    return OptionalLong.of(fairAsk(rung, venue, at) * share / MILLION);
  }

  /** What an ask would be if somebody asked; smooth in time. */
  long fairAsk(Rung rung, Provider venue, Instant at) {
    long sizeKey = key(rung.size().printed());
    long price = scaled(base, walk(WALK, walkKey, at));
    price = scaled(price, walk(SIZE_WALK, sizeKey, at));
    price = scaled(price, Math.min(400_000L, 2_500L * rung.distance() * rung.distance()));
    if (venue == Provider.ALIAS) {
      price = scaled(price, walk(VENUE_WALK, aliasKey, at));
      price = scaled(price, 80_000L * (Noise.pick(sizeKey, 3) - 1) / 2);
    }
    return price;
  }

  /** How much a size is traded, from 0 to 1000. */
  int liquidity(Rung rung) {
    int worn = Math.max(60, 1000 - 85 * rung.distance());
    return worn * (30 + shoe.popularity()) / 130;
  }

  /** A key of the shoe that changes with the seed. */
  long key(String purpose) {
    return Noise.mix(Noise.mix(shoeKey, Noise.hash(purpose)), seed);
  }

  private static long base(Shoe shoe, long key) {
    int percent = 82 + shoe.popularity() / 3 + Noise.pick(key, 50);
    for (Map.Entry<String, Integer> famous : FAMOUS.entrySet()) {
      if (shoe.colorway().contains(famous.getKey())) {
        percent = Math.max(percent, famous.getValue());
      }
    }
    return (long) shoe.assumedRetailUsd() * percent;
  }

  private boolean isQuiet(Rung rung, Provider venue, Instant at, String side, int oneIn) {
    if (liquidity(rung) > 260) {
      return false;
    }
    long spell = at.toEpochMilli() / QUIET_SPELL.toMillis();
    long chance = Noise.mix(key(venue.id() + side + rung.size().printed()), spell);
    return Noise.pick(chance, oneIn) == 0;
  }

  private static long walk(List<Layer> layers, long key, Instant at) {
    long ppm = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      ppm += Noise.wander(Noise.mix(key, i), at, layer.period()) * layer.ppm() / MILLION;
    }
    return ppm;
  }

  private static long scaled(long amount, long ppm) {
    return amount * (MILLION + ppm) / MILLION;
  }
}
