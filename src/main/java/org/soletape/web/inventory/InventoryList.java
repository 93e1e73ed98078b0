package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedPair;
import org.soletape.web.Visitor;
import org.soletape.web.inventory.InventoryView.Choice;
import org.soletape.web.inventory.InventoryView.Column;
import org.soletape.web.inventory.InventoryView.Freshness;
import org.soletape.web.inventory.InventoryView.Pages;

/** The part of an inventory that was asked for, and the sums over all of it. */
final class InventoryList {
  private final InventoryQuery query;
  private final List<ValuedPair> all;
  private final List<ValuedPair> matching;

  InventoryList(InventoryQuery query, List<ValuedPair> all) {
    this.query = query;
    this.all = all;
    this.matching =
        all.stream()
            .filter(pair -> query.filter().shows(status(pair)))
            .filter(pair -> isAskedFor(pair.valuation()))
            .sorted(order(query))
            .toList();
  }

  InventoryView view(Visitor visitor, String notice) {
    Totals totals = Totals.of(all.stream().map(ValuedPair::valuation).toList());
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
        page().stream().map(InventoryDrawing::row).toList(),
        pages(),
        all.isEmpty());
  }

  private static Comparator<ValuedPair> order(InventoryQuery query) {
    return Comparator.comparing(ValuedPair::valuation, query.sort().order(query.reversed()));
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

  private List<ValuedPair> page() {
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

  private long count(InventoryFilter filter) {
    return all.stream().filter(pair -> filter.shows(status(pair))).count();
  }

  private List<Choice> brands() {
    Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.stream()
        .map(pair -> brand(pair.valuation()))
        .filter(brand -> !brand.isEmpty())
        .forEach(brand -> counts.merge(brand, 1, Integer::sum));
    List<Choice> choices = new ArrayList<>();
    counts.forEach(
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
        totals.fresh(),
        totals.stale(),
        totals.unvalued(),
        percent(totals.fresh(), totals.owned()),
        percent(totals.stale(), totals.owned()));
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : Math.round(100f * part / whole);
  }
}
