package org.soletape.watching;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.history.HistoryReads;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.market.Side;
import org.soletape.market.Tier;
import org.soletape.watching.NewestTold.Newest;

/** What somebody watches, with its prices: six statements, however much it is. */
public record WatchReads(
    Database database,
    MarketReads market,
    HistoryReads history,
    Supplier<PollingCalendar> calendar) {
  private static final String WATCHES =
      """
      select p.*, exists (select from soletape.paused_products z where z.product_id = p.id) as paused,
        w.size_id, w.watched_at, w.venues, w.currencies, w.asks, w.bids
      from soletape.watches w join public.products_v2 p on p.id = w.product_id
      where w.user_id = ? order by w.watched_at desc, w.id
      """;

  private static final String SIZES =
      "select product_id, %s from public.product_sizes_v2 where product_id = any (?)"
          .formatted(Size.COLUMNS);

  /** What somebody watches, before its size is known. */
  private record Stored(
      ProductFacts product, Optional<UUID> size, Instant since, Map<Provider, Told> told) {
    static Stored read(Row row) throws SQLException {
      return new Stored(
          ProductFacts.read(row, Optional.empty()),
          row.optionalUuid("size_id"),
          row.instant("watched_at"),
          told(row));
    }

    private static Map<Provider, Told> told(Row row) throws SQLException {
      Map<Provider, Told> told = new EnumMap<>(Provider.class);
      Object[] venues = row.array("venues");
      Object[] currencies = row.array("currencies");
      List<Integer> asks = row.numbers("asks");
      List<Integer> bids = row.numbers("bids");
      for (int i = 0; i < venues.length; i++) {
        told.put(
            Provider.of((String) venues[i]),
            new Told(
                Currency.getInstance((String) currencies[i]),
                amount(asks.get(i)),
                amount(bids.get(i))));
      }
      return told;
    }

    private static OptionalInt amount(Integer minor) {
      return minor == null ? OptionalInt.empty() : OptionalInt.of(minor);
    }

    /** Empty for a size that is no more. */
    Optional<Watch> with(Map<UUID, Size> sizes) {
      Optional<Size> one = size.map(sizes::get);
      return size.isPresent() && one.isEmpty()
          ? Optional.empty()
          : Optional.of(new Watch(product, one, since, told));
    }
  }

  /** What somebody watches, what they began to watch last first. */
  public List<WatchedShoe> of(UUID userId, Instant now) {
    List<Stored> stored = database.list(WATCHES, Stored::read, userId);
    if (stored.isEmpty()) {
      return List.of();
    }
    Map<UUID, UUID> products = new HashMap<>();
    Map<UUID, Size> sizes = sizes(stored, products);
    List<Watch> watches = stored.stream().flatMap(each -> each.with(sizes).stream()).toList();
    Prices prices = prices(watches, sizes, products, now);
    return watches.stream().map(watch -> shoe(watch, prices, now)).toList();
  }

  private Map<UUID, Size> sizes(List<Stored> stored, Map<UUID, UUID> products) {
    Map<UUID, Size> sizes = new HashMap<>();
    UUID[] ids = stored.stream().map(each -> each.product().id()).distinct().toArray(UUID[]::new);
    database.list(
        SIZES,
        row -> {
          Size size = Size.read(row);
          products.put(size.id(), row.uuid("product_id"));
          return sizes.put(size.id(), size);
        },
        (Object) ids);
    return sizes;
  }

  /** By the keys of watches: the newest prices, and those of before. */
  private record Prices(
      PollingCalendar calendar,
      Map<UUID, Map<Provider, Newest>> newest,
      Map<Since, Map<UUID, Map<Provider, Told>>> before) {
    Optional<Told> before(Watch watch, Provider venue, Since since) {
      Map<Provider, Told> told =
          since == Since.WATCHED
              ? watch.told()
              : before.get(since).getOrDefault(watch.key(), Map.of());
      return Optional.ofNullable(told.get(venue));
    }
  }

  private Prices prices(
      List<Watch> watches, Map<UUID, Size> sizes, Map<UUID, UUID> products, Instant now) {
    Set<UUID> ids = watches.stream().map(each -> each.product().id()).collect(Collectors.toSet());
    Set<UUID> whole = new HashSet<>();
    Set<UUID> single = new HashSet<>();
    watches.forEach(each -> (each.size().isPresent() ? single : whole).add(each.key()));
    PollingCalendar today = calendar.get();
    Map<Since, Map<UUID, Map<Provider, Told>>> before =
        new PastPrices(whole, single, sizes, products).closes(history, ids, now);
    before.put(
        Since.DAY, new DayAgo(market, watches, now.minus(Duration.ofDays(1)), today).byKey());
    return new Prices(today, new NewestTold(database).of(ids, single), before);
  }

  private static WatchedShoe shoe(Watch watch, Prices prices, Instant now) {
    Map<Provider, WatchedShoe.AtVenue> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venues.put(venue, at(watch, venue, prices, now));
    }
    return new WatchedShoe(watch, venues);
  }

  private static WatchedShoe.AtVenue at(Watch watch, Provider venue, Prices prices, Instant now) {
    Optional<Newest> newest =
        Optional.ofNullable(prices.newest().getOrDefault(watch.key(), Map.of()).get(venue));
    Tier tier = Tier.of(watch.product().popularityScore());
    boolean stale =
        newest.filter(at -> prices.calendar().isStale(tier, at.observedAt(), now)).isPresent();
    Price untold =
        newest.isPresent() || watch.isOfferedBy(venue)
            ? Price.Missing.PENDING
            : Price.Missing.NOT_OFFERED;
    Map<Side, Moves> sides = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      Price price = newest.map(at -> at.told().price(side)).orElse(untold);
      Map<Since, Move> moves = new EnumMap<>(Since.class);
      for (Since since : Since.values()) {
        Price then =
            prices.before(watch, venue, since).map(told -> told.price(side)).orElse(untold);
        moves.put(since, Move.of(price, stale, then));
      }
      sides.put(side, new Moves(price, moves));
    }
    return new WatchedShoe.AtVenue(newest.map(Newest::observedAt), stale, sides);
  }
}
