package org.soletape.portfolio.sell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.db.Ahead;
import org.soletape.history.Standing;
import org.soletape.history.Standings;
import org.soletape.market.Tier;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.PairQuery;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedInventory;

/**
 * Ranks what a person owns by where and when it may be sold, for the page and the JSON alike: four
 * statements, whatever the number of pairs.
 */
public record SellBoard(ValuedInventory pairs, SizeFactReads facts, Standings standings) {
  /** The pairs of a person, taken one by one. */
  private static final class Taking {
    private final PairQuery query;
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    private final Map<String, Integer> brands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Repricing> listings = new ArrayList<>();
    private int owned;

    Taking(PairQuery query) {
      this.query = query;
    }

    void add(Valuation pair) {
      owned++;
      pair.market()
          .product()
          .flatMap(Tracked::brand)
          .ifPresent(brand -> brands.merge(brand, 1, Integer::sum));
      if (query.asksFor(pair)) {
        Repricing.of(pair).ifPresent(listings::add);
        lots.merge(Lot.key(pair), Lot.like(pair).with(pair), (lot, one) -> lot.with(pair));
      }
    }
  }

  /**
   * Those of a person's lots that are asked for, as they look at this instant.
   *
   * @param display the currency they are shown in; empty: that of the portfolio
   */
  public FoundRows find(UUID userId, SellQuery query, Optional<Currency> display, Instant now) {
    Taking taking = new Taking(query.pairs());
    Conversion conversion = pairs.eachOwned(userId, display, now, taking::add);
    List<SellRow> all = rows(taking.lots.values(), now);
    List<SellRow> rows =
        query.sort().sorted(all.stream().filter(query::asksFor).toList(), query.reversed());
    int first = Math.min(query.first(), rows.size());
    return new FoundRows(
        rows.subList(first, Math.min(first + query.most(), rows.size())),
        rows.size(),
        rows.stream().mapToInt(row -> row.lot().pairs()).sum(),
        taking.owned,
        counts(all),
        taking.brands,
        FoundRows.Listings.of(taking.listings),
        conversion.counted());
  }

  /** The row of a pair by itself, which its owner still has. */
  public SellRow row(Valuation pair, Instant now) {
    return rows(List.of(Lot.like(pair).with(pair)), now).getFirst();
  }

  private static Map<Rule, Integer> counts(List<SellRow> rows) {
    Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    rows.forEach(
        row -> row.remarks().forEach(remark -> counts.merge(remark.rule(), 1, Integer::sum)));
    return counts;
  }

  /** What is known of sizes and where prices stand in their year are read side by side. */
  private List<SellRow> rows(Collection<Lot> lots, Instant now) {
    List<Optional<Standings.Today>> prices = lots.stream().map(YearPlace::priceOf).toList();
    Ahead<List<Standing>> inYear =
        Ahead.of(
            () ->
                standings.of(
                    prices.stream().flatMap(Optional::stream).toList(),
                    LocalDate.ofInstant(now, ZoneOffset.UTC)));
    SizeFacts known = facts(lots, now);
    Iterator<Standing> standing = inYear.get().iterator();
    Iterator<Optional<Standings.Today>> today = prices.iterator();
    List<SellRow> rows = new ArrayList<>();
    for (Lot lot : lots) {
      Optional<YearPlace> year = today.next().map(price -> new YearPlace(price, standing.next()));
      rows.add(SellRow.of(lot, known, year));
    }
    return rows;
  }

  private SizeFacts facts(Collection<Lot> lots, Instant now) {
    Map<UUID, Tier> products = new HashMap<>();
    Set<UUID> sizes = new HashSet<>();
    for (Lot lot : lots) {
      Valuation example = lot.example();
      example.item().sizeId().ifPresent(sizes::add);
      example
          .market()
          .product()
          .ifPresent(
              tracked ->
                  example.item().productId().ifPresent(id -> products.put(id, tracked.tier())));
    }
    return facts.of(products, sizes, now);
  }
}
