package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.InventorySort;
import org.soletape.portfolio.Totals;
import org.soletape.web.Visitor;
import org.soletape.web.inventory.InventoryView.Brand;
import org.soletape.web.inventory.InventoryView.Choices;
import org.soletape.web.inventory.InventoryView.Column;
import org.soletape.web.inventory.InventoryView.Filter;
import org.soletape.web.inventory.InventoryView.Freshness;
import org.soletape.web.inventory.InventoryView.Listing;
import org.soletape.web.inventory.InventoryView.Pages;
import org.soletape.web.inventory.InventoryView.Worth;

/** Draws the pairs that a query found, and what else may be asked. */
record InventoryListDrawing(InventoryQuery query, FoundPairs found) {
  private static final Map<InventoryFilter, String> LABELS =
      Map.of(
          InventoryFilter.OWNED, "Owned",
          InventoryFilter.HELD, "Held",
          InventoryFilter.LISTED, "Listed",
          InventoryFilter.SOLD, "Sold",
          InventoryFilter.ALL, "All");

  InventoryView view(Visitor visitor, Optional<String> notice) {
    Totals totals = found.totals();
    return new InventoryView(
        visitor,
        query,
        notice,
        new Worth(new TotalsDrawing(totals).tiles(), freshness(totals.pairs())),
        new Choices(filters(), brands()),
        new Listing(
            query.filter() == InventoryFilter.SOLD ? soldColumns() : ownedColumns(),
            found.total() == 1 ? "1 pair" : "%,d pairs".formatted(found.total()),
            found.pairs().stream().map(InventoryDrawing::row).toList(),
            pages()),
        totals.pairs().owned() + totals.pairs().sold() == 0);
  }

  private List<Filter> filters() {
    return Arrays.stream(InventoryFilter.values())
        .map(
            filter ->
                new Filter(
                    LABELS.get(filter) + " " + found.counts().getOrDefault(filter, 0),
                    query.showing(filter).address(),
                    filter == query.filter()))
        .toList();
  }

  private List<Brand> brands() {
    List<Brand> brands = new ArrayList<>();
    found
        .brands()
        .forEach(
            (brand, count) ->
                brands.add(
                    new Brand(
                        brand, brand + " (" + count + ")", brand.equalsIgnoreCase(query.brand()))));
    return brands;
  }

  private List<Column> soldColumns() {
    return List.of(
        column(InventorySort.NAME, "Pair", "product"),
        column(InventorySort.COST, "Cost", "num"),
        new Column("Sale", "num sale", Optional.empty(), Optional.empty()),
        new Column("Payout", "num", Optional.empty(), Optional.empty()),
        column(InventorySort.PROFIT, "Realised", "num"));
  }

  private List<Column> ownedColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(column(InventorySort.NAME, "Pair", "product"));
    columns.add(column(InventorySort.COST, "Cost, break-even", "num"));
    for (Provider venue : Provider.values()) {
      columns.add(column(InventorySort.ask(venue), venue.label(), "num"));
    }
    columns.add(column(InventorySort.CASH, "Cash today", "num"));
    columns.add(column(InventorySort.LISTED, "If listed", "num"));
    return columns;
  }

  private Column column(InventorySort sort, String label, String style) {
    return new Column(
        label,
        style,
        Optional.of(query.sortedBy(sort).address()),
        Optional.of(sort.startsAscending() != query.reversed() ? "ascending" : "descending")
            .filter(order -> sort.equals(query.sort())));
  }

  private Pages pages() {
    int shown = found.pairs().size();
    int first = (query.page() - 1) * InventoryQuery.PAGE_SIZE + 1;
    int last = first + shown - 1;
    return new Pages(
        shown == 0 ? "" : "%,d–%,d of %,d".formatted(first, last, found.total()),
        Optional.of(query.page() - 1)
            .filter(page -> page > 0)
            .map(page -> query.onPage(page).address()),
        Optional.of(query.page() + 1)
            .filter(page -> shown > 0 && last < found.total())
            .map(page -> query.onPage(page).address()));
  }

  private static Freshness freshness(Totals.Pairs pairs) {
    return new Freshness(
        pairs.owned(),
        pairs.freshlyPriced(),
        pairs.stalelyPriced(),
        pairs.unpriced(),
        pairs.noRate(),
        percent(pairs.freshlyPriced(), pairs.owned()),
        percent(pairs.stalelyPriced(), pairs.owned()));
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : Math.round(100f * part / whole);
  }
}
