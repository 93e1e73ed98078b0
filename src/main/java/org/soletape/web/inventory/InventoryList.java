package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.RunningTotals;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedPair;
import org.soletape.web.Visitor;
import org.soletape.web.inventory.InventoryView.Choice;
import org.soletape.web.inventory.InventoryView.Column;
import org.soletape.web.inventory.InventoryView.Freshness;
import org.soletape.web.inventory.InventoryView.Pages;

/**
 * The part of an inventory that was asked for, and the sums over all of it. Of a large inventory it
 * keeps only what decides the order, and has the pairs of its page read once more.
 */
final class InventoryList {
  /** So many pairs are kept rather than read again. */
  private static final int KEPT = 500;

  private final InventoryQuery query;
  private final RunningTotals sums = new RunningTotals();
  private final Map<InventoryFilter, Integer> counts = new EnumMap<>(InventoryFilter.class);
  private final Map<String, Integer> brandCounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Match> matching = new ArrayList<>();
  private final List<ValuedPair> kept = new ArrayList<>();

  /** A pair that was asked for, and its place. */
  private record Match(String id, Optional<InventorySort.Key> key) {}

  InventoryList(InventoryQuery query) {
    this.query = query;
  }

  void add(ValuedPair pair) {
    sums.add(pair.valuation());
    Arrays.stream(InventoryFilter.values())
        .filter(filter -> filter.shows(status(pair)))
        .forEach(filter -> counts.merge(filter, 1, Integer::sum));
    String brand = brand(pair.valuation());
    if (!brand.isEmpty()) {
      brandCounts.merge(brand, 1, Integer::sum);
    }
    if (query.filter().shows(status(pair)) && isAskedFor(pair.valuation())) {
      matching.add(new Match(pair.id(), query.sort().key(pair.valuation())));
      keep(pair);
    }
  }

  private void keep(ValuedPair pair) {
    if (matching.size() <= KEPT) {
      kept.add(pair);
    } else {
      kept.clear();
    }
  }

  /**
   * The page.
   *
   * @param again reads pairs by their ids once more, in any order
   */
  InventoryView view(
      Visitor visitor, String notice, Function<List<String>, List<ValuedPair>> again) {
    matching.sort(Comparator.comparing(Match::key, query.sort().order(query.reversed())));
    Totals totals = sums.totals();
    return new InventoryView(
        visitor,
        query,
        notice,
        new TotalsDrawing(totals).tiles(),
        freshness(totals),
        filters(),
        brands(),
        columns(),
        summary(),
        rows(again),
        pages(),
        totals.owned() + totals.sold() == 0);
  }

  private List<InventoryView.Row> rows(Function<List<String>, List<ValuedPair>> again) {
    List<String> ids = page().stream().map(Match::id).toList();
    Map<String, ValuedPair> pairs = new HashMap<>();
    (kept.isEmpty() && !ids.isEmpty() ? again.apply(ids) : kept)
        .forEach(pair -> pairs.put(pair.id(), pair));
    // One that was removed since has no row any more.
    return ids.stream()
        .filter(pairs::containsKey)
        .map(pairs::get)
        .map(InventoryDrawing::row)
        .toList();
  }

  private boolean isAskedFor(Valuation pair) {
    return (query.brand().isEmpty() || brand(pair).equalsIgnoreCase(query.brand()))
        && (!query.losing() || isLosing(pair));
  }

  private static ItemStatus status(ValuedPair pair) {
    return pair.valuation().item().pair().status();
  }

  private static boolean isLosing(Valuation pair) {
    return pair.receipt()
        .map(receipt -> receipt.realised().amount())
        .orElse(pair.profitToday().amount())
        .amount()
        .map(Money::minor)
        .filter(minor -> minor < 0)
        .isPresent();
  }

  private static String brand(Valuation pair) {
    return pair.market().product().flatMap(Tracked::brand).orElse("");
  }

  private List<Match> page() {
    int first = Math.min((query.page() - 1) * InventoryQuery.PAGE_SIZE, matching.size());
    return matching.subList(first, Math.min(first + InventoryQuery.PAGE_SIZE, matching.size()));
  }

  private List<Choice> filters() {
    return Arrays.stream(InventoryFilter.values())
        .map(
            filter ->
                new Choice(
                    filter.word(),
                    filter.label() + " " + count(filter),
                    query.showing(filter).address(),
                    filter == query.filter()))
        .toList();
  }

  private int count(InventoryFilter filter) {
    return counts.getOrDefault(filter, 0);
  }

  private List<Choice> brands() {
    List<Choice> choices = new ArrayList<>();
    brandCounts.forEach(
        (brand, count) ->
            choices.add(
                new Choice(
                    brand,
                    brand + " (" + count + ")",
                    null,
                    brand.equalsIgnoreCase(query.brand()))));
    return choices;
  }

  private List<Column> columns() {
    return query.filter() == InventoryFilter.SOLD ? soldColumns() : ownedColumns();
  }

  private List<Column> soldColumns() {
    return List.of(
        column(InventorySort.NAME, "Pair", "product"),
        column(InventorySort.COST, "Cost", "num"),
        new Column("Sale", "num sale", null, null),
        new Column("Payout", "num", null, null),
        column(InventorySort.PROFIT, "Realised", "num"));
  }

  private List<Column> ownedColumns() {
    return List.of(
        column(InventorySort.NAME, "Pair", "product"),
        column(InventorySort.COST, "Cost, break-even", "num"),
        column(InventorySort.STOCKX, "StockX", "num"),
        column(InventorySort.ALIAS, "Alias", "num"),
        column(InventorySort.CASH, "Cash today", "num"),
        column(InventorySort.LISTED, "If listed", "num"));
  }

  private Column column(InventorySort sort, String label, String style) {
    String order =
        sort != query.sort()
            ? null
            : sort.startsAscending() != query.reversed() ? "ascending" : "descending";
    return new Column(label, style, query.sortedBy(sort).address(), order);
  }

  private String summary() {
    return matching.size() == 1 ? "1 pair" : "%,d pairs".formatted(matching.size());
  }

  private Pages pages() {
    int first = (query.page() - 1) * InventoryQuery.PAGE_SIZE + 1;
    int last = first + page().size() - 1;
    return new Pages(
        page().isEmpty() ? "" : "%,d–%,d of %,d".formatted(first, last, matching.size()),
        query.page() > 1 ? query.onPage(query.page() - 1).address() : null,
        last < matching.size() && !page().isEmpty()
            ? query.onPage(query.page() + 1).address()
            : null);
  }

  private static Freshness freshness(Totals totals) {
    return new Freshness(
        totals.owned(),
        totals.freshlyPriced(),
        totals.stalelyPriced(),
        totals.unpriced(),
        totals.noRate(),
        percent(totals.freshlyPriced(), totals.owned()),
        percent(totals.stalelyPriced(), totals.owned()));
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : Math.round(100f * part / whole);
  }
}
